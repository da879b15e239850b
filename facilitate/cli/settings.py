"""Options that several commands share, and the settings they lead to."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

data_dir_option = click.option(
    "--data-dir",
    envvar="DATA_DIR",
    show_envvar=True,
    default="data",
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder of the database, the secret key and the running server's note.",
)
database_url_option = click.option(
    "--database-url",
    envvar="DATABASE_URL",
    show_envvar=True,
    help="SQLAlchemy URL of another database than the one in the data folder.",
)


def serving_options(command: F) -> F:
    """Everything that decides how a server runs."""
    options = (
        click.option(
            "--host",
            envvar="HOST",
            show_envvar=True,
            default="0.0.0.0",
            show_default=True,
            help="Address to listen on.",
        ),
        click.option(
            "--port",
            envvar="PORT",
            show_envvar=True,
            default=8000,
            show_default=True,
            type=click.IntRange(0, 65535),
            help="Port to listen on; 0 for any free one.",
        ),
        data_dir_option,
        database_url_option,
        click.option(
            "--public-url",
            envvar="PUBLIC_URL",
            show_envvar=True,
            help="How phones reach the server when it stands behind a proxy, such as https://workshop.example.org.",
        ),
        click.option(
            "--own-hosts",
            envvar="OWN_HOSTS",
            show_envvar=True,
            help="Further names by which the server goes, with commas between them.",
        ),
        click.option(
            "--trusted-proxies",
            envvar="TRUSTED_PROXIES",
            show_envvar=True,
            help="Addresses or networks of proxies whose forwarded headers are believed, with commas between them.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def set_environment(**values: object) -> None:
    """Hand options on as the environment variables that `config.Settings` reads; empty ones are left as they are."""
    os.environ.update({name.upper(): str(value) for name, value in values.items() if value not in (None, "")})
