"""Which address phones can reach."""

import socket

import pytest

from facilitate import lan


@pytest.fixture
def named(monkeypatch: pytest.MonkeyPatch):
    """Let the machine's name stand for these addresses."""

    def name(*addresses: str) -> None:
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_: [(0, 0, 0, "", (one, 0)) for one in addresses])

    return name


def test_the_address_on_the_way_out_comes_first_and_each_stands_once(monkeypatch: pytest.MonkeyPatch, named):
    monkeypatch.setattr(lan, "_outgoing", lambda: "192.168.1.20")
    named("10.0.0.5", "192.168.1.20")
    assert lan.addresses() == ["192.168.1.20", "10.0.0.5"]


def test_an_address_that_only_this_machine_reaches_is_none(monkeypatch: pytest.MonkeyPatch, named):
    monkeypatch.setattr(lan, "_outgoing", lambda: "127.0.0.1")
    named("127.0.1.1")
    assert lan.addresses() == []


def test_a_machine_without_a_network_has_no_address(monkeypatch: pytest.MonkeyPatch):
    class NoNetwork(socket.socket):
        def connect(self, *_):
            raise OSError("Network is unreachable")

    def unknown(*_):
        raise socket.gaierror("Name or service not known")

    monkeypatch.setattr(socket, "socket", NoNetwork)
    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert lan.addresses() == []
