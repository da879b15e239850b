"""What a report had better not tell is found, and nothing else."""

import re
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitate.reports.checks.finding import Certainty, Finding, Kind, removed, softened
from facilitate.reports.checks.privacy import findings, kept_by
from facilitate.reports.checks.reading import Place, readings
from facilitate.reports.checks.rules import LANGUAGES, rules_of
from facilitate.reports.document import draft
from tests.mornings.morning import OURS, Morning

from .snapshots import SnapshotBuilder, a_workshop

PEOPLE = ["Sofie Claes", "Noor", "Roos", "Will", "Door", "Deelnemer 1", "?"]


def a_workshop_that_says(*texts: str, language: str = "nl") -> SnapshotBuilder:
    workshop = a_workshop(language=language, facilitators=["Anke Dierckx (The street)"], scribe="Pim Roels")
    for name in PEOPLE:
        workshop.with_participant(name)
    workshop.with_round("open")
    for text in texts:
        workshop.with_card(text)
    return workshop


def found_in(text: str, language: str = "nl") -> list[Finding]:
    snapshot = a_workshop_that_says(text, language=language).snapshot()
    return findings(draft(snapshot), snapshot)


def the_finding(text: str, language: str = "nl") -> Finding:
    (finding,) = found_in(text, language)
    return finding


