"""Debts, violence and a right to stay, and whatever else is told in a clause, are found and softened in a sentence."""

import pytest

from .saying import found_in, in_softer_words


@pytest.mark.parametrize(
    ("text", "soft"),
    [
        ("Een vrouw met schulden bij de bank komt.", "Een vrouw in een moeilijke situatie komt."),
        ("Hij heeft veel gokschulden.", "Hij heeft het moeilijk."),
        ("Een papa die huurachterstand heeft.", "Een papa die het moeilijk heeft."),
        ("Een koppel met huurachterstand kreeg bezoek.", "Een koppel in een moeilijke situatie kreeg bezoek."),
        ("She is deep in debt.", "She is in a difficult situation."),
        ("Elle a des dettes.", "Elle est en difficulté."),
        ("Sie hat hohe Mietschulden.", "Sie hat es schwer."),
        ("Zij wordt geslagen door haar man.", "Zij heeft het moeilijk."),
        ("Een meisje dat door haar vader misbruikt werd.", "Een meisje dat het moeilijk had."),
        ("Haar ex stalkt haar.", "Het is moeilijk."),
        ("A woman whose husband hits her.", "A woman for whom things are hard."),
        ("Un homme battu par son père attend.", "Un homme attend."),
        ("Ein Mann, der von seinem Vater geschlagen wurde, hilft.", "Ein Mann, der es schwer hat, hilft."),
        ("Eine Frau, deren Mann sie schlägt.", "Eine Frau, die es schwer hat."),
        ("Een vrouw zonder papieren kookt.", "Een vrouw in een onzekere situatie kookt."),
        ("Hij heeft nog geen papieren.", "Hij zit in een onzekere situatie."),
        ("She has no papers.", "She is in an uncertain situation."),
        ("Elle est sans papiers.", "Elle est en situation incertaine."),
        ("Er hat keine Papiere.", "Er ist in unsicherer Lage."),
        ("Een mama die borstkanker heeft.", "Een mama die een gezondheidsprobleem heeft."),
        ("Een oma die vier kleinkinderen opvoedt.", "Een oma die kleinkinderen opvoedt."),
        ("Haar man drinkt te veel en zij niet.", "Haar man heeft het moeilijk en zij niet."),
        ("Zijn broer werd vorige week opgepakt.", "Zijn broer kreeg het moeilijk."),
        ("Een meisje van dertien bleef.", "Een meisje bleef."),
        ("A dad who is on dialysis.", "A dad who is under treatment."),
        ("Eine Frau, die Lungenkrebs hat.", "Eine Frau, die ein gesundheitliches Problem hat."),
        ("Un papa qui a fait un AVC.", "Un papa qui a un problème de santé."),
        ("Een jongen die gisteren uit de cel kwam.", "Een jongen die gisteren terug kwam."),
        ("Een zesjarig meisje leest, en een jongen van zeven.", "Een meisje leest, en een jongen."),
        ("A six-year-old girl reads.", "A girl reads."),
        ("Een lasser zonder verblijfsvergunning helpt.", "Een lasser in een onzekere situatie helpt."),
        ("Ze is weg van haar agressieve vriend.", "Ze is weg in een moeilijke situatie."),
        ("mevr. de backer belde", "iemand belde"),
        ("dhr van hoof belde", "iemand belde"),
        ("onze collega Greet belde", "onze collega belde"),
        ("mail jan.k (at) voorbeeld.be", "mail [e-mailadres]"),
    ],
)
def test_what_hangs_on_a_clause_is_softened_in_a_workshop_in_dutch(text: str, soft: str) -> None:
    assert in_softer_words(text) == soft
    assert found_in(soft) == []


@pytest.mark.parametrize(
    "text",
    [
        "Schulden zijn een thema. Geweld ook. We willen mensen zonder papieren bereiken.",
        "Wie verslaafd is aan koffie, komt. Een man van twaalf stielen. Er staan vijf kinderen in de rij.",
        "mevrouw de burgemeester, meneer pastoor en de heer des huizes kwamen",
        "Debt is a topic. Domestic violence needs time. Dr Google is no help. The son Forum is open.",
        "La violence conjugale est un thème. Les dettes aussi. Madame la directrice vient.",
        "Schulden sind ein Thema. Gewalt auch. Frau Direktorin kommt mit dem Kollegen.",
        "KBO 0456.789.123, BTW BE 0871 234 567, n° d’entreprise 0412.345.678",
    ],
)
def test_a_topic_of_the_work_points_at_nobody(text: str) -> None:
    assert found_in(text) == []
