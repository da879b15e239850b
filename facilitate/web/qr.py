"""QR codes for joining a workshop or a neighbour: as SVG on screens, as blocks in a terminal."""

import io

import segno


def join_url(base: str, code: str) -> str:
    """What the QR holds. In capitals it fits the QR's alphanumeric mode, which makes a smaller, more legible code."""
    return f"{base}/J/{code}".upper() if _case_free(base) else f"{base}/j/{code}"


def neighbour_url(base: str, code: str, neighbour: int) -> str:
    """What a phone shows for a neighbour to scan: the way into the workshop and to this person."""
    return join_url(base, f"{code}/{neighbour}")


def _case_free(base: str) -> bool:
    # Scheme and host ignore case, a path does not.
    return base.count("/") == 2


def svg(text: str) -> bytes:
    out = io.BytesIO()
    segno.make(text, micro=False, error="m").save(out, kind="svg", border=2, xmldecl=False, omitsize=True)
    return out.getvalue()


def data_uri(text: str) -> str:
    """The SVG as the source of an image, for what must not stand in an address."""
    return str(segno.make(text, micro=False, error="m").svg_data_uri(border=2, omitsize=True))


def blocks(text: str) -> str:
    out = io.StringIO()
    segno.make(text, micro=False, error="l").terminal(out, border=1, compact=True)
    return out.getvalue()
