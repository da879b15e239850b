"""QR codes for joining a workshop or a neighbour: as SVG on screens, as blocks in a terminal."""

import io

import segno

_WHITE_ON_BLACK = "\x1b[38;5;231;48;5;16m"
"""Of the colours that no theme of a terminal changes."""
_AS_IT_WAS = "\x1b[0m"


def join_url(base: str, code: str) -> str:
    """What the QR holds. In capitals it fits the QR's alphanumeric mode, which makes a smaller, more legible code.

    The scheme stays small: some scanners take `HTTP://` for no address, and search the web for it.
    """
    if not _case_free(base):
        return f"{base}/j/{code}"
    scheme, rest = base.split("://")
    return f"{scheme}://{rest.upper()}/J/{code.upper()}"


def neighbour_url(base: str, code: str, neighbour: int) -> str:
    """What a phone shows for a neighbour to scan: the way into the workshop and to this person."""
    return join_url(base, f"{code}/{neighbour}")


def _case_free(base: str) -> bool:
    # Scheme and host ignore case, a path does not.
    return base.count("/") == 2


def svg(text: str) -> bytes:
    out = io.BytesIO()
    _drawn(text).save(out, kind="svg", border=2, xmldecl=False, omitsize=True)
    return out.getvalue()


def data_uri(text: str) -> str:
    """The SVG as the source of an image, for what must not stand in an address."""
    return str(_drawn(text).svg_data_uri(border=2, omitsize=True))


def blocks(text: str, coloured: bool) -> str:
    """A block for each light square. Not `coloured`, it is the other way round in a terminal with a light ground."""
    out = io.StringIO()
    segno.make(text, micro=False, error="l").terminal(out, border=1, compact=True)
    if not coloured:
        return out.getvalue()
    return "".join(f"{_WHITE_ON_BLACK}{line}{_AS_IT_WAS}\n" for line in out.getvalue().splitlines())


def _drawn(text: str) -> segno.QRCode:
    """Scheme and rest on their own where the rest is in capitals: a code has a mode for each of its parts."""
    scheme, mark, rest = text.partition("://")
    parts = [scheme, mark + rest] if rest.isupper() else text
    return segno.make(parts, micro=False, error="m")  # type: ignore[arg-type]  # its types do not name the list
