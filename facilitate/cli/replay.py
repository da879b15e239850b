"""`facilitate replay`: play a script at a running server."""

import json
import time
from collections.abc import Callable
from pathlib import Path

import click
from rich.console import Console

from facilitate.cli.failure import CliError, in_one_line
from facilitate.cli.running import linked_server, running_server
from facilitate.cli.settings import data_dir_option
from facilitate.replay import reading
from facilitate.replay.facilitator import Facilitator
from facilitate.replay.play import Manner, Play, Server
from facilitate.replay.progress import showing
from facilitate.replay.script import Script
from facilitate.replay.site import answers
from facilitate.replay.summary import summary
from facilitate.reports.formats import FORMATS

EXPORTS = {format_.export: format_.name for format_ in FORMATS.values()}


def _print_schema(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(json.dumps(reading.schema(), indent=1))
        context.exit()


@click.command(short_help="Play a script at a running server.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--url", metavar="FACILITATOR_LINK", help="Server to play at, instead of the one on the data folder.")
@click.option(
    "--speed",
    default=1.0,
    show_default=True,
    type=click.FloatRange(0.1, 1000),
    help="Times as fast as people.",
)
@click.option(
    "--together", is_flag=True, help="Every phone sends when it is ready, not in the script's order: more load."
)
@click.option(
    "--patience",
    default=120.0,
    show_default=True,
    type=click.FloatRange(1),
    help="Seconds to keep trying while the server is gone.",
)
@click.option(
    "--export",
    "folder",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help=f"Put {', '.join(EXPORTS)} there at the end.",
)
@click.option(
    "--schema",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_schema,
    help="Print the format as JSON Schema.",
)
@data_dir_option
def replay(
    file: Path, url: str | None, speed: float, together: bool, patience: float, folder: Path | None, data_dir: Path
) -> None:
    """Play FILE, a script of what people did, with one real client for each of its phones.

    Without --url it finds the running server through the data folder. docs/how-to/replay.md describes the format. The
    server may stop and start again meanwhile: nothing is lost and nothing happens twice.
    """
    with in_one_line():
        script = reading.load(file)
        server = linked_server(url) if url else running_server(data_dir)
        if not answers(server.url):
            raise CliError(f"no server answers at {server.url}: is it running?")
        if folder:
            folder.mkdir(parents=True, exist_ok=True)
        leads = play_at(server, script, Manner(speed, together, patience))
        if folder:
            export_all(leads, folder)


def play_at(
    server: Server, script: Script, manner: Manner, created: Callable[[Facilitator], None] | None = None
) -> Facilitator:
    """Play, with progress on stderr; the workshop's code first and a summary last on stdout.

    `created` is told when the workshop is there.
    """

    def announce(leads: Facilitator) -> None:
        click.echo(f"Workshop {leads.code}")
        if created:
            created(leads)

    started = time.monotonic()
    with showing(Console(stderr=True)) as progress:
        play = Play(script, server, manner, progress)
        play.run(announce)
    click.echo(summary(play, server.url, time.monotonic() - started))
    return play.facilitator


def export_all(leads: Facilitator, folder: Path) -> None:
    for name, file_format in EXPORTS.items():
        content = leads.download(file_format)
        if not content:
            raise CliError(f"the server gave an empty {name}")
        (folder / name).write_bytes(content)
    click.echo(f"{'Files:':<17}{', '.join(EXPORTS)} in {folder}")
