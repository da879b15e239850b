"""`facilitate demo`: a server of its own, a workshop that plays itself, and a board to watch it on."""

import os
import subprocess
import sys
import tempfile
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from facilitate.cli.failure import CliError, in_one_line
from facilitate.cli.replay import play_at
from facilitate.cli.running import NOTE, running_server
from facilitate.cli.server_process import server_command
from facilitate.replay import reading
from facilitate.replay.facilitator import Facilitator
from facilitate.replay.play import Manner, Server
from facilitate.replay.retry import attempts
from facilitate.replay.site import answers

SCRIPT = Path(reading.__file__).with_name("demo.json")
START_SECONDS = 30


@click.command(short_help="Watch a workshop that plays itself.")
@click.option(
    "--port", envvar="PORT", show_envvar=True, default=8000, show_default=True, help="Port of the demo's server."
)
@click.option(
    "--speed", default=1.0, show_default=True, type=click.FloatRange(0.1, 1000), help="Times as fast as people."
)
@click.option("--open/--no-open", "opens", default=True, help="Open the board in a browser by itself.")
@click.option("--stay/--leave", default=True, help="Keep serving at the end, until Ctrl-C.")
def demo(port: int, speed: float, opens: bool, stay: bool) -> None:
    """Watch a workshop: nine people talk about their neighbourhood kitchen, on a board that you have open.

    The demo has a data folder of its own, which is gone when it stops.
    """
    with (
        in_one_line(),
        tempfile.TemporaryDirectory(prefix="facilitate-demo-") as folder,
        serving(Path(folder), port) as (process, server),
    ):

        def show(leads: Facilitator) -> None:
            link = server.url + leads.do("link.create", role="facilitator")["link"]
            click.echo(f"Watch the board: {link}")
            if opens and _has_desktop():
                webbrowser.open(link)

        play_at(server, reading.load(SCRIPT), Manner(speed), show)
        if stay:
            click.echo("The server goes on, so that you can look around. Stop it with Ctrl-C.")
            process.wait()


def _has_desktop() -> bool:
    """Whether a browser would open in a window of its own; one in the terminal would stop the demo."""
    return sys.platform in {"darwin", "win32"} or bool({"DISPLAY", "WAYLAND_DISPLAY"} & set(os.environ))


@contextmanager
def serving(data_dir: Path, port: int) -> Iterator[tuple[subprocess.Popen[bytes], Server]]:
    """A server on this folder for as long as the block lasts. Its own words go to stderr."""
    environment = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "PUBLIC_URL"}}
    process = subprocess.Popen(
        server_command(),
        env={**environment, "DATA_DIR": str(data_dir), "PORT": str(port)},
        stdout=sys.stderr.fileno(),
    )
    try:
        yield process, _started(process, data_dir)
    except KeyboardInterrupt:
        click.echo("Stopped.", err=True)
    finally:
        process.terminate()
        process.wait(10)


def _started(process: subprocess.Popen[bytes], data_dir: Path) -> Server:
    for _ in attempts(START_SECONDS):
        if process.poll() is not None:
            break
        if (data_dir / NOTE).exists():
            server = running_server(data_dir)
            if answers(server.url):
                return server
    raise CliError("the demo's server did not start; its own words are above")
