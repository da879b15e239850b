"""Pieces of patterns that several languages share: a pattern names them as it names a list, {name}."""

import sys
import tomllib
from pathlib import Path

from facilitate.reports.checks.rules.any_of import any_of

_SURNAMES = tomllib.loads((Path(__file__).parent / "named" / "surnames.toml").read_text(encoding="utf-8"))["surnames"]


def _capitals() -> str:
    """Every capital letter there is, as the inside of a class."""
    codes = [code for code in range(sys.maxunicode) if chr(code).isupper() or chr(code).istitle()]
    starts = [code for at, code in enumerate(codes) if at == 0 or codes[at - 1] != code - 1]
    ends = [code for at, code in enumerate(codes) if at + 1 == len(codes) or codes[at + 1] != code + 1]
    return "".join(f"{chr(start)}-{chr(end)}" for start, end in zip(starts, ends, strict=True))


_CAPITAL = _capitals()
_BLANK = "[ \u00a0\u202f]"
_PARTICLE = (
    r"(?:van|vande|vanden|vander|von|vom|zu|zum|zur|de|den|der|des|del|della|di|da|das|do|dos|du|la|le|les|el|al|ben|bin|bint|"
    r"ter|ten|te|aït|ait|ould|st\.?|['’][ts])"
)
_WORD = rf"(?-i:[{_CAPITAL}](?:\w|['’](?!s\b)(?=\w)|[-‐‑](?=\w)){{0,40}}(?!\w))"
_FURTHER = rf"(?-i:(?![{_CAPITAL}]{{2,}}\b)){_WORD}"
_NAME = (
    rf"(?:(?-i:[{_CAPITAL}])\.[ -]?){{0,4}}(?:{_PARTICLE}{_BLANK}+){{0,3}}(?:[dlo]['’]{_BLANK}?)?{_WORD}"
    rf"(?:{_BLANK}+(?:{_PARTICLE}{_BLANK}+){{0,3}}(?:[dl]['’])?{_FURTHER}){{0,2}}"
)
_STREET = rf"(?-i:[{_CAPITAL}][\w.’'-]{{0,40}}|\d{{1,2}}(?=\s+[^\W\d]{{3}}))"
_BOX = r"(?:,?\s?\(?(?:bus|bte\.?|bo[îi]te|box|app?t?\.|appartement|flat)\s?\d{1,4}[a-z]?(?!\w)\)?)?"
_PLACE = (
    rf"(?:(?:,|\s-)?\s+(?:te\s|in\s|à\s)?(?:(?:B|F|D|L|NL)-)?\d{{4,5}}(?:\s?(?-i:[A-Z]{{2}})(?!\w))?"
    rf"\s+{_WORD}(?:[ -]{_WORD}){{0,2}})"
)
_MEASURES = (
    r"(?:km|m|meter|mètres?|metres?|kilomètres?|kilometers?|kilometres?|euros?|uur|uren|u|h|heures?|hours?|uhr|stunden?|jaar|"
    r"ans|years?|jahre?n?|minuten|minutes?|dagen|jours|days|tage|weken|weeks|keer|fois|times|mal|mensen|personen|personnes|"
    r"people|leute|menschen|kinderen|enfants|kinder|stoelen|tafels|chaises|stühle|huizen|maisons|häuser|winkels|bomen|banken)"
)
_NUMBER = (
    r"(?:n[ro]\.?\s?|n[°º]\s?|num[ée]ro\s|nummer\s)?\d{1,4}(?:\s?(?:bis|ter)\b|\s?[a-z](?![\w’']))?"
    r"(?:\s?[/-]\s?\d{1,3}(?!\d)[a-z]?)?(?!\w)"
)
_HOUSE = rf"{_NUMBER}(?![.,:]\d)(?!\s*[%€])(?!\s*{_MEASURES}\b){_BOX}(?:{_PLACE}|,?\s+te\s{_WORD}(?:[ -]{_WORD})?)?"

_OFFICE = (
    "(?-i:"
    "Bürgermeisterin|Bürgermeister|Tout-le-[Mm]onde|Burgemeester|Vorsitzender|Bourgmestre|Hausmeister|Know-it-all|"
    "Professorin|Präsidentin|Vorsitzende|Chairwoman|Directrice|Direktorin|Ministerin|Professeur|Présidente|"
    "Stadträtin|Voorzitter|Directeur|Everybody|Jedermann|Kanzlerin|Nachbarin|Pfarrerin|President|Professor|"
    "Präsident|Président|Chairman|Director|Direktor|Iedereen|Kollegin|Lehrerin|Minister|Ministre|Stadtrat|Docteur|"
    "Kanzler|Kollege|Nachbar|Niemand|Pastoor|Perfect|Pfarrer|Rechter|Schepen|Speaker|Doctor|Dokter|Doktor|Iemand|"
    "Kinder|Lehrer|Nobody|Maire|Mayor|Right|Gott|Mann|Ober|Google|Alzheimer|Parkinson|Jekyll|Who|Janvier|Doktorin"
    ")"
)
"""What stands behind a title and is no name."""
_TITLES = (
    r"(?:(?:dr|drs|ing|ir|lic|med|mr|prof)(?:\.\s*|\s+)|"
    r"(?:arch|dent|dipl|[eé]m|h\.\s?c|jur|nat|phil|pol|psych|rer|sc|vet)\.\s*)*+"
)
"""More titles behind one, all that there are."""
_SMALL_NAME = (
    rf"(?-i:(?:(?:van|vande|vanden|vander|von|de|den|der|el|al|ben|ter|ten|di|da){_BLANK}+){{0,3}}"
    rf"(?:[dlo]['’])?[a-zß-ÿıłšžčćğşőű][\w’'-]{{2,40}}(?!\w))"
)
"""A name in small letters, as phones type it; a pattern says what it is not."""

FRAGMENTS = {
    "office": _OFFICE,
    "titles": _TITLES,
    "name": _NAME,
    "name_or_in_brackets": rf"(?:\({_NAME}\)|{_NAME})",
    "small_name": _SMALL_NAME,
    "surname": rf"(?:{any_of(_SURNAMES)})",
    "capitalized": _WORD,
    "street": _STREET,
    "house": _HOUSE,
    "box_and_place": _BOX + _PLACE + "?",
    "posted": rf"{_NUMBER}{_BOX}{_PLACE}",
    "years_nl": (
        r"(?:\d{1,3}|(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n)?"
        r"(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)|"
        r"twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien)"
    ),
    "years_en": (
        r"(?:\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
        r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|"
        r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
    ),
    "years_fr": (
        r"(?:\d{1,3}|(?:deux|trois|quatre(?!-)|cinq|six|sept|huit|neuf|vingt|trente|quarante|cinquante|soixante|septante|octante|quatre-vingts?|nonante)"
        r"(?:(?: et |-)\w+)*|dix(?:-\w+)?|onze|douze|treize|quatorze|quinze|seize)"
    ),
    "years_de": (
        r"(?:\d{1,3}|(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?"
        r"(?:zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)|"
        r"zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|(?:drei|vier|fünf|sech|sieb|acht|neun)zehn)"
    ),
}
