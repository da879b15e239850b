"""Finding the server that runs on a data folder, by the note it leaves there."""

import json
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import requests

from facilitate.cli.failure import CliError
from facilitate.replay.play import Server

NOTE = "server.json"


def running_server(data_dir: Path) -> Server:
    """The server that left its note in this folder. Raises CliError when there is none that can be read."""
    found = _note(data_dir, ", or name one with --url FACILITATOR_LINK")
    if not found["token"]:
        raise CliError(f"the server on {data_dir} cannot save yet, and lets nobody in: its log says why")
    return Server(found["url"].rstrip("/"), found["token"])


def reachable_address(data_dir: Path) -> str:
    """Where others reach the server of this folder. Raises CliError when none answers."""
    found = _note(data_dir)
    try:
        requests.get(f"{found['url']}/health/live", timeout=5).raise_for_status()
    except requests.RequestException as error:
        raise CliError(f"no server answers at {found['url']}: start one with `facilitate run`") from error
    return found["reachable"]


def _note(data_dir: Path, otherwise: str = "") -> dict[str, str]:
    note = data_dir / NOTE
    try:
        found = json.loads(note.read_text())
        return {key: str(found[key]) for key in ("url", "reachable", "token")}
    except FileNotFoundError as error:
        raise CliError(f"no server runs on {data_dir}: start one with `facilitate run`{otherwise}") from error
    except PermissionError as error:
        raise CliError(f"{note} belongs to somebody else: replay as the user who runs the server") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CliError(f"{note} cannot be read: start the server again") from error


def linked_server(link: str) -> Server:
    """The server that a facilitator link leads to. Raises CliError when it is not one."""
    parts = urlsplit(link)
    token = parse_qs(parts.fragment).get("t", [""])[0]
    if parts.scheme not in {"http", "https"} or not parts.netloc or not token:
        raise CliError("--url: a facilitator link looks like http://192.168.1.20:8000/#t=...")
    return Server(f"{parts.scheme}://{parts.netloc}", token)
