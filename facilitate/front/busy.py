"""What somebody is told for whom there is no place: in every language, since nobody has heard yet which is theirs."""

from facilitate import i18n
from facilitate.domain.errors import N_

AGAIN_S = 5
_SORRY = N_("It is very busy here now. Wait a moment, and try again.")


def _answer() -> bytes:
    sentences = "\n".join(i18n.text_in(language, _SORRY) for language in i18n.LANGUAGES)
    body = f"{sentences}\n".encode()
    head = (
        "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nCache-Control: no-store\r\n"
        f"Retry-After: {AGAIN_S}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


BUSY = _answer()
