"""How a command fails: one clear line on stderr, no traceback, exit status 1."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import click

from config import SettingsError
from facilitate.replay.errors import ReplayError
from facilitate.work.answer import NotMade


class CliError(click.ClickException):
    """Something that the person at the terminal can put right."""

    def __init__(self, message: object):
        super().__init__(" ".join(str(message).split()))

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(f"facilitate: {self.message}", file=file, err=True)


class OneLineErrors(click.Group):
    """A group of commands that fail in one line, wrong options and Ctrl-C included."""

    def main(self, *args: Any, **options: Any) -> Any:
        options["standalone_mode"] = False
        try:
            sys.exit(super().main(*args, **options))
        except (CliError, click.exceptions.NoArgsIsHelpError) as error:
            error.show()
            sys.exit(error.exit_code)
        except click.UsageError as error:
            where = error.ctx.command_path if error.ctx else self.name
            CliError(f"{error.format_message()} See {where} --help").show()
            sys.exit(error.exit_code)
        except click.Abort:
            CliError("stopped").show()
            sys.exit(130)


@contextmanager
def in_one_line() -> Iterator[None]:
    """Turn what people can cause (settings, scripts, files) into a CliError."""
    try:
        yield
    except (SettingsError, ReplayError, NotMade) as error:
        raise CliError(error) from error
    except MemoryError as error:
        raise CliError("this takes more memory than it may") from error
    except OSError as error:
        named = f"{error.filename}: " if error.filename else ""
        raise CliError(f"{named}{error.strerror or error}") from error
