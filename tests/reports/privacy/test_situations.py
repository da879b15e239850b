"""What is told of a client's life is found in a sentence, and softened so that the sentence stays one."""

import pytest

from .saying import found_in, in_softer_words


@pytest.mark.parametrize(
    ("text", "soft"),
    [
        ("Hij is negentien en alleen.", "Hij is van een zekere leeftijd en alleen."),
        ("Hij wordt volgende maand achttien.", "Hij wordt ouder."),
        ("Een jongen van veertien die spijbelt.", "Een jongen die spijbelt."),
        ("De dame (84) wacht.", "De dame wacht."),
        ("Zij is bipolair.", "Zij heeft een gezondheidsprobleem."),
        ("Mijn cliënt kreeg gisteren de diagnose diabetes.", "Mijn cliënt kreeg een gezondheidsprobleem."),
        ("Hij drinkt.", "Hij heeft het moeilijk."),
        ("De cliënt heeft een alcoholprobleem.", "De cliënt heeft het moeilijk."),
        ("Zij zat zes maanden vast in de stad.", "Zij was afwezig in de stad."),
        ("Hij komt pas uit de cel.", "Hij komt terug."),
        ("Mevr. Aerts staat onder elektronisch toezicht.", "Een vrouw staat in een moeilijke situatie."),
        ("She turned 81 and still climbs.", "She grew older and still climbs."),
        ("He's a recovering alcoholic.", "He is in a difficult situation."),
        ("She lost her two boys.", "She lost her boys."),
        ("A man who was diagnosed with dementia.", "A man who was unwell."),
        ("A woman on probation.", "A woman in a difficult situation."),
        ("Il a vingt-trois ans et travaille.", "Il a un certain âge et travaille."),
        ("Un homme diabétique attend.", "Un homme avec un problème de santé attend."),
        ("Elle est accro aux médicaments.", "Elle traverse une période difficile."),
        ("Elle élève seule trois enfants.", "Elle élève seule des enfants."),
        ("Il sort de prison.", "Il est de retour."),
        ("Un homme d’origine congolaise attend.", "Un homme d’un autre pays attend."),
        ("Er ist neunzehn Jahre alt und allein.", "Er ist in einem gewissen Alter und allein."),
        ("Eine Frau von 62 Jahren, die wartet.", "Eine Frau, die wartet."),
        ("Ein Klient, der wieder trinkt.", "Ein Klient, der es schwer hat."),
        ("Sie leidet an Depressionen.", "Sie leidet an einem gesundheitlichen Problem."),
        ("Eine Frau, die eine Fußfessel trägt.", "Eine Frau, die eine schwere Zeit hat."),
    ],
)
def test_a_detail_of_a_life_is_softened_in_a_workshop_in_dutch(text: str, soft: str) -> None:
    assert in_softer_words(text) == soft
    assert found_in(soft) == []


@pytest.mark.parametrize(
    "text",
    [
        "We zijn vast van plan, en hij zit vast in de file.",
        "Hij is 3 keer gekomen, ze is twaalf keer verhuisd. Het is acht uur.",
        "Zij drinkt veel koffie. Hij drinkt altijd thee. Hij gebruikt nog de oude gsm.",
        "Drugs zijn een thema voor de man in de straat. Een man van tien ambachten.",
        "He is one of us. She was ten minutes late. The project is four years old.",
        "Il a dix ans d’expérience, elle a vingt ans de métier. Le projet a 10 ans.",
        "Er ist fünfzig Meter gegangen. Das Projekt ist vier Jahre alt. Dienstags trinken wir Kaffee.",
    ],
)
def test_what_only_sounds_like_it_is_not_found(text: str) -> None:
    assert found_in(text) == []
