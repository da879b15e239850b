"""Reading a script, and refusing a bad one by file, line and field."""

import json
from pathlib import Path
from typing import Any

import msgspec

from facilitate.domain import faults
from facilitate.replay import checks, locate
from facilitate.replay.errors import ScriptError
from facilitate.replay.script import Script


def load(path: Path) -> Script:
    """Read and check a script. Raises ScriptError with file, line and field, and OSError when there is no such file."""
    return parse(path.read_bytes(), path.name)


def parse(data: bytes, name: str) -> Script:
    """`load`, from bytes that came from a file of this name."""
    try:
        text = data.decode("utf-8-sig")
        json.loads(text)
        script = msgspec.json.decode(text, type=Script)
    except UnicodeDecodeError as error:
        raise ScriptError(f"{name}:{data[: error.start].count(10) + 1}: this is not UTF-8 text") from error
    except json.JSONDecodeError as error:
        raise ScriptError(f"{name}:{error.lineno}: column {error.colno}: {error.msg}") from error
    except RecursionError as error:
        raise ScriptError(f"{name}: lists within lists, too deep to read") from error
    except msgspec.ValidationError as error:
        message, path = faults.read(str(error))
        raise ScriptError(locate.describe(name, text, path, message)) from error
    except msgspec.DecodeError as error:
        raise ScriptError(f"{name}: {error}") from error
    except ValueError as error:
        raise ScriptError(f"{name}: there is a number with more digits than can be read") from error
    for path, message in checks.problems(script):
        raise ScriptError(locate.describe(name, text, path, message))
    return script


def schema() -> dict[str, Any]:
    """The format as JSON Schema."""
    return msgspec.json.schema(Script)