@pytest.mark.parametrize(
    ("language", "text", "kind", "soft", "without"),
    [
        ("nl", "Een gezin uit Syrië dat", "origin", "Een gezin uit een ander land dat", "Een gezin dat"),
        ("nl", "een Syrische mama", "origin", "een mama uit een ander land", "een mama"),
        ("nl", "voor Oekraïense vluchtelingen.", "origin", "voor vluchtelingen.", "voor vluchtelingen."),
        ("nl", "Een Turk hielp mee", "origin", "Iemand uit een ander land hielp mee", "hielp mee"),
        ("nl", "mama met 4 kinderen, alleen", "children", "mama met kinderen, alleen", "mama, alleen"),
        ("nl", "Ze heeft drie kinderen.", "children", "Ze heeft kinderen.", "Ze heeft kinderen."),
        ("nl", "een vader van twee.", "children", "een vader met kinderen.", "een vader."),
        ("nl", "met verslaafde ouders", "addiction", "met ouders in een moeilijke situatie", "met ouders"),
        ("nl", "De mama was verslaafd aan drugs.", "addiction", "De mama had het moeilijk.", "De mama."),
        ("nl", "een papa die verslaafd is", "addiction", "een papa die het moeilijk heeft", "een papa die"),
        ("nl", "Zijn vader heeft kanker.", "illness", "Zijn vader heeft een gezondheidsprobleem.", "Zijn vader."),
        ("nl", "een jongen met autisme", "illness", "een jongen met een gezondheidsprobleem", "een jongen"),
        ("nl", "Papa zit in de gevangenis", "detention", "Papa is afwezig", "Papa"),
        ("nl", "nu papa in de gevangenis zit", "detention", "nu papa afwezig is", "nu papa"),
        ("nl", "een 34-jarige vrouw", "age", "een vrouw van in de dertig", "een vrouw"),
        ("nl", "een meisje van 16 (alleen)", "age", "een meisje (alleen)", "een meisje (alleen)"),
        ("nl", "Mevrouw Aerts belde.", "person", "Een vrouw belde.", "belde."),
        ("nl", "in de Lindestraat 12 woont", "address", "in [adres] woont", "in woont"),
        ("nl", "de vader is alcoholist.", "addiction", "de vader heeft het moeilijk.", "de vader."),
        ("nl", "gezinnen van Turkse afkomst", "origin", "gezinnen met wortels in een ander land", "gezinnen"),
        (
            "nl",
            "een moeder van drie kinderen uit Genk",
            "children",
            "een moeder met kinderen uit Genk",
            "een moeder uit Genk",
        ),
        ("nl", "haar zoontje van 4 is", "age", "haar zoontje is", "haar zoontje is"),
        ("nl", "haar zoontje (4 jaar) is", "age", "haar zoontje is", "haar zoontje is"),
        ("nl", "zit vaak weer in de cel", "detention", "is afwezig", ""),
        ("nl", "overleden aan kanker", "illness", "overleden", "overleden"),
        ("de", "Er ist Alkoholiker.", "addiction", "Er hat es schwer.", "Er."),
        ("en", "a Syrian family", "origin", "a family from another country", "a family"),
        ("en", "An Afghan mother", "origin", "A mother from another country", "A mother"),
        ("en", "a mum with 4 kids", "children", "a mum with kids", "a mum"),
        ("en", "an addicted father", "addiction", "a father in a difficult situation", "a father"),
        ("en", "Dad is in prison.", "detention", "Dad is away.", "Dad."),
        ("en", "She has cancer.", "illness", "She has a health problem.", "She."),
        ("en", "a 16-year-old boy", "age", "a boy", "a boy"),
        ("fr", "une famille de Syrie", "origin", "une famille d’un autre pays", "une famille"),
        ("fr", "une mère syrienne", "origin", "une mère d’un autre pays", "une mère"),
        ("fr", "une maman avec quatre enfants", "children", "une maman avec des enfants", "une maman"),
        ("fr", "des parents toxicomanes", "addiction", "des parents en difficulté", "des parents"),
        ("fr", "Il a un cancer.", "illness", "Il a un problème de santé.", "Il."),
        ("fr", "Papa est en prison", "detention", "Papa est absent", "Papa"),
        ("fr", "une dame de 34 ans", "age", "une dame dans la trentaine", "une dame"),
        ("de", "eine Familie aus Syrien", "origin", "eine Familie aus einem anderen Land", "eine Familie"),
        ("de", "mit einer syrischen Mutter", "origin", "mit einer Mutter aus einem anderen Land", "mit einer Mutter"),
        ("de", "eine Mutter mit vier Kindern", "children", "eine Mutter mit Kindern", "eine Mutter"),
        ("de", "drogenabhängige Eltern", "addiction", "Eltern in einer schwierigen Lage", "Eltern"),
        ("de", "Er hat Krebs.", "illness", "Er hat ein gesundheitliches Problem.", "Er."),
        ("de", "Papa sitzt im Gefängnis", "detention", "Papa ist abwesend", "Papa"),
        ("de", "eine 34-jährige Frau", "age", "eine Frau über dreißig", "eine Frau"),
        ("nl", "een Poolse klant", "origin", "een klant uit een ander land", "een klant"),
        ("nl", "Turkse patiënten kwamen", "origin", "Patiënten uit een ander land kwamen", "Patiënten kwamen"),
        ("en", "a Polish patient", "origin", "a patient from another country", "a patient"),
        ("fr", "un ménage syrien", "origin", "un ménage d’un autre pays", "un ménage"),
        ("fr", "une cliente turque", "origin", "une cliente d’un autre pays", "une cliente"),
        ("de", "polnische Patienten", "origin", "Patienten aus einem anderen Land", "Patienten"),
        ("nl", "Ze is alcoholverslaafd.", "addiction", "Ze heeft het moeilijk.", "Ze."),
        ("nl", "wie gokverslaafd is", "addiction", "wie het moeilijk heeft", "wie"),
        ("en", "He is alcoholic.", "addiction", "He is having a hard time.", "He."),
        ("de", "Er war spielsüchtig.", "addiction", "Er hatte es schwer.", "Er."),
        ("nl", "hij heeft lang in de cel gezeten", "detention", "hij heeft een moeilijke tijd gehad", "hij"),
        ("nl", "Papa kwam pas uit de gevangenis", "detention", "Papa kwam terug", "Papa"),
        ("en", "Dad has been in jail.", "detention", "Dad has been away.", "Dad."),
        ("en", "She came out of prison", "detention", "She came back", "She"),
        ("en", "He spent two years in prison", "detention", "He was away for a while", "He"),
        ("en", "He went to prison", "detention", "He went away", "He"),
        ("fr", "Il a fait de la prison", "detention", "Il a traversé une période difficile", "Il"),
        ("fr", "Il a fait deux ans de prison", "detention", "Il a traversé une période difficile", "Il"),
        ("fr", "Elle est sortie de prison", "detention", "Elle a traversé une période difficile", "Elle"),
        ("fr", "Il a été en détention", "detention", "Il a traversé une période difficile", "Il"),
        ("de", "Er hat lange im Gefängnis gesessen", "detention", "Er war abwesend", "Er"),
        ("de", "Papa kam aus der Haft", "detention", "Papa kam zurück", "Papa"),
        ("de", "Er muss ins Gefängnis", "detention", "Er muss weg", "Er"),
        ("nl", "Dokter Maes kwam", "person", "Een arts kwam", "kwam"),
        ("nl", "bij dr. Van Acker langs", "person", "bij een arts langs", "bij langs"),
        ("nl", "de juf Els Maes", "person", "een leerkracht", ""),
        ("nl", "mijnheer Van den Berg belde", "person", "een man belde", "belde"),
        ("nl", "de familie Van den Berg kwam", "person", "een gezin kwam", "kwam"),
        ("en", "Dr Smith came", "person", "A doctor came", "came"),
        ("en", "as Prof. Ann Smith said", "person", "as a professor said", "as said"),
        ("fr", "M. Dupont est venu", "person", "Un homme est venu", "est venu"),
        ("fr", "la voisine de Mme Dupont", "person", "la voisine d’une femme", "la voisine"),
        ("fr", "avec le docteur Dupont", "person", "avec un médecin", "avec"),
        ("fr", "le cabinet du Dr Dupont", "person", "le cabinet d’un médecin", "le cabinet"),
        ("fr", "l’enfant de la famille Dupont", "person", "l’enfant d’une famille", "l’enfant"),
        ("de", "Dr. Maier kam", "person", "Jemand vom Fach kam", "kam"),
        ("de", "mit Herrn Dr. Maier", "person", "mit ein Mann", "mit"),
        ("fr", "Il habite 12, rue de la Loi à Mons", "address", "Il habite [adresse] à Mons", "Il habite à Mons"),
        ("fr", "au 7bis avenue Louise", "address", "au [adresse]", "au"),
    ],
)
def test_a_detail_is_found_softened_and_removed(language: str, text: str, kind: str, soft: str, without: str) -> None:
    finding = the_finding(text, language)
    assert (finding.kind, softened(text, finding), removed(text, finding)) == (kind, soft, without)


