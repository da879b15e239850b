"""`python wsgi.py` serves. The only file that imports eventlet; everything else runs with real threads as well."""

import eventlet

eventlet.monkey_patch()

import eventlet.tpool  # noqa: E402 - after patching, on purpose

from facilitate import serving  # noqa: E402

if __name__ == "__main__":
    serving.main(offload=eventlet.tpool.execute, async_mode="eventlet")
