"""Where a schema was not met: msgspec's message taken apart into a sentence and a path."""

import re

Step = str | int
Path = tuple[Step, ...]

_STEP = re.compile(r"\.([A-Za-z_]\w*)|\[(\d+)\]")
_PLACE = re.compile(r" - at (?:`key` in )?`\$")
_UNKNOWN_FIELD = re.compile(r"Object contains unknown field `(.+)`")
UNKNOWN = "this field is not known here"


def read(message: str) -> tuple[str, Path]:
    """The sentence, and the path of what it is about."""
    sentence, _, place = _PLACE.sub("\n", message, count=1).partition("\n")
    path: Path = tuple(name or int(index) for name, index in _STEP.findall(place))
    unknown = _UNKNOWN_FIELD.match(sentence)
    if unknown:
        path = (*path, unknown.group(1))
        sentence = UNKNOWN
    return sentence.replace("`", ""), path


def written(path: Path) -> str:
    """`("rounds", 0, "kind")` as `rounds[0].kind`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")