@pytest.mark.parametrize(
    ("language", "text", "soft"),
    [
        ("nl", "Noor zei het", "Een deelnemer zei het"),
        ("nl", "volgens Noor", "volgens een deelnemer"),
        ("nl", "bv. Noor", "bv. een deelnemer"),
        ("nl", "Noor’s idee", "Iemands idee"),
        ("nl", "dat is Noors idee", "dat is iemands idee"),
        ("nl", "met sofie claes erbij", "met een deelnemer erbij"),
        ("nl", "vraag het aan Claes", "vraag het aan een deelnemer"),
        ("nl", "Anke vroeg het", "Een begeleider vroeg het"),
        ("nl", "Pim schrijft", "De verslaggever schrijft"),
        ("en", "as Noor said", "as a participant said"),
        ("fr", "l’idée de Noor", "l’idée d’un participant"),
        ("de", "mit Noor", "mit jemand aus der Runde"),
        ("nl", "Noor Peeters zei het", "Een deelnemer zei het"),
        ("nl", "met Noor Van den Berg erbij", "met een deelnemer erbij"),
        ("nl", "dat is Noor Maes’s idee", "dat is iemands idee"),
        ("nl", "met Sofie Maes", "met een deelnemer"),
        ("nl", "met Anke El Amrani", "met een begeleider"),
        ("nl", "Noor Nederlands leren", "Een deelnemer Nederlands leren"),
        ("nl", "gaf Noor Turkse thee", "gaf een deelnemer Turkse thee"),
        ("nl", "bij Noor OCMW gebeld", "bij een deelnemer OCMW gebeld"),
        ("nl", "Noor\nMaandag", "Een deelnemer\nMaandag"),
        ("nl", "dat zei Noor. Peeters ook", "dat zei een deelnemer. Peeters ook"),
        ("en", "as Noor De Smet said", "as a participant said"),
        ("en", "saw Noor Monday", "saw a participant Monday"),
        ("en", "asked Noor What now", "asked a participant What now"),
        ("fr", "l’idée de Noor Peeters", "l’idée d’un participant"),
        ("fr", "l’idée de Pim", "l’idée de la personne qui rédige"),
        ("fr", "avec Noor Il pleut", "avec un participant Il pleut"),
        ("de", "weil Noor Angst hatte", "weil jemand aus der Runde Angst hatte"),
    ],
)
def test_a_name_is_found_in_a_sentence(language: str, text: str, soft: str) -> None:
    assert softened(text, the_finding(text, language)) == soft


