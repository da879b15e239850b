"""The product with real threads instead of eventlet: everything but wsgi.py must work in both."""

from typing import Any

from facilitate import serving


def _inline(function: Any, *args: Any) -> Any:
    return function(*args)


if __name__ == "__main__":
    serving.main(offload=_inline, async_mode="threading")
