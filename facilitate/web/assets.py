"""Built files, by name: `asset("board.js")` in a template gives the address of the hashed file."""

import json
import re
from pathlib import Path

from flask import Flask
from flask_babel import get_locale
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from facilitate.i18n import catalogue

_HASHED = re.compile(r"-[A-Z0-9]{8}\.[a-z0-9.]+$")


def is_hashed(_path: str, url: str) -> bool:
    """Whether a file's name tells its content, so that it may be kept for ever."""
    return bool(_HASHED.search(url))


def register(app: Flask) -> None:
    """Give templates `asset` and `catalogue`. Raises FileNotFoundError when nothing was built."""
    manifest = Path(app.root_path) / "static" / "dist" / "manifest.json"
    names: dict[str, str] = {}

    def asset(name: str) -> str:
        if name not in names:
            names.update(json.loads(manifest.read_text()))
        return f"/static/{names[name]}"

    def scripts_catalogue() -> Markup:
        return htmlsafe_json_dumps(catalogue(str(get_locale())))

    app.jinja_env.globals.update(asset=asset, catalogue=scripts_catalogue)

    @app.context_processor
    def language() -> dict[str, str]:
        return {"language": str(get_locale())}
