"""A page for who cannot be served: whole in itself, since nothing else of ours would come either."""

from base64 import b64encode
from hashlib import sha256
from html import escape

_STYLE = (
    "body{max-width:32rem;margin:15vh auto;padding:0 1.5rem;font:1.125rem/1.5 system-ui,sans-serif;"
    "color:#1c2330;background:#fbf8f2}p{margin:0 0 1rem}h1{font-size:1.375rem;line-height:1.3}"
    "small{display:block;margin-top:3rem;padding-top:1rem;border-top:1px solid #e4ddd0;"
    "color:#565e6c;font-size:.9375rem}"
    "@media(prefers-color-scheme:dark){body{color:#edeff3;background:#14181f}"
    "small{color:#a9b1bf;border-color:#323a47}}"
)
_HASH = b64encode(sha256(_STYLE.encode()).digest()).decode()
HEADERS = [
    ("Content-Type", "text/html; charset=utf-8"),
    ("Content-Security-Policy", f"default-src 'none'; style-src 'sha256-{_HASH}'; frame-ancestors 'none'"),
]
"""What an answer with such a page says of itself; its style is let in by what it says, word for word."""


def bare_page(language: str, title: str, *parts: str) -> bytes:
    """The title is text, which heads the page too; parts are HTML, such as `paragraph` gives."""
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style></head><body><main><h1>{escape(title)}</h1>{''.join(parts)}</main></body></html>\n"
    ).encode()


def paragraph(text: str, tag: str = "", language: str = "") -> str:
    """One paragraph; all of it in this tag, and marked as of this language, where one is given."""
    said = f"<{tag}>{escape(text)}</{tag}>" if tag else escape(text)
    return f'<p lang="{language}">{said}</p>' if language else f"<p>{said}</p>"
