"""Starting the server: check what it needs, migrate, say how to come in, serve."""

import json
import os
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from flask import Flask

from config import Settings, SettingsError
from facilitate import create_app, lan, logs
from facilitate.actions import access
from facilitate.domain.words import Role
from facilitate.extensions import socketio
from facilitate.realtime import heartbeat
from facilitate.realtime.live import Live
from facilitate.store import migrate
from facilitate.store.unit import Unit
from facilitate.web import qr


class StartError(Exception):
    """The server cannot start. The message says why, in one line."""


def main(*, offload: Callable[..., Any], async_mode: str) -> None:
    """Serve until stopped. Ends the process with status 1 and one line on stderr when it cannot start."""
    logs.configure()
    try:
        settings = Settings.from_environment()
        _check_port(settings.host, settings.port)
        app = create_app(settings, offload=offload, async_mode=async_mode)
        with app.app_context():
            migrate.upgrade(app)
        _announce(app, settings)
    except (SettingsError, StartError, migrate.MigrationError) as error:
        sys.exit(f"facilitate: {error}")
    live: Live = app.extensions["live"]
    heartbeat.start(live, socketio.server)
    with suppress(KeyboardInterrupt):
        socketio.run(app, host=settings.host, port=settings.port, log_output=False, allow_unsafe_werkzeug=True)
    (settings.data_dir / "server.json").unlink(missing_ok=True)


def _check_port(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except socket.gaierror as error:
            raise StartError(f"HOST: {host!r} is not an address of this machine") from error
        except OSError as error:
            reason = "is in use by another program" if error.errno == 98 else f"cannot be used ({error.strerror})"
            raise StartError(f"PORT: {port} {reason}; choose another one with PORT=8001 or --port 8001") from error


def _announce(app: Flask, settings: Settings) -> None:
    """Write the note for the command line, and print the links for people."""
    live: Live = app.extensions["live"]
    local = f"http://{'127.0.0.1' if settings.host in {'', '0.0.0.0', '::'} else settings.host}:{settings.port}"
    reachable, explanation = _reachable(settings, local)
    app.config["LAN_URL"] = reachable

    def links(unit: Unit) -> tuple[str, str]:
        return access.grant(unit, Role.HOST, one_time=True), access.grant(unit, Role.HOST)

    for_people, for_tools = live.store.write(links)
    _note(settings, {"url": local, "token": for_tools, "pid": os.getpid()})
    print(
        f"\n  Facilitator link (works once):\n    {reachable}/#t={for_people}\n"
        f"\n  Join address: {reachable}   {explanation}\n\n{qr.blocks(reachable)}",
        flush=True,
    )


def _reachable(settings: Settings, local: str) -> tuple[str, str]:
    if settings.public_url:
        return settings.public_url, "(from PUBLIC_URL)"
    if settings.host not in {"", "0.0.0.0", "::"}:
        loopback = settings.host.startswith("127.") or settings.host in {"localhost", "::1"}
        return local, "(only this machine can reach it, phones cannot)" if loopback else "(from HOST)"
    found = lan.addresses()
    if not found:
        return local, "(no network found: only this machine can reach it, phones cannot)"
    others = f"; also {', '.join(found[1:])}" if found[1:] else ""
    return f"http://{found[0]}:{settings.port}", f"(the address of this machine in the local network{others})"


def _note(settings: Settings, note: dict[str, Any]) -> None:
    path = settings.data_dir / "server.json"
    path.unlink(missing_ok=True)
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        json.dump(note, file)
