"""Where the parts of a card meet in the report, as a person would have written them: a table for each language."""

import pytest

from facilitate.reports.model import Bullet
from tests.reports.joints_as_typed import ADDITIONS as ADDITIONS_AS_TYPED
from tests.reports.joints_as_typed import REASONS as REASONS_AS_TYPED
from tests.reports.snapshots import a_workshop
from tests.reports.test_document import the_bullet

REASONS = [
    ("nl", "Een brug.", "omdat mensen elkaar zien", "Een brug, omdat mensen elkaar zien"),
    ("nl", "Een trein", "Omdat iedereen mee mag", "Een trein, omdat iedereen mee mag"),
    ("nl", "Een brug?", "Omdat mensen elkaar zien", "Een brug? Omdat mensen elkaar zien"),
    ("nl", "Een brug!", "omdat mensen elkaar zien", "Een brug! Omdat mensen elkaar zien"),
    ("nl", "Een brug…", "Omdat het zo is", "Een brug… omdat het zo is"),
    ("nl", "Een brug,", "omdat het zo is", "Een brug, omdat het zo is"),
    ("nl", "Een brug:", "omdat het zo is", "Een brug: omdat het zo is"),
    ("nl", "Een brug enz.", "omdat het zo is", "Een brug enz., omdat het zo is"),
    ("nl", "“Een brug.”", "omdat het zo is", "“Een brug”, omdat het zo is"),
    ("nl", "Een brug (van hout.)", "Omdat het zo is", "Een brug (van hout), omdat het zo is"),
    ("nl", "'Een brug?'", "omdat het zo is", "'Een brug?', omdat het zo is"),
    ("nl", "Een brug", "mensen elkaar zien", "Een brug, omdat mensen elkaar zien"),
    ("nl", "Een brug.", "mensen elkaar zien", "Een brug, omdat mensen elkaar zien"),
    ("nl", "Een brug", "… mensen elkaar zien", "Een brug, omdat mensen elkaar zien"),
    ("nl", "Een brug", "want De ene kant kent de andere", "Een brug, want de ene kant kent de andere"),
    ("nl", "Een brug, omdat", "mensen elkaar zien", "Een brug, omdat mensen elkaar zien"),
    ("nl", "Een brug omdat", "omdat mensen elkaar zien", "Een brug, omdat mensen elkaar zien"),
    ("nl", "Een brug", "omdat omdat mensen elkaar zien", "Een brug, omdat mensen elkaar zien"),
    ("nl", "het schip", "ik ben niet de kapitein", "het schip: ik ben niet de kapitein"),
    ("nl", "het schip.", "ik ben niet de kapitein", "het schip. Ik ben niet de kapitein"),
    ("nl", "een huis", "de deur is altijd open", "een huis: de deur is altijd open"),
    ("nl", "een huis", "de deur altijd open is", "een huis, omdat de deur altijd open is"),
    ("nl", "een huis", "het kan", "een huis, omdat het kan"),
    ("nl", "een huis", "je kunt er altijd binnen", "een huis: je kunt er altijd binnen"),
    ("nl", "een brug", "om elkaar te zien", "een brug, om elkaar te zien"),
    ("nl", "een brug.", "die mensen verbindt", "een brug, die mensen verbindt"),
    ("nl", "Een brug", "Wij verbinden", "Een brug: Wij verbinden"),
    ("nl", "Een brug.", "Wij verbinden", "Een brug. Wij verbinden"),
    ("nl", "“Een brug.”", "Wij verbinden", "“Een brug.” Wij verbinden"),
    ("en", "A bridge.", "because people meet there", "A bridge, because people meet there"),
    ("en", "A bridge", "Because people meet there", "A bridge, because people meet there"),
    ("en", "A bridge!", "because people meet there", "A bridge! Because people meet there"),
    ("en", "A bridge.", "people meet there", "A bridge, because people meet there"),
    ("en", "A bridge", "because I say so", "A bridge, because I say so"),
    ("en", "A bridge", "to bring people together", "A bridge, to bring people together"),
    ("en", "A bridge because", "because it joins", "A bridge, because it joins"),
    ("en", "A bridge", "BECAUSE IT JOINS", "A bridge, BECAUSE IT JOINS"),
    ("fr", "Un pont.", "parce qu’on s’y croise", "Un pont, parce qu’on s’y croise"),
    ("fr", "Un pont", "Parce que les gens s’y croisent", "Un pont, parce que les gens s’y croisent"),
    ("fr", "Un pont", "Car Les gens s’y croisent", "Un pont, car les gens s’y croisent"),
    ("fr", "Un pont", "il relie", "Un pont, car il relie"),
    ("fr", "Un pont", "pour relier les gens", "Un pont, pour relier les gens"),
    ("fr", "« Un pont. »", "car il relie", "«\u202fUn pont\u202f», car il relie"),
    ("de", "Eine Brücke.", "weil Menschen sich treffen", "Eine Brücke, weil Menschen sich treffen"),
    ("de", "Eine Brücke", "Weil Menschen sich treffen", "Eine Brücke, weil Menschen sich treffen"),
    ("de", "Das Schiff", "ich bin nicht der Kapitän", "Das Schiff: ich bin nicht der Kapitän"),
    ("de", "Ein Haus", "man sich dort trifft", "Ein Haus, weil man sich dort trifft"),
    ("de", "Eine Brücke", "um uns zu treffen", "Eine Brücke, um uns zu treffen"),
]
ADDITIONS = [
    ("nl", "condition", "We bellen aan", "Maar niet op zondag", "We bellen aan, maar niet op zondag"),
    ("nl", "condition", "We bellen aan.", "maar niet op zondag", "We bellen aan. Maar niet op zondag"),
    ("nl", "condition", "We bellen aan", "maar niet op zondag", "We bellen aan, maar niet op zondag"),
    ("nl", "condition", "We bellen aan!", "maar niet op zondag", "We bellen aan! Maar niet op zondag"),
    ("nl", "condition", "Ze zei: 'kom maar.'", "als je tijd hebt", "Ze zei: 'kom maar', als je tijd hebt"),
    ("nl", "condition", "Ze zei: “kom maar.”", "maar niet nu", "Ze zei: “kom maar.” Maar niet nu"),
    ("nl", "condition", "We bellen aan (soms.)", "tenzij het regent", "We bellen aan (soms), tenzij het regent"),
    ("nl", "condition", "We bellen aan.", "mits het kan", "We bellen aan, mits het kan"),
    ("nl", "condition", "We bellen aan, maar", "maar niet op zondag", "We bellen aan, maar niet op zondag"),
    ("nl", "condition", "We bellen aan, maar", "niet op zondag", "We bellen aan, maar niet op zondag"),
    (
        "nl",
        "example",
        "We bellen aan",
        "bijvoorbeeld Een half jaar later",
        "We bellen aan, bijvoorbeeld een half jaar later",
    ),
    ("nl", "example", "We bellen aan.", "bijvoorbeeld op woensdag", "We bellen aan. Bijvoorbeeld op woensdag"),
    ("nl", "example", "We bellen aan", "Bv. op woensdag", "We bellen aan, bv. op woensdag"),
    ("en", "condition", "We cook", "But not on Sundays", "We cook, but not on Sundays"),
    ("en", "condition", "We cook.", "but not on Sundays", "We cook. But not on Sundays"),
    ("en", "condition", "We cook.", "provided there is a kitchen", "We cook, provided there is a kitchen"),
    ("en", "condition", "We cook!", "provided there is a kitchen", "We cook! Provided there is a kitchen"),
    ("en", "example", "We cook", "For example On Sundays", "We cook, for example on Sundays"),
    ("en", "example", "We cook", "for example A soup", "We cook, for example a soup"),
    ("en", "example", "We cook.", "e.g. a soup", "We cook. E.g. a soup"),
    ("fr", "condition", "On sonne", "Mais pas le dimanche", "On sonne, mais pas le dimanche"),
    ("fr", "condition", "On sonne.", "si on a le temps", "On sonne, si on a le temps"),
    ("fr", "example", "On sonne.", "par exemple le mardi", "On sonne. Par exemple le mardi"),
    ("de", "condition", "Wir klingeln", "Aber nicht am Sonntag", "Wir klingeln, aber nicht am Sonntag"),
    ("de", "condition", "Wir klingeln.", "wenn Zeit ist", "Wir klingeln, wenn Zeit ist"),
    (
        "de",
        "example",
        "Wir klingeln",
        "zum Beispiel Eine Stunde später",
        "Wir klingeln, zum Beispiel eine Stunde später",
    ),
]
LABELLED = [
    (
        "nl",
        "er is vaak geen mandaat",
        "bijvoorbeeld op woensdag",
        ["Maar: er is vaak geen mandaat", "Voorbeeld: op woensdag"],
    ),
    ("nl", "er is vaak geen mandaat", "b.v. koffie", ["Maar: er is vaak geen mandaat", "Voorbeeld: koffie"]),
    ("en", "there is no kitchen", "for example, on Sundays", ["But: there is no kitchen", "Example: on Sundays"]),
    (
        "fr",
        "il manque une cuisine",
        "Par exemple le mardi",
        ["Mais\u202f: il manque une cuisine", "Exemple\u202f: le mardi"],
    ),
    (
        "fr",
        "il manque une cuisine",
        "par ex. chez Rosa",
        ["Mais\u202f: il manque une cuisine", "Exemple\u202f: chez Rosa"],
    ),
    ("de", "es fehlt eine Küche", "beispielsweise", ["Aber: es fehlt eine Küche", "Beispiel: beispielsweise"]),
]


