"""The command line: one file for each command."""

import click

from facilitate.cli.backup import backup
from facilitate.cli.demo import demo
from facilitate.cli.export import export
from facilitate.cli.facilitator import facilitator
from facilitate.cli.failure import OneLineErrors
from facilitate.cli.importing import import_
from facilitate.cli.protocol import protocol
from facilitate.cli.replay import replay
from facilitate.cli.restore import restore
from facilitate.cli.run import run
from facilitate.cli.verify import verify


@click.group(cls=OneLineErrors, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Workshops in which everybody has a say: run one, replay one, take its report home.

    Settings are read from the environment too: each command names its variables.
    """


for command in (run, demo, replay, export, import_, facilitator, backup, restore, verify, protocol):
    main.add_command(command)
