"""Names are found whole, however they are typed."""

import pytest

from facilitate.reports.checks.finding import Certainty

from .saying import found_in, in_softer_words, told


@pytest.mark.parametrize(
    ("text", "soft"),
    [
        ("Dhr. J. Vandamme kwam", "Een man kwam"),
        ("dhr.Claessens kwam", "een man kwam"),
        ("mevrouw Rita da Costa kwam", "een vrouw kwam"),
        ("Mevrouw An Van den Broeck kwam", "Een vrouw kwam"),
        ("mevr. Nora El Idrissi kwam", "een vrouw kwam"),
        ("met mevrouw D’hulst", "met een vrouw"),
        ("met mevrouw Škodová en mw.Łukasz", "met een vrouw en een vrouw"),
        ("volgens dr. J.P. Willems", "volgens een arts"),
        ("en meneer 't Jampens", "en een man"),
        ("meneer De Smet van OCMW Gent", "een man van OCMW Gent"),
        ("Mrs O'Neill's garden", "A woman's garden"),
        ("Mme D'Hoore et M. de Villers", "Une femme et un homme"),
        ("Dr. med. Peeters en dr. vet. Claes", "Een arts en een arts"),
        ("de Dr.med. Claes en dr.ir. Claes", "een arts en een arts"),
        ("met mr. med. Claes of mr Claes", "met een man of een man"),
        ("mevr. lic. An Claes en Mej. Vos", "een vrouw en een vrouw"),
        ("prof. dr. med. Claes, prof. em. Claes", "een professor, een professor"),
        ("dr. sc. Claes, ir. Claes en drs. Claes", "een arts, een ingenieur en iemand"),
        ("ing. Claes van fam. Janssens", "een ingenieur van een gezin"),
        ("huisarts De Wit en burgemeester Claes", "een arts en de burgemeester"),
        ("mevrouw O' Brien, mevrouw 's Jongers", "een vrouw, een vrouw"),
        ("mevrouw (Claes) en meneer (De Vos) kwamen", "een vrouw en een man kwamen"),
        ("dr. med. claes niet", "iemand niet"),
        ("Dr. med. Peeters was in the house", "A doctor was in the house"),
        ("Mrs Claes is niet met Mr Janssens", "Een vrouw is niet met een man"),
        ("dat zei Herr Claes niet", "dat zei een man niet"),
        ("Herr Dr. rer. nat. Claes und Frau (Claes)", "Ein Mann und eine Frau"),
        ("Frau von der Heide und Herr Dr. Öztürk", "Eine Frau und ein Mann"),
    ],
)
def test_nothing_of_a_name_behind_a_title_stays(text: str, soft: str) -> None:
    assert in_softer_words(text) == soft
    assert found_in(soft) == []


@pytest.mark.parametrize(
    "text",
    [
        "Frau Bürgermeisterin, Herr Ober",
        "Mr Know-it-all",
        "Monsieur Tout-le-monde",
        "mevrouw Burgemeester",
        "de burgemeester van Gent",
        "de Burgemeester Nolfstraat",
        "de ING Bank",
        "de prof (Gent)",
    ],
)
def test_an_office_behind_a_title_is_no_name(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "Lien D’hondt",
            "Lien D'hondt",
            "lien dhondt",
            "D’hondt",
            "Marie Claire",
            "marie-claire Dubois",
            "Zoe",
            "zoé",
        ),
        *(
            "Gokhan Yildiz",
            "GÖKHAN YILDIZ",
            "Ibrahim",
            "İbrahim Kaya",
            "ALI",
            "fatima",
            "youssef",
            "Koehler",
            "Birgit Kohler",
        ),
        *("Peeters, Sofie", "Peeters Sofie", "محمد", "ومحمد", "ሰላም", "王小明", "小明", "Олена", "олена"),
    ],
)
def test_a_participant_is_found_however_the_name_is_typed(typed: str) -> None:
    assert told(f"volgens {typed} wel") == [("participant", typed)]


@pytest.mark.parametrize(
    ("text", "soft"),
    [
        ("@Fatima weet het", "Een deelnemer weet het"),
        ("vraag @Sofie. Of @fatima", "vraag een deelnemer. Of een deelnemer"),
        ("dag _Fatima_ en Fatima_B", "dag _een deelnemer_ en een deelnemer_B"),
        ("dat Fatima2 en 3Sofie", "dat een deelnemer2 en 3een deelnemer"),
        ("iedereen niet-Fatima", "iedereen niet-een deelnemer"),
        ("met Fatima-Sofie", "met een deelnemer-een deelnemer"),
        ("voor Sofie.Fatima en Sofie_Peeters", "voor een deelnemer.Een deelnemer en een deelnemer"),
    ],
)
def test_a_name_is_found_tight_against_signs_and_digits(text: str, soft: str) -> None:
    assert in_softer_words(text) == soft


@pytest.mark.parametrize(
    "text", ["met Anne-Marie", "https://a.example/x-fatima", "de site vzw-fatima.example", "info@fatima"]
)
def test_a_name_inside_another_or_in_an_address_is_none(text: str) -> None:
    assert found_in(text) == []


def test_a_name_in_a_writing_without_blanks_is_found_inside_a_line() -> None:
    assert told("我和王小明说话") == [("participant", "王小明")]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        *(("Tine De Smet", typed) for typed in ("De Smet", "de Smet", "DE SMET", "Desmet", "desmet", "DESMET")),
        *(("Tine De Smet", typed) for typed in ("tine desmet", "Tine de Smet", "Desmet Tine", "Smet")),
        *(("Mohammed El Amrani", typed) for typed in ("El Amrani", "el amrani", "El-Amrani", "elamrani")),
        *(
            ("Jan Van den Broeck", typed)
            for typed in ("Van den Broeck", "Vandenbroeck", "Jan vd Broeck", "v.d. Broeck")
        ),
        *(("An Vandenbroucke", typed) for typed in ("Van den Broucke", "Vanden Broucke", "An Van den Broucke")),
        *(
            ("Lode Desmet", "De Smet"),
            ("Lode De Vos", "De Vos"),
            ("Marie d'Hondt", "D'Hondt"),
            ("Ann Van 't Hof", "Van 't Hof"),
        ),
        *(("Nguyễn Thị Hoa", typed) for typed in ("Hoa", "hoa", "Nguyen Thi Hoa")),
    ],
)
def test_a_family_name_is_found_with_its_small_words(name: str, typed: str) -> None:
    assert in_softer_words(f"volgens {typed} wel", people=[name]) == "volgens een deelnemer wel"


@pytest.mark.parametrize("text", ["de bakker helpt", "De bakker helpt", "de vos", "van de brand"])
def test_small_words_before_a_word_are_no_family_name(text: str) -> None:
    assert found_in(text, people=["Lode De Bakker", "An De Vos", "Jan Van de Brand"]) == []


@pytest.mark.parametrize("text", ["le lien social", "een roos", "we climbed the hill", "تعليم", "the grace period"])
def test_words_in_small_letters_are_no_names(text: str) -> None:
    assert found_in(text) == []


def test_a_name_in_small_letters_is_less_certain() -> None:
    assert [one.certainty for one in found_in("vraag het aan fatima en Youssef")] == [Certainty.MAYBE, Certainty.LIKELY]
