"""Numbers are found whatever stands beside them, and nothing that stands beside them is taken along."""

import pytest

from facilitate.reports.checks.national import is_belgian

from .saying import found_in, in_softer_words, told, without


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("0476 31 52 08 / 0477 40 61 19", ["0476 31 52 08", "0477 40 61 19"]),
        ("0476 31 52 08 - 0477 40 61 19", ["0476 31 52 08", "0477 40 61 19"]),
        ("0476 31 52 08\n0477 40 61 19", ["0476 31 52 08", "0477 40 61 19"]),
        ("0476315208/0477406119", ["0476315208", "0477406119"]),
        ("gsm:0476/31.52.08", ["0476/31.52.08"]),
        ("tel.0476 31 52 08", ["0476 31 52 08"]),
        ("Tine/0476 31 52 08", ["0476 31 52 08"]),
        ("0476–31–52–08", ["0476–31–52–08"]),
        ("0476‑31‑52‑08", ["0476‑31‑52‑08"]),
        ("09 233 41 08\n9 tot 12 u", ["09 233 41 08"]),
        ("om 9 u 0476 31 52 08 12 jaar", ["0476 31 52 08"]),
        ("09 233 41 08 (8-12 u)", ["09 233 41 08"]),
        ("+49 151 23456789 9 tot 12 u", ["+49 151 23456789"]),
        ("tél. 27 12 34 56", ["27 12 34 56"]),
        ("WhatsApp0476315208", ["0476315208"]),
        ("0476315208Hilde en 0476/31.52.08Hilde", ["0476315208", "0476/31.52.08"]),
        ("092334108Hilde", ["092334108"]),
        ("Hilde0476 31 52 08", ["0476 31 52 08"]),
        ("bel 32476315208", ["32476315208"]),
        ("https://wa.me/32476315208 of wa.me/32477406119", ["32476315208", "32477406119"]),
        ("https://api.whatsapp.com/send?phone=32476315208&text=dag", ["32476315208"]),
        ("https://signal.me/#p/+32476315208", ["+32476315208"]),
    ],
)
def test_a_telephone_is_found_whole_and_alone(text: str, found: list[str]) -> None:
    assert told(text) == [("phone", one) for one in found]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Rijksregisternummer 85.07.14-231.19 12 jaar", "85.07.14-231.19"),
        ("nr.85.07.14-231.19", "85.07.14-231.19"),
        ("Tine/85.07.14–231.19", "85.07.14–231.19"),
        ("85.07.14-231.19 9 tot 12 u", "85.07.14-231.19"),
        ("BSN:553331474 12 jaar", "553331474"),
        ("26 189 739 407 om 9 u", "26 189 739 407"),
        ("2 85 07 59 350 123 24 3 kamers", "2 85 07 59 350 123 24"),
    ],
)
def test_a_national_number_is_found_whole_and_alone(text: str, number: str) -> None:
    assert told(text) == [("national_number", number)]


@pytest.mark.parametrize("account", ["BE 68 5390 0754 7034", "BE68 – 5390 – 0754 – 7034", "BE68-5390-0754-7034"])
def test_an_account_is_found_with_any_signs_between(account: str) -> None:
    assert told(f"rek.{account} 12 euro") == [("account", account)]


@pytest.mark.parametrize(
    ("text", "soft", "left"),
    [
        ("Tine (0476 31 52 08)", "Tine ([telefoonnummer])", "Tine"),
        ("(+32)476 31 52 08", "[telefoonnummer]", ""),
        ("Mail o'neill@buurt.example", "Mail [e-mailadres]", "Mail"),
        ("Mail o’neill@buurt.example", "Mail [e-mailadres]", "Mail"),
    ],
)
def test_a_find_has_both_brackets_or_none(text: str, soft: str, left: str) -> None:
    assert (in_softer_words(text), without(text)) == (soft, left)


@pytest.mark.parametrize(
    "text",
    [
        "BE 0403 170 701, 0403170701, 0403.170.701 of 0403 170 701",
        "Om 09.00 10.30 11.15 12.45, of op 12.05.2024 en 13/06/2025",
        "https://a.example/0476315208/85071423119",
        "ISBN 978-90-5615-111-4, dossier 2024-00317",
        "De 14.05.2024 tot 20-25 van 30 31 32",
        "27 12 34 56 stuks",
        "nr 932476315208 en 324763152081, 092334108km",
    ],
)
def test_other_numbers_are_nobodys(text: str) -> None:
    assert found_in(text) == []


def test_the_day_of_a_number_given_to_a_foreigner_may_run_over() -> None:
    assert is_belgian("24203200171")
    assert not is_belgian("24003200171")
