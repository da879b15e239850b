"""Built files, by name: `asset("board.js")` in a template is the hashed file's address, in the language of the page."""

import json
import re
from pathlib import Path

from flask import Flask
from flask_babel import get_locale

_HASHED = re.compile(r"-[A-Z0-9]{8}\.[a-z0-9.]+$")


def is_hashed(_path: str, url: str) -> bool:
    """Whether a file's name tells its content, so that it may be kept for ever."""
    return bool(_HASHED.search(url))


def register(app: Flask) -> None:
    """Give templates `asset`. Raises FileNotFoundError when nothing was built."""
    manifest = Path(app.root_path) / "static" / "dist" / "manifest.json"
    names: dict[str, str] = {}

    def asset(name: str) -> str:
        if name not in names:
            names.update(json.loads(manifest.read_text()))
        stem, dot, extension = name.rpartition(".")
        return f"/static/{names.get(f'{stem}.{get_locale()}{dot}{extension}') or names[name]}"

    app.jinja_env.globals.update(asset=asset)

    @app.context_processor
    def language() -> dict[str, str]:
        return {"language": str(get_locale())}