@pytest.mark.parametrize(
    ("language", "text", "soft", "without"),
    [
        ("nl", "An Peeters belde", "Een deelnemer belde", "belde"),
        ("nl", "met An", "met een deelnemer", "met"),
        ("fr", "L’idée d’An", "L’idée d’un participant", "L’idée"),
        ("fr", "L'idée d'An Peeters.", "L'idée d’un participant.", "L'idée."),
        ("fr", "Je crois qu'An vient", "Je crois qu’un participant vient", "Je crois vient"),
        ("fr", "D’An on apprend", "D’un participant on apprend", "on apprend"),
    ],
)
def test_a_name_is_found_whole_with_what_merged_with_it(language: str, text: str, soft: str, without: str) -> None:
    workshop = a_workshop(language=language).with_participant("An").with_participant("Jan Peeters").with_round("open")
    snapshot = workshop.with_card(text).snapshot()
    (finding,) = findings(draft(snapshot), snapshot)
    assert (softened(text, finding), removed(text, finding)) == (soft, without)


def test_a_name_that_is_a_word_as_well_is_less_certain() -> None:
    assert the_finding("Roos plukte er een").certainty is Certainty.MAYBE
    assert the_finding("een roos voor Noor").found == "Noor"
    assert the_finding("We asked Will about it", "en").certainty is Certainty.MAYBE
    assert found_in("Will it work? It will.", "en") == []
    assert found_in("Door de regen kwam niemand. We gaan door.") == []


def test_who_typed_no_name_is_not_looked_for() -> None:
    assert found_in("Deelnemer zijn is leuk, zei Deelnemer 1?") == []


@pytest.mark.parametrize(
    ("text", "kind", "found", "soft"),
    [
        ("mail noor.x@street.example.", "email", "noor.x@street.example", "mail [e-mailadres]."),
        ("Bel 0470 12 34 56!", "phone", "0470 12 34 56", "Bel [telefoonnummer]!"),
        ("016/12.34.56", "phone", "016/12.34.56", "[telefoonnummer]"),
        ("+32 (0)470 12 34 56", "phone", "+32 (0)470 12 34 56", "[telefoonnummer]"),
        ("06-12345678", "phone", "06-12345678", "[telefoonnummer]"),
        ("01 23 45 67 89", "phone", "01 23 45 67 89", "[telefoonnummer]"),
        ("0049 30 1234567", "phone", "0049 30 1234567", "[telefoonnummer]"),
        ("85.07.30-033.28", "national_number", "85.07.30-033.28", "[rijksregisternummer]"),
        ("17073003384", "national_number", "17073003384", "[rijksregisternummer]"),
        ("BSN 111222333", "national_number", "111222333", "BSN [rijksregisternummer]"),
        ("2 55 08 14 168 025 38", "national_number", "2 55 08 14 168 025 38", "[rijksregisternummer]"),
        ("86 095 742 719", "national_number", "86 095 742 719", "[rijksregisternummer]"),
        (
            "Storten op BE68 5390 0754 7034 voor juni.",
            "account",
            "BE68 5390 0754 7034",
            "Storten op [rekeningnummer] voor juni.",
        ),
        ("NL91ABNA0417164300, dank", "account", "NL91ABNA0417164300", "[rekeningnummer], dank"),
        ("de89370400440532013000", "account", "de89370400440532013000", "[rekeningnummer]"),
        (
            "zie https://a.example/x?id=3&utm_source=mail&fbclid=Q#deel.",
            "tracking",
            "https://a.example/x?id=3&utm_source=mail&fbclid=Q#deel",
            "zie https://a.example/x?id=3#deel.",
        ),
        ("www.a.example/?gclid=1", "tracking", "www.a.example/?gclid=1", "www.a.example/"),
        ("https://youtu.be/x?si=abc", "tracking", "https://youtu.be/x?si=abc", "https://youtu.be/x"),
    ],
)
def test_addresses_and_numbers_are_found(text: str, kind: str, found: str, soft: str) -> None:
    finding = the_finding(text)
    assert (finding.kind, finding.found, softened(text, finding)) == (kind, found, soft)


