"""`python wsgi.py` serves. The only file that imports eventlet; everything else runs with real threads as well."""

import warnings

# eventlet warns of its own retirement at import. We know: it stays in this file, so that it can be replaced.
warnings.filterwarnings("ignore", category=DeprecationWarning, module="eventlet")
warnings.filterwarnings("ignore", message="(?s).*Eventlet is deprecated")

import eventlet  # noqa: E402

eventlet.monkey_patch()

import eventlet.tpool  # noqa: E402 - after patching, on purpose
import eventlet.wsgi  # noqa: E402

from facilitate import serving  # noqa: E402

if __name__ == "__main__":
    serving.main(
        offload=eventlet.tpool.execute,
        async_mode="eventlet",
        serve=lambda listener, app: eventlet.wsgi.server(listener, app, log_output=False),
    )
