"""`facilitate run`: serve, in this very process."""

import os
import sys

import click

from facilitate.cli.server_process import server_command
from facilitate.cli.settings import serving_options, set_environment


@click.command(short_help="Run the server.")
@serving_options
def run(**settings: object) -> None:
    """Run the server.

    Prints a facilitator link that works once, the address at which phones join, and that address as a QR code. Stop it
    with Ctrl-C; the next start goes on with the same workshops. GET /health/ready answers 200 once it serves.
    """
    set_environment(**settings)
    command = server_command()
    sys.stdout.flush()
    os.execv(command[0], command)