@pytest.mark.parametrize(
    "text",
    [
        "Een project van 3 jaar met 20 kinderen, in 2019-2022.",
        "Artikel BE69 5390 0754 7034 van de lijst.",
        "Op 01/02/2022 om 09.00-10.45 uur, of 2022-02-01 10:30",
        "Ondernemingsnummer 0403.170.701",
        "85.07.30-033.29 en 111222334",
        "100 000 000 euro, 3.500.000 mensen",
        "https://a.example/x?id=3&lang=nl en www.a.example",
        "Housing First komt uit Finland. Een groep van 15 jongeren tussen 12 en 18 jaar.",
        "Een pool van vrijwilligers. Een Turkse bakker en Marokkaanse thee.",
        "Er zijn drie kinderen in de groep. Mensen met een beperking.",
        "Verslaving is een ziekte; verder kijken dan ‘de verslaafde’.",
        "Corona heeft ons ver achteruit gezet. Wie zit in de zetel?",
        "De familie komt op bezoek, mevrouw en meneer ook. Roos",
    ],
)
def test_what_points_at_nobody_is_not_found(text: str) -> None:
    assert [finding.found for finding in found_in(text) if finding.found != "Roos"] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Dokter worden is mooi. Een dokter in Gent en een prof kwamen, met dokters van de wereld."),
        (
            "nl",
            "De dokter. Maes en de juf. We haalden materiaal uit de bak. Klanten uit Gent.",
        ),
        ("nl", "Ik werk in de gevangenis, en we hebben in de bak met zand gespeeld."),
        ("en", "I miss Brussels, and the doctor said to be patient. Doctors help. We spent a day in the park."),
        ("en", "The prison library has been in use. We went to school."),
        (
            "fr",
            "Le docteur est venu au nº 3. En 2020, rue Neuve. Il mesure 2 M. Ensuite il a fait de la pub.",
        ),
        ("fr", "Le théâtre en prison, un médecin et le professeur. C’est M. Il revient."),
        ("de", "Der Doktor kam aus der Stadt und hat im Park gesessen. Patienten und Kunden kamen."),
    ],
)
def test_what_looks_like_a_title_or_a_prison_is_not_found(language: str, text: str) -> None:
    assert [finding.found for finding in found_in(text, language)] == []


def test_every_text_the_reader_gets_is_looked_at() -> None:
    event = {"title": "Day of Noor", "links": ["https://a.example/?utm_source=x"], "programme": []}
    workshop = a_workshop(event=event, facilitators=["Noor Aerts"]).with_participant("Noor")
    workshop.with_round("open", "With Noor", "Noor?").with_card("a", "call", addressee="Noor")
    workshop.with_card("b").with_note("says Noor", on="card").with_cluster("Noor’s", 0, 1, summary="of Noor")
    workshop.with_lens("other").with_cluster("Of Noor", 0)
    snapshot = workshop.with_report(appendix=True).snapshot()
    found = [(one.key.split(":")[0], one.place) for one in findings(draft(snapshot), snapshot)]
    places = [*("title", "links", "round", "prompt", "cluster", "summary", "card", "note", "lens", "originals")]
    assert [key for key, _ in found] == places
    assert {place for _, place in found} == {Place.TEXT, Place.LABEL, Place.FIXED}


