"""The fixed words of a report, in the language of the workshop.

Not gettext: a report speaks the language the workshop was held in, whoever reads or downloads it. A language is one
TOML file beside this one; adding the file adds the language.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cache
from pathlib import Path

from facilitate.reports.languages.joints import Joints, joints

FALLBACK = "en"

# Behind a number it is a size: 5" is five inches.
_MARK = re.compile(r"[“„‟«»‹›]|(?<!\d)[”\"]")
_GOES_ON = re.compile(r"[\w-]")
# A single one is a mark where it closes again: the sign in "buddy's", "'t" and "n'a" is an apostrophe.
_SINGLE_MARKS = re.compile(
    r"(?<!\w)[‘’‚‛'](?!(?:[tsnkmrd]|em|ns)\b)(?=\w).*?(?<=[\w.,;:!?…])[‘’‛'](?!\w)", re.IGNORECASE
)


@dataclass(frozen=True)
class Language:
    """`locale` is a BCP 47 tag for software that checks spelling; `words` are format strings by name.

    `small_words` say nothing about what an image is of; `because` begins a reason, the usual way first; `goes_on`
    are words with which a part of a practice goes on from the one before it, by the name of the part; `quotes` open and
    close; a blank before one of the first signs of `narrow_blanks`, or behind one of the second, is narrow and does not
    break; `first_day` is the first of a month; `singular` are the numbers of which a count speaks as of one.
    """

    code: str
    locale: str
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    small_words: frozenset[str]
    quotes: tuple[str, ...]
    narrow_blanks: tuple[str, ...]
    because: tuple[str, ...]
    first_day: str
    singular: frozenset[int]
    goes_on: Mapping[str, tuple[str, ...]]
    joints: Joints
    words: Mapping[str, str]
    counts: Mapping[str, Mapping[str, str]]

    def say(self, word: str, **values: object) -> str:
        """A fixed text with its values filled in."""
        return self.words[word].format(**values)

    def labelled(self, label: str) -> str:
        """A label with its colon, as it stands before a text; one that ends as a sentence does needs none."""
        return label if not label or label[-1] in ".!?…:" else self.say("label", label=label)

    def label(self, kind: str, addressee: str) -> str:
        """What goes before a tip, a call or an action, with whom it is for if that is known."""
        if addressee and f"{kind}_to" in self.words:
            return self.say(f"{kind}_to", addressee=addressee)
        return self.words.get(kind, "")

    def quoted(self, spoken: tuple[str, ...]) -> tuple[str, ...]:
        """Paragraphs between quotation marks; those with any mark of their own stay as they were typed."""
        if not spoken or any(_MARK.search(text) or _SINGLE_MARKS.search(text) for text in spoken):
            return spoken
        opening, closing = self.quotes
        *before, last = (f"{opening}{spoken[0]}", *spoken[1:])
        return (*before, f"{last}{closing}")

    def reason_in(self, text: str) -> str:
        """The "because" or the like that it begins with, whatever sign stands behind that; empty without one."""
        return next((word.strip() for word in self.because if _opens(text.casefold(), word)), "")

    def listed(self, names: Sequence[str]) -> str:
        """Names as in a sentence: A, B and C."""
        if len(names) < 2:
            return "".join(names)
        return f"{', '.join(names[:-1])} {self.words['and']} {names[-1]}"

    def count(self, what: str, number: int) -> str:
        return self.counts[what]["one" if number in self.singular else "other"].format(number=number)

    def silence(self, written: int) -> str:
        """Of a round that shows no card: that there is none, or how many were written that are not on the board."""
        return self.count("off_board", written) if written else self.say("silence")

    def day(self, iso: str) -> str:
        """An ISO date in words; anything else as it was typed."""
        try:
            return self._in_words(date.fromisoformat(iso))
        except ValueError:
            return iso

    def moment(self, milliseconds: int, zone: tzinfo | None) -> str:
        """A point in time in words, on the clock of `zone` (None: of this machine)."""
        at = (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds)).astimezone(zone)
        return self.say("moment", date=self._in_words(at.date()), hour=at.hour, minute=f"{at.minute:02}")

    def _in_words(self, at: date) -> str:
        return self.say(
            "date",
            weekday=self.weekdays[at.weekday()],
            day=self.first_day if at.day == 1 else at.day,
            month=self.months[at.month - 1],
            year=at.year,
        )


def _opens(text: str, word: str) -> bool:
    """Whether it begins with this word; one without a blank behind it goes on in the next, such as "parce qu’"."""
    rest = text.removeprefix(word.rstrip())
    return rest != text and not (word.endswith(" ") and _GOES_ON.match(rest))


@cache
def load(code: str) -> Language:
    """The language with this code, or English: an export at the end of a workshop must not fail on its language."""
    found = {path.stem: path for path in Path(__file__).parent.glob("*.toml")}
    data = tomllib.loads(found.get(code, found[FALLBACK]).read_text(encoding="utf-8"))
    return Language(
        code=data["code"],
        locale=data["locale"],
        weekdays=tuple(data["weekdays"]),
        months=tuple(data["months"]),
        small_words=frozenset(data["small_words"]),
        quotes=tuple(data["quotes"]),
        narrow_blanks=tuple(data.get("narrow_blanks", ())),
        because=tuple(data["because"]),
        first_day=data["first_day"],
        singular=frozenset(data["singular"]),
        goes_on={part: tuple(openings) for part, openings in data["goes_on"].items()},
        joints=joints(data["joints"]),
        words=data["words"],
        counts=data["counts"],
    )