def in_words(bullet: Bullet) -> str:
    lead = f"{bullet.lead}{bullet.joint}" if bullet.lead else ""
    return f"{lead}{bullet.paragraphs[0]}"


@pytest.mark.parametrize(("language", "image", "why", "told"), [*REASONS, *REASONS_AS_TYPED])
def test_an_image_and_its_why_read_as_one_person_wrote_them(language: str, image: str, why: str, told: str) -> None:
    workshop = a_workshop(language=language).with_round("metaphor").with_card(image, "metaphor", why=why)
    assert in_words(the_bullet(workshop)) == told


@pytest.mark.parametrize(("language", "part", "text", "typed", "told"), [*ADDITIONS, *ADDITIONS_AS_TYPED])
def test_a_condition_or_an_example_goes_on_from_the_practice(
    language: str, part: str, text: str, typed: str, told: str
) -> None:
    workshop = a_workshop(language=language).with_round("exchange").with_card(text, "practice", **{part: typed})
    bullet = the_bullet(workshop)
    assert (bullet.paragraphs, bullet.parts) == ((told,), ())


@pytest.mark.parametrize(("language", "condition", "example", "told"), LABELLED)
def test_a_part_behind_its_label_does_not_say_that_again(
    language: str, condition: str, example: str, told: list[str]
) -> None:
    workshop = a_workshop(language=language).with_round("exchange")
    workshop.with_card("iets", "practice", condition=condition, example=example)
    assert [f"{part.label} {' '.join(part.paragraphs)}" for part in the_bullet(workshop).parts] == told
