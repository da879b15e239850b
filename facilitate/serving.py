"""Starting the server: check what it needs, migrate, say how to come in, serve."""

import errno
import fcntl
import gc
import json
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

from flask import Flask

from config import Settings, SettingsError
from facilitate import create_app, lan, logs
from facilitate.actions import access
from facilitate.domain.errors import Refused
from facilitate.domain.words import Role
from facilitate.extensions import socketio
from facilitate.realtime import door, heartbeat
from facilitate.realtime.live import Live
from facilitate.reports.worker import Workers
from facilitate.store import migrate
from facilitate.store.unit import Unit
from facilitate.web import qr

_EVERYWHERE = {"", "0.0.0.0", "::"}


class StartError(Exception):
    """The server cannot start. The message says why, in one line."""


Serve = Callable[[socket.socket, Flask], None]


def main(*, offload: Callable[..., Any], async_mode: str, serve: Serve) -> None:
    """Serve until stopped. Ends the process with status 1 and one line on stderr when it cannot start.

    serve(listener, app) answers the connections that come in at a listening socket, for ever.
    """
    logs.configure()
    os.umask(0o077)  # the database and its log hold what people told: for the user of this process alone
    try:
        settings = Settings.from_environment()
        alone = _only_one_on(settings.data_dir)
        listener = _listen(settings.host, settings.port)
        workers = Workers()
        app = create_app(settings, offload=offload, async_mode=async_mode, rendering=workers.do)
        with app.app_context():
            migrate.upgrade(app)
        workers.start()
        _announce(app, settings, port=listener.getsockname()[1])
    except (SettingsError, StartError, migrate.MigrationError) as error:
        sys.exit(f"facilitate: {error}")
    except Refused as error:
        sys.exit(f"facilitate: the database cannot be used: {error.message}")
    gc.freeze()  # what is there now stays: looking through it for garbage would hold up everybody for 80 ms
    live: Live = app.extensions["live"]
    heartbeat.start(live, socketio.server)
    door.start(live, socketio.server)
    live.attendance.start(socketio.server)
    threading.Thread(target=serve, args=(listener, app), name="serve", daemon=True).start()
    _wait_for_a_signal()
    workers.close()
    live.store.close()
    alone.close()


def _wait_for_a_signal() -> None:
    """Returns at SIGTERM or Ctrl-C. The handlers only note it: an exception would land in whatever runs just then."""
    signals: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda received, _frame: signals.append(received))
    while not signals:
        time.sleep(0.1)


def _only_one_on(data_dir: Path) -> TextIO:
    """The open lock of a data folder. Two servers on one database would not hear of each other's events."""
    lock = (data_dir / "server.lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise StartError(f"DATA_DIR: a server runs on {data_dir} already; stop it, or choose another folder") from error
    return lock


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    # Without this an ack waits up to 40 ms for more to send along with it (Nagle's algorithm and delayed acks).
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    try:
        listener.bind((host, port))
        listener.listen(512)
    except socket.gaierror as error:
        raise StartError(f"HOST: {host!r} is not an address") from error
    except OSError as error:
        if error.errno == errno.EADDRNOTAVAIL:
            raise StartError(f"HOST: {host!r} is not an address of this machine") from error
        taken = error.errno == errno.EADDRINUSE
        reason = "is in use by another program" if taken else f"cannot be used ({error.strerror})"
        raise StartError(f"PORT: {port} {reason}; choose another one with PORT=8001 or --port 8001") from error
    return listener


def _announce(app: Flask, settings: Settings, port: int) -> None:
    """Write the note for the command line, and print the links for people."""
    live: Live = app.extensions["live"]
    local = f"http://{'127.0.0.1' if settings.host in _EVERYWHERE else _in_url(settings.host)}:{port}"
    reachable, explanation = _reachable(settings, local, port)
    app.config["LAN_URL"] = reachable
    note = settings.data_dir / "server.json"
    known = _known_token(note)

    def links(unit: Unit) -> tuple[str, str]:
        for_tools = known if access.host(unit.session, known) else access.grant(unit, Role.HOST)
        return access.grant(unit, Role.HOST, one_time=True), for_tools

    for_people, for_tools = live.store.write(links)
    _write_privately(note, json.dumps({"url": local, "reachable": reachable, "token": for_tools, "pid": os.getpid()}))
    print(
        f"\n  Facilitator link (works once):\n    {reachable}/#t={for_people}\n"
        f"\n  Phones join at {reachable}   {explanation}\n"
        f"  with the code that the board shows. This QR leads there:\n\n{qr.blocks(reachable)}",
        flush=True,
    )


def _reachable(settings: Settings, local: str, port: int) -> tuple[str, str]:
    if settings.public_url:
        return settings.public_url, "(from PUBLIC_URL)"
    if settings.host not in _EVERYWHERE:
        loopback = settings.host.startswith("127.") or settings.host in {"localhost", "::1"}
        return local, "(only this machine can reach it, phones cannot)" if loopback else "(from HOST)"
    found = lan.addresses()
    if not found:
        return local, "(no network found: only this machine can reach it, phones cannot)"
    others = f"; also {', '.join(found[1:])}" if found[1:] else ""
    return f"http://{found[0]}:{port}", f"(the address of this machine in the local network{others})"


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _known_token(note: Path) -> str:
    """The command line's token of an earlier start, which a replay may still be using."""
    try:
        return str(json.loads(note.read_text())["token"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def _write_privately(path: Path, text: str) -> None:
    """For the user of this process alone, and at once: a reader sees the old text or the new one."""
    draft = path.with_suffix(".new")
    draft.unlink(missing_ok=True)
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    draft.replace(path)