def test_the_appendix_does_not_bring_back_what_was_softened() -> None:
    workshop = a_workshop_that_says("een gezin uit Syrië").with_report(appendix=True)
    (card,) = workshop.snapshot()["cards"]
    workshop.with_passage(f"card:{card}", text="een gezin uit een ander land")
    snapshot = workshop.snapshot()
    assert findings(draft(snapshot), snapshot) == []


def test_what_is_left_out_is_not_looked_at() -> None:
    workshop = a_workshop_that_says("volgens Noor")
    (card,) = workshop.snapshot()["cards"]
    snapshot = workshop.with_passage(f"card:{card}", left_out=True).snapshot()
    assert findings(draft(snapshot), snapshot) == []


def test_names_that_the_scribe_keeps_are_no_finding() -> None:
    workshop = a_workshop(language="nl").with_participant("Noor", "noor@street.example").with_round("open")
    snapshot = workshop.with_card("a", authors=["pa0001"]).with_report(names=True).snapshot()
    assert [(one.place, one.kind) for one in findings(draft(snapshot), snapshot)] == [(Place.NAMES, Kind.EMAIL)]


def test_who_was_taken_out_is_not_named_either() -> None:
    workshop = a_workshop(language="nl").with_participant("Jens", removed=True).with_round("open").with_card("met Jens")
    snapshot = workshop.snapshot()
    assert [one.found for one in findings(draft(snapshot), snapshot)] == ["Jens"]


def test_what_a_scribe_keeps_in_a_passage_is_found_elsewhere_only() -> None:
    workshop = a_workshop_that_says("volgens Noor, en Noor", "ook Noor")
    first, second = workshop.snapshot()["cards"]
    snapshot = workshop.with_passage(f"card:{first}", kept=["Noor"]).snapshot()
    assert [one.key for one in findings(draft(snapshot), snapshot, kept_by(snapshot))] == [f"card:{second}"]


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("(Noor)", ""),
        ("Dat zei ze (Noor) ook.", "Dat zei ze ook."),
        ("Noor, kom je?", "kom je?"),
        ("Het was Noor.", "Het was."),
        ("Het was, denk ik, Noor.", "Het was, denk ik."),
        ("met Noor erbij", "met erbij"),
        ("een\nNoor\ntwee", "een\n\ntwee"),
        ("Bv. Noor.", "Bv."),
    ],
)
def test_blanks_and_signs_are_mended_where_something_is_removed(text: str, without: str) -> None:
    assert removed(text, the_finding(text)) == without


def test_a_text_that_changed_since_stays_as_it_is() -> None:
    finding = the_finding("volgens Noor")
    assert [act("Volgens haar", finding) for act in (softened, removed)] == ["Volgens haar"] * 2


PIECES = [
    *(
        "Noor",
        "Roos",
        "Door",
        "Sofie Claes",
        "uit Syrië",
        "een gezin",
        "met 4 kinderen",
        "heeft kanker",
        "verslaafde ouders",
    ),
    *("0470 12 34 56", "noor@street.example", "www.a.example/?utm_x=1&b=2", "85.07.30-033.28", "in de gevangenis zit"),
    *(
        ",",
        ".",
        "(",
        ")",
        " ",
        "\n",
        "!",
        "«",
        "’",
        "-",
        "is",
        "de",
        "34-jarige vrouw",
        "iſ verſlaafd",
        "İ",
        "👩‍👧",
        "é",
        "ß",
    ),
]
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=12).map(" ".join)


