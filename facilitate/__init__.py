"""A live workshop: a board, phones, pairs, and a report at the end."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from facilitate.app import create_app

__all__ = ["create_app"]


def __getattr__(name: str) -> Any:
    # The processes of the store and of the renderer import parts of this package, and must not load all of it for that.
    if name == "create_app":
        from facilitate.app import create_app

        return create_app
    raise AttributeError(name)
