"""What somebody typed as a reason: whether a "because" can stand before it."""

import re

from facilitate.reports.languages.joints import Joints

_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[^.!?…]*[.!?…]*")
_SHORT = 2
"""Words of which a reason without a subject is rather a name for something: "connection", "strong together"."""


def is_a_clause(text: str, joints: Joints) -> bool:
    """Whether it goes on from a "because": no sentence, question or answer of its own, and no name for something."""
    first = _SENTENCE.match(text)
    sentence = first[0] if first else text
    said = _WORD.findall(sentence.lower())
    if not said or sentence.rstrip().endswith("?") or said[0] in joints.asides:
        return False
    names = joints.subjects | joints.pronouns
    if said[0] in joints.relatives & names and names.intersection(said[1:2]):
        return False
    return not _is_main(said, joints) and not _names_something(said, joints)


def is_left_open(text: str, joints: Joints) -> bool:
    """Whether it ends in its verb, as behind a "because" alone, whatever capital it began with."""
    said = _WORD.findall(text.lower())
    if len(said) <= _SHORT or not text[-1].isalnum() or said[0] not in joints.subjects | joints.articles:
        return False
    return said[0] not in joints.polite and said[-1] in joints.verbs and not _is_main(said, joints)


def is_tied(text: str, joints: Joints) -> bool:
    """Whether it goes on from what stands before it, whatever capital it began with: "So that nobody drifts off"."""
    said = _WORD.findall(text.lower())
    if len(said) <= _SHORT or said[0] not in joints.ties or "," in text or not text[-1].isalnum():
        return False
    return not joints.verbs.intersection(said[1:-_SHORT])


def _is_main(said: list[str], joints: Joints) -> bool:
    """Whether its verb stands where no "because" can go before it: "ik ben niet ...", "de deur is altijd ..."."""
    if len(said) > 2 and said[0] in joints.subjects:
        if said[1] in joints.verbs:
            return True
        if _ends_as_a_verb(said[1], joints) and not _is_a_verb(said[-1], joints):
            return True
    return len(said) > 3 and said[0] in joints.articles and said[2] in joints.short_verbs


def _names_something(said: list[str], joints: Joints) -> bool:
    if said[0] in joints.subjects or said[0] in joints.pronouns:
        return False
    if len(said) <= _SHORT and said[0] not in joints.connects:
        return said[0] not in joints.articles and said[-1] not in joints.verbs
    if not joints.verbs:
        return False
    relative = 3 if joints.prepositions.intersection(said[2:3]) else 2
    if said[0] in joints.articles and joints.relatives.intersection(said[relative : relative + 1]):
        return sum(_is_a_verb(word, joints) for word in said[relative:]) < _SHORT
    return not joints.verbs.intersection(said) and not _is_a_verb(said[-1], joints)


def _is_a_verb(word: str, joints: Joints) -> bool:
    return word in joints.verbs or _ends_as_a_verb(word, joints)


def _ends_as_a_verb(word: str, joints: Joints) -> bool:
    return bool(joints.verb_ends) and word.endswith(tuple(joints.verb_ends)) and word not in joints.no_verbs
