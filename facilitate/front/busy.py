"""What somebody is told for whom there is no place: in every language, since nobody has heard yet which is theirs."""

from facilitate import i18n
from facilitate.bare_page import HEADERS, bare_page, paragraph
from facilitate.domain.errors import N_

AGAIN_S = 5
_SORRY = N_("It is very busy here now. Wait a moment, and try again.")


def _answer() -> bytes:
    sentences = {language: i18n.text_in(language, _SORRY) for language in i18n.LANGUAGES}
    first, *others = i18n.LANGUAGES
    body = bare_page(first, sentences[first], *(paragraph(sentences[other], language=other) for other in others))
    headers = [
        ("Connection", "close"),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
        ("Retry-After", str(AGAIN_S)),
        *HEADERS,
        ("Content-Length", str(len(body))),
    ]
    head = "".join(f"{name}: {value}\r\n" for name, value in headers)
    return f"HTTP/1.1 503 Service Unavailable\r\n{head}\r\n".encode() + body


BUSY = _answer()
