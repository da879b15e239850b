"""Signs that show nothing: those that a script or an emoji needs stay, all others leave what people type."""

import re

# Soft hyphen, grapheme joiner, direction marks, word joiner, invisible operators, BOM, marks of annotations. Word and
# web pages give them along; in a PDF, one of them takes letters out of the text of everybody else.
_IDLE = "\u00ad\u034f\u061c\u180e\u200e\u200f\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb"
# Arabic to Myanmar, Khmer and Mongolian, and their kin: a joiner or its contrary beside their letters is spelling.
_JOINING = "\u0600-\u061b\u061d-\u109f\u1700-\u180d\u180f-\u1cff\ua800-\uaaff\uabc0-\uabff\ufb50-\ufdff\ufe70-\ufefc"
_JOINING += "\U00010a00-\U00011fff\U0001e800-\U0001e95f"
# Thai, Lao, Myanmar, Khmer, Tai: scripts that write no blanks, and mark the ends of words by a zero-width space.
_NO_BLANKS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\uaa60-\uaadf"
_PICTURES = "\u00a9\u00ae\u203c-\u2049\u2070-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
_VARIANTS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_VARIED = _PICTURES + "\u1000-\u109f\u3001-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"

_NEEDED = (
    "\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f"  # the flag of a part of a country, such as Wales
    "|[0-9#*]\ufe0f(?=\u20e3)"  # a key
    f"|[{_VARIED}][{_VARIANTS}]?(?:\u200d(?=[{_PICTURES}]))?"
    f"|[{_JOINING}][{_VARIANTS}]?[\u200c\u200d]?"
    f"|[\u200c\u200d](?=[{_JOINING}])"
)
_IDLE_SIGN = re.compile(f"[{_IDLE}]")
_END_OF_WORD = re.compile(
    f"(?<=[{_NO_BLANKS}])(\u200b)\u200b*(?=[{_NO_BLANKS}])|(?<=[\\w\u0300-\u036f])\u200b+(?=(\\w))|\u200b"
)
_NEEDED_OR_NOT = re.compile(f"({_NEEDED})|[\u200c\u200d{_VARIANTS}\U000e0000-\U000e007f]")

MARKS = re.compile(f"[\u034f{_VARIANTS}]")
"""Those of them that Python takes for printable."""


def without_unseen(text: str) -> str:
    """The text, with a blank where a zero-width space parts two words of a script that writes blanks."""
    text = _END_OF_WORD.sub(_end_of_word, _IDLE_SIGN.sub("", text))
    return _NEEDED_OR_NOT.sub(lambda found: found[1] or "", text)


def _end_of_word(found: re.Match[str]) -> str:
    return found[1] or (" " if found[2] else "")