@given(st.sampled_from(sorted(LANGUAGES)), texts)
def test_findings_stand_where_they_say_and_nothing_else_is_touched(language: str, text: str) -> None:
    snapshot = a_workshop_that_says(text, language=language).snapshot()
    made = draft(snapshot)
    seen = {(one.key, one.place, one.line): one.text for one in readings(made)}
    found = findings(made, snapshot)
    for one in found:
        whole = seen[one.key, one.place, one.line]
        before, after = whole[: one.start], whole[one.end :]
        assert whole[one.start : one.end] == one.found != ""
        assert softened(whole, one) in (whole, f"{before}{one.soft}{after}", removed(whole, one))
        assert letters(removed(whole, one)) == letters(before) + letters(one.rest) + letters(after)
    spans = [(one.key, one.place, one.line, one.start, one.end) for one in found]
    assert all(a[:3] != b[:3] or a[4] <= b[3] for a, b in pairwise(spans))


def letters(text: str) -> list[str]:
    return re.findall(r"\w", text)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_rule_can_fill_its_softer_words(language: str) -> None:
    rules = rules_of(language)
    for rule in rules.details:
        for words in (rule.soft or "", rule.rest):
            for group, table in re.findall(r"\{(\w+)(?::(\w+))?\}", words):
                assert group in rule.pattern.groupindex
                assert not table or table in rules.tables
    told = {"origin", "children", "addiction", "illness", "detention", "age", "debts", "violence", "residence"}
    kinds = told | {"person", "address"}
    assert {rule.kind for rule in rules.details} == kinds


def test_every_kind_has_a_name_on_the_screen() -> None:
    script = (Path(__file__).parents[2] / "static/src/report/checks/finding-names.js").read_text(encoding="utf-8")
    assert [kind for kind in Kind if f'case "{kind}":' not in script] == []


def test_a_language_without_rules_has_those_of_english() -> None:
    assert rules_of("xx") is rules_of("en")


def test_a_whole_morning_has_six_details_that_point_at_somebody() -> None:
    snapshot = Morning(OURS).snapshot()
    found = findings(draft(snapshot), snapshot)
    assert sorted((one.kind, one.certainty) for one in found) == [
        (Kind.ADDICTION, Certainty.LIKELY),
        (Kind.AGE, Certainty.LIKELY),
        (Kind.CHILDREN, Certainty.LIKELY),
        (Kind.CHILDREN, Certainty.MAYBE),
        (Kind.ORIGIN, Certainty.LIKELY),
        (Kind.ORIGIN, Certainty.MAYBE),
    ]


def test_a_thousand_cards_are_looked_through_while_nobody_waits() -> None:
    sentence = (
        "We gingen samen naar het buurthuis, waar ze na een tijd zelf mensen leerde kennen en dat werkte echt goed"
    )
    snapshot = a_workshop_that_says(*[f"{sentence}, met {number} anderen." for number in range(1000)]).snapshot()
    made = draft(snapshot)
    assert min(_seconds(made, snapshot) for _ in range(3)) < 0.4


def test_a_thousand_cards_full_of_details_are_looked_through_in_a_moment() -> None:
    sentence = "Een man van 45 jaar uit de Lindestraat 12 met vier kinderen, gsm 0476 31 52 08, zei Noor"
    snapshot = a_workshop_that_says(*[f"{sentence} {number}" for number in range(1000)]).snapshot()
    made = draft(snapshot)
    assert min(_seconds(made, snapshot) for _ in range(2)) < 4


HOSTILE = [
    *("0", "0 ", "04 ", "+0", "(0", "12 ", "BE68 ", "BE68 1 ", "14 Mill "),
    *("a'", "D'", "Aa ", "De ", "A.", "straat", "Grote ", "hij is "),
]


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("before", ["mevrouw ", "rue de la ", "een man van "])
def test_no_text_takes_long(before: str, piece: str) -> None:
    snapshot = a_workshop_that_says(f"{before}{piece * (2000 // len(piece))} 5 @").snapshot()
    made = draft(snapshot)
    assert _seconds(made, snapshot) < 0.6


def _seconds(made: Any, snapshot: dict[str, Any]) -> float:
    begun = time.process_time()
    findings(made, snapshot)
    return time.process_time() - begun
