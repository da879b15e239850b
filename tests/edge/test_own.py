"""By which addresses the server goes, and whose sockets it lets in."""

import socket
from pathlib import Path

import pytest

from config import Settings
from facilitate import lan
from facilitate.edge import OwnAddresses


@pytest.fixture(autouse=True)
def machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lan, "addresses", lambda: ["192.168.1.20"])
    monkeypatch.setattr(socket, "gethostname", lambda: "Reception.office.example")


def an_installation(folder: Path, **environment: str) -> OwnAddresses:
    return OwnAddresses(Settings.from_environment({"DATA_DIR": str(folder), **environment}))


OURS = [
    "localhost",
    "localhost:8000",
    "LocalHost.",
    "127.0.0.1:8000",
    "127.1.2.3",
    "[::1]:8000",
    "192.168.1.20:8000",
    "reception",
    "reception.local:8000",
    "reception.office.example",
]
NOT_OURS = [
    "",
    "elsewhere.example",
    "localhost.elsewhere.example",
    "192.168.1.21",
    "0.0.0.0:8000",
    "[::]",
    "office.example",
    "127.0.0.1.elsewhere.example",
    "local",
]
MALFORMED = [
    "localhost:port",
    "localhost:8000:8000",
    "localhost,elsewhere.example",
    "user@localhost",
    "http://localhost",
    "localhost/",
    "localhost ",
    " localhost",
    "localhost\t",
    "[::1",
    "::1",
    "[localhost]",
    "localhost..",
    "2130706433",
    "0x7f.1",
    "loc\xe4lhost",
    "localhost#",
    "localhost?",
    "*",
    ":8000",
    "localhost:",
    "localhost:\u0668",
]


@pytest.mark.parametrize("host", OURS)
def test_what_the_machine_is_called_is_ours(tmp_path: Path, host: str):
    assert an_installation(tmp_path).know({"HTTP_HOST": host, "SERVER_NAME": "10.0.0.9"})


@pytest.mark.parametrize("host", NOT_OURS + MALFORMED)
def test_any_other_name_is_not(tmp_path: Path, host: str):
    for came_in_at in ("10.0.0.9", "0.0.0.0", "::"):
        assert not an_installation(tmp_path).know({"HTTP_HOST": host, "SERVER_NAME": came_in_at})


@pytest.mark.parametrize(
    ("came_in_at", "host"),
    [("10.9.8.7", "10.9.8.7:8000"), ("::ffff:10.9.8.7", "10.9.8.7"), ("fe80::1%wlan0", "[fe80::1]:8000")],
)
def test_the_address_at_which_it_came_in_is_ours_whatever_network_the_machine_moved_to(
    tmp_path: Path, came_in_at: str, host: str
):
    assert an_installation(tmp_path).know({"HTTP_HOST": host, "SERVER_NAME": came_in_at})


@pytest.mark.parametrize(
    "setting",
    [
        {"OWN_HOSTS": "other.lan, Workshop.lan"},
        {"PUBLIC_URL": "https://workshop.lan/"},
        {"PUBLIC_URL": "https://workshop.lan:8443"},
        {"HOST": "workshop.lan"},
    ],
)
def test_a_name_that_cannot_be_known_is_set(tmp_path: Path, setting: dict[str, str]):
    request = {"HTTP_HOST": "workshop.lan:8000"}
    assert an_installation(tmp_path, **setting).know(request)
    assert not an_installation(tmp_path).know(request)


def test_a_name_in_letters_of_its_own_is_known_as_browsers_write_it(tmp_path: Path):
    assert an_installation(tmp_path, PUBLIC_URL="https://caf\xe9.example").know({"HTTP_HOST": "xn--caf-dma.example"})


def asks(origin: str, host: str = "workshop.lan:8000") -> dict[str, str]:
    return {"HTTP_HOST": host} | ({"HTTP_ORIGIN": origin} if origin else {})


@pytest.mark.parametrize("origin", ["", "http://workshop.lan:8000", "https://workshop.lan:8000"])
def test_a_socket_comes_from_a_page_of_ours_or_from_no_browser(tmp_path: Path, origin: str):
    assert an_installation(tmp_path, OWN_HOSTS="workshop.lan").admit(asks(origin))


@pytest.mark.parametrize(
    "origin",
    [
        "null",
        "file://",
        "http://",
        "http://elsewhere.example",
        "http://workshop.lan",
        "http://workshop.lan:8001",
        "http://x@workshop.lan:8000",
        "http://localhost:8000",
        "ftp://workshop.lan:8000",
        "workshop.lan:8000",
    ],
)
def test_a_socket_of_another_page_is_not_let_in(tmp_path: Path, origin: str):
    assert not an_installation(tmp_path, OWN_HOSTS="workshop.lan").admit(asks(origin))


def test_a_host_that_is_made_up_does_not_make_an_origin_ours(tmp_path: Path):
    installation = an_installation(tmp_path)
    assert not installation.admit(asks("http://elsewhere.example", "elsewhere.example"))
    assert not installation.admit(asks("", "elsewhere.example"))


@pytest.mark.parametrize("host", ["workshop.example", "workshop.example:443", "127.0.0.1:8000"])
def test_behind_a_proxy_the_public_address_decides_whatever_the_proxy_tells(tmp_path: Path, host: str):
    installation = an_installation(tmp_path, PUBLIC_URL="https://workshop.example:443")
    assert installation.admit(asks("https://workshop.example", host))
    assert not installation.admit(asks("http://workshop.example", host))
    assert not installation.admit(asks("https://elsewhere.example", host))


def test_phones_come_by_the_page_s_own_address_unless_only_this_machine_knows_it(tmp_path: Path):
    installation = an_installation(tmp_path)
    assert installation.reachable(8000)[0] == "http://192.168.1.20:8000"
    for page in ("http://localhost:8000", "http://127.0.0.1:8000", "http://[::1]:8000"):
        assert installation.for_phones(page) == "http://192.168.1.20:8000"
    assert installation.for_phones("http://reception.local:8000") == "http://reception.local:8000"
    assert (
        an_installation(tmp_path, PUBLIC_URL="https://a.example/").for_phones("http://[::1]:8000")
        == "https://a.example"
    )


@pytest.mark.parametrize(
    ("setting", "reachable", "local"),
    [
        ({}, "http://192.168.1.20:8000", "http://127.0.0.1:8000"),
        ({"HOST": "::1"}, "http://[::1]:8000", "http://[::1]:8000"),
        ({"HOST": "10.1.1.1"}, "http://10.1.1.1:8000", "http://10.1.1.1:8000"),
        ({"PUBLIC_URL": "https://a.example"}, "https://a.example", "http://127.0.0.1:8000"),
    ],
)
def test_what_is_printed_is_reachable(tmp_path: Path, setting: dict[str, str], reachable: str, local: str):
    installation = an_installation(tmp_path, **setting)
    assert (installation.reachable(8000)[0], installation.local(8000)) == (reachable, local)
