"""Where two parts of a card meet: capital, full stop and joining word as a person would write them.

People type each part by itself, behind words that their phone shows: "Een brug." and "Omdat ...", "We bellen aan" and
"Maar ...". What they typed stays; only where two texts meet a letter, a sign or a word that is there twice gives way.
"""

import re

from facilitate.reports.languages import Language
from facilitate.reports.model import Paragraphs
from facilitate.reports.passages.clauses import is_a_clause, is_left_open, is_tied

_WORD = re.compile(r"\w+")
_CLOSING = "”’“‘»›«\"')\\]"
_SIGNS = "\u00a9-\u00ae\u200d\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
"""Emoji and arrows: behind the end of a sentence they belong to it."""
_STOPS = re.compile(rf"(?P<stops>[.!?…:]+)(?P<closing>\s?[{_CLOSING}]+)?(?P<signs>\s*[{_SIGNS}]+)?$")
_FULL_STOP = re.compile(rf"(?<=[^\W\d])\s?\.(?=(?:\s?[{_CLOSING}]+)?(?:\s*[{_SIGNS}]+)?$)|(?<=\d{{3}})\.$")
_SHORTENED = re.compile(r"(?:\b\w\.\s?\w|\b(?:enz|etc|usw|bv|bijv|resp|incl|ca|nr|st|mevr|dhr))\.$", re.IGNORECASE)
_COMMAS = re.compile(r"\s*(?:[,;=→]|\s[-–—])+$")
_DOTS = re.compile(r"^(?:\.{2,3}|…)\s*(?=\w)")
_BULLET = re.compile(r"^[-–—•*:,;→]\s+(?=\w)")
"""As of a list that was pasted: it falls before a joining word alone."""
_STROKES = re.compile(r"[\s/\\_.–—-]+")
_BEHIND = r"\s*(?:[:…]|\.{2,3})+\s*(?=\w+\s)"
"""Signs behind a joining word, as if a label stood there before all that follows."""


def reason(text: str, why: Paragraphs, words: Language) -> tuple[str, str, Paragraphs] | None:
    """An image, what comes after it, and its why, where that is a reason to be joined; None where it stands by itself.

    A why that goes on from "because ...", as the phone asks, gets that word unless it is a sentence of its own.
    """
    first, joints = _DOTS.sub("", why[0]), words.joints
    if first[0] == "(" and words.reason_in(first[1:]):
        return _COMMAS.sub("", text) or text, " ", why
    opening = words.reason_in(_BULLET.sub("", first))
    first = _BULLET.sub("", first) if opening else first
    is_open = is_left_open(first, joints) and not ends_a_sentence(text)
    if len(why) == 1 and (is_open or is_tied(first, joints)):
        first = first[0].lower() + first[1:]
    if not opening and not first[0].islower():
        return None
    if not opening and _word(first) not in joints.connects and not is_a_clause(first, joints):
        text, joint, anew = _met(_COMMAS.sub("", text), stop_falls=False)
        first = first[0].upper() + first[1:] if anew else first
        return text, words.say("joint") if joint == ", " else joint, (first, *why[1:])
    text = _without_last(text, words.because)
    if not opening and _word(first) not in joints.connects:
        opening = words.because[0].strip()
        first = f"{words.because[0]}{first}"
    return _joined(text, first, opening or _word(first), why[1:], words, stop_falls=True)


def addition(text: Paragraphs, typed: Paragraphs, part: str, words: Language) -> Paragraphs | None:
    """A text with a condition or an example that goes on from it; None for one that needs a label."""
    *before, last = text
    undotted, openings = _DOTS.sub("", typed[0]), words.goes_on[part]
    first = _without_nod(_BULLET.sub("", undotted), part, words)
    opening = next((one for one in openings if _begins(first, one)), "")
    if not opening:
        if _last_word(last) not in openings:
            return None
        return (*before, f"{last} {undotted}", *typed[1:])
    falls = opening in words.joints.subordinates or (part == "condition" and " " in opening)
    last = _without_last(last, (opening,))
    labels = words.joints.labels[part]
    phrase = next((one for one in labels if _begins(first, one)), opening)
    for twice in labels:
        first = _once(first, phrase, twice)
    if part == "condition":
        first = re.sub(rf"^({re.escape(phrase)}),\s*", r"\1 ", first, flags=re.IGNORECASE)
    lead, joint, told = _joined(last, first, phrase, typed[1:], words, stop_falls=falls)
    return (*before, f"{lead}{joint}{told[0]}", *told[1:])


