"""How a command fails: one clear line on stderr, no traceback, exit status 1."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import click

from config import SettingsError
from facilitate.replay.errors import ReplayError


class CliError(click.ClickException):
    """Something that the person at the terminal can put right."""

    def __init__(self, message: object):
        super().__init__(" ".join(str(message).split()))

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(f"facilitate: {self.message}", file=file, err=True)


@contextmanager
def in_one_line() -> Iterator[None]:
    """Turn what people can cause (settings, scripts, files) into a CliError."""
    try:
        yield
    except (SettingsError, ReplayError) as error:
        raise CliError(error) from error
    except OSError as error:
        named = f"{error.filename}: " if error.filename else ""
        raise CliError(f"{named}{error.strerror or error}") from error
