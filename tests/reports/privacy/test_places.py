"""Where somebody lives is found whole, in Flemish, Brussels and Walloon writings."""

import pytest

from .saying import found_in, told


@pytest.mark.parametrize(
    "address",
    [
        *("Groenplaats 14", "Grote Markt 9", "Turnhoutsebaan 110", "Prinsengracht 21", "Begijnhof 5", "Kerkstr. 25"),
        *(
            "Kerkstraat nr. 25",
            "Kerkstraat, 25",
            "kerkstraat 25",
            "Koning Albertlaan 6",
            "Kerkstraat 25/3",
            "Kerkstraat 25b",
        ),
        *("Brusselse Steenweg 45 bus 2", "Kerkstraat 25 bus 3, 2600 Berchem", "Sint-Jansvest 7, 9000 Gent"),
        *("rue de la Victoire 38", "rue de la Victoire 38, 1060 Saint-Gilles", "chaussée de Mons 211 boîte 4"),
        *(
            "avenue des Tilleuls 149/24 bte 3 à 1040 Bruxelles",
            "12, avenue des Tilleuls",
            "place Saint-Denis 5, 4000 Liège",
        ),
        *("quai des Usines 17", "Boulevard du Midi 12 - 1000 Bruxelles", "14 Station Road", "Bahnhofstraße 12"),
        *(
            "Ottergemsesteenweg-Zuid 808",
            "Sint-Jansvliet 4",
            "Dok Noord 7",
            "Dok-Zuid 5",
            "Coupure Links 20",
            "Coupure 3",
        ),
        *("'t Zand 12", "’t Zand 12", "Kouter 3", "Nieuwe Gaanderij 5", "Kerkdries 4", "Dorp 12", "Dorp 12, 9000 Gent"),
        *(
            "Pl. Flagey 18",
            "postbus 12, 9000 Gent",
            "Postfach 12, 4700 Eupen",
            "boîte postale 12",
            "BP 12, 1000 Bruxelles",
            "PO Box 12",
        ),
        *("Aachener Str. 45, 4700 Eupen", "Lindenweg 3a"),
    ],
)
def test_an_address_is_found_whole(address: str) -> None:
    assert told(f"Ik zag haar, {address}, met de hond") == [("address", address)]


def test_a_name_of_a_street_nobody_thought_of_is_found_by_the_words_before_it() -> None:
    assert told("Ze woont Blauwput 12 in de stad.") == [("address", "Blauwput 12")]


@pytest.mark.parametrize(
    "text",
    [
        *("Kerkweg 5 km verder", "Onze straat telt 40 huizen", "Grote Markt 60 stoelen", "Notre rue compte 40 maisons"),
        *(
            "Andries 3 keer",
            "ploeg Andries 3",
            "Dorp 3 scoort",
            "het dok 5",
            "de Kouter telt 40 huizen",
            "op het postbusje 12",
        ),
        *("In Zaal 12 en Lokaal 3, op Dinsdag 14 mei", "Auf dem Platz standen 60 Stühle", "Cette avenue fait 3 km"),
    ],
)
def test_a_measure_is_no_address(text: str) -> None:
    assert found_in(text) == []