def labelled(typed: Paragraphs, part: str, words: Language) -> Paragraphs:
    """What stands behind its label, without saying that once more."""
    first = _without_nod(_DOTS.sub("", typed[0]), part, words)
    while phrase := next((one for one in words.joints.labels[part] if _begins(first, one)), ""):
        rest = first[len(phrase) :].lstrip(" ,:.…")
        if not rest:
            break
        first = rest
    return (first, *typed[1:])


def says_nothing(typed: Paragraphs, words: Language) -> bool:
    """Whether it is only what people fill in where there is nothing to say: a dash, "n/a", "none"."""
    text = " ".join(typed)
    return _STROKES.fullmatch(text) is not None or "".join(_WORD.findall(text.lower())) in words.joints.nothing


def ends_a_sentence(text: str) -> bool:
    """Whether it needs no colon before what follows, also where marks or brackets close behind its end."""
    return _STOPS.search(text) is not None


def _joined(
    before: str, after: str, opening: str, rest: Paragraphs, words: Language, *, stop_falls: bool
) -> tuple[str, str, Paragraphs]:
    before = _COMMAS.sub("", before) or before
    after = re.sub(rf"^({re.escape(opening)}){_BEHIND}", r"\1 ", _once(after, opening, opening), flags=re.IGNORECASE)
    before, joint, anew = _met(before, stop_falls=stop_falls)
    return before, joint, (_cased(after, opening, anew, words), *rest)


def _met(before: str, *, stop_falls: bool) -> tuple[str, str, bool]:
    """What stands before, what comes between, and whether a sentence begins behind it."""
    found = _STOPS.search(before)
    if found is None or _SHORTENED.search(before):
        return before, ", ", False
    stops, closing = found["stops"], found["closing"]
    if stops == "." and stop_falls and _FULL_STOP.search(before):
        return _FULL_STOP.sub("", before), ", ", False
    if closing and stops != ".":
        return before, ", ", False
    if stops[-1] in "…:" or stops.endswith(".."):
        return before, " ", False
    return before, " ", True


def _cased(after: str, opening: str, anew: bool, words: Language) -> str:
    """With a capital at the start of a sentence alone, and behind the joining word for a name alone."""
    head, tail = after[: len(opening)], after[len(opening) :]
    found = _WORD.search(tail)
    joints = words.joints
    small = words.small_words | joints.subjects | joints.articles | joints.pronouns | joints.prepositions
    if found is not None and found[0].istitle() and found[0].lower() in small - joints.polite:
        tail = tail[: found.start()] + found[0].lower() + tail[found.end() :]
    if anew:
        head = head[:1].upper() + head[1:]
    elif not head.isupper() or len(head) == 1:
        head = head[:1].lower() + head[1:]
    return head + tail


def _once(after: str, opening: str, twice: str) -> str:
    """Without a joining word that was typed, although the phone shows it."""
    again = rf"^({re.escape(opening)})(?:[\s,:…]+{re.escape(twice)}(?!\w))+"
    return re.sub(again, r"\1", after, flags=re.IGNORECASE)


def _without_nod(text: str, part: str, words: Language) -> str:
    """Without the "yes" of "yes but"."""
    nod = re.match(r"(\w+)[\s,.…]+(?=\w)", text)
    if nod is None or nod[1].lower() not in words.joints.nods:
        return text
    rest = text[nod.end() :]
    return rest if any(_begins(rest, label) for label in words.joints.labels[part]) else text


def _without_last(text: str, openings: tuple[str, ...]) -> str:
    """Without a joining word at its end, which comes with what follows."""
    for word in openings:
        shorter = re.sub(rf"[\s,]+{re.escape(word.strip())}[\s,:….]*$", "", text, flags=re.IGNORECASE)
        if shorter != text and shorter:
            return shorter
    return text


def _begins(text: str, phrase: str) -> bool:
    return re.match(rf"{re.escape(phrase)}(?!\w)", text, re.IGNORECASE) is not None


def _word(text: str) -> str:
    found = _WORD.match(text)
    return found[0].lower() if found else ""


def _last_word(text: str) -> str:
    found = re.search(r"(\w+)[\s:…]*$", text)
    return found[1].lower() if found else ""
