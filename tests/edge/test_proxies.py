"""Forwarded headers: believed of a declared proxy, and of nobody else."""

from pathlib import Path
from typing import Any

import pytest

from config import Settings
from facilitate.edge import Proxies


def proxies(folder: Path, **environment: str) -> Proxies:
    return Proxies(Settings.from_environment({"DATA_DIR": str(folder), **environment}))


def request(peer: str, forwarded: str = "", proto: str = "") -> dict[str, Any]:
    told = {"HTTP_X_FORWARDED_FOR": forwarded, "HTTP_X_FORWARDED_PROTO": proto}
    return {"REMOTE_ADDR": peer, "wsgi.url_scheme": "http", **{name: value for name, value in told.items() if value}}


def test_who_is_no_proxy_is_believed_nothing(tmp_path: Path):
    nobody, public = proxies(tmp_path), proxies(tmp_path, PUBLIC_URL="https://a.example")
    for peer in ("127.0.0.1", "192.168.1.9"):
        assert nobody.client_address(request(peer, "203.0.113.5")) == peer
        assert nobody.scheme(request(peer, proto="https")) == "http"
    assert public.client_address(request("192.168.1.9", "203.0.113.5")) == "192.168.1.9"


@pytest.mark.parametrize(
    ("forwarded", "client"),
    [
        ("203.0.113.5", "203.0.113.5"),
        ("6.6.6.6, 203.0.113.5", "203.0.113.5"),
        ("6.6.6.6, 203.0.113.5, 10.0.0.3", "203.0.113.5"),
        ("203.0.113.5:41000", "203.0.113.5"),
        ("2001:db8::5", "2001:db8::5"),
        ("[2001:db8::5]:41000", "2001:db8::5"),
        ("::ffff:203.0.113.5", "203.0.113.5"),
        ("203.0.113.5, unknown", "10.0.0.2"),
        ("unknown", "10.0.0.2"),
        ("", "10.0.0.2"),
        ("10.0.0.7", "10.0.0.7"),
    ],
)
def test_the_client_is_the_last_one_named_that_is_no_proxy(tmp_path: Path, forwarded: str, client: str):
    declared = proxies(tmp_path, TRUSTED_PROXIES="10.0.0.0/24, ::1")
    assert declared.client_address(request("10.0.0.2", forwarded)) == client


def test_a_public_address_means_a_proxy_on_this_machine_unless_others_are_declared(tmp_path: Path):
    usual = proxies(tmp_path, PUBLIC_URL="https://a.example")
    for peer in ("127.0.0.1", "::1", "::ffff:127.0.0.1"):
        assert usual.client_address(request(peer, "203.0.113.5")) == "203.0.113.5"
    other = proxies(tmp_path, PUBLIC_URL="https://a.example", TRUSTED_PROXIES="10.0.0.2")
    assert other.client_address(request("127.0.0.1", "203.0.113.5")) == "127.0.0.1"


def test_the_scheme_is_the_public_one_else_what_a_proxy_tells(tmp_path: Path):
    assert proxies(tmp_path, PUBLIC_URL="https://a.example").scheme(request("192.168.1.9")) == "https"
    assert proxies(tmp_path, PUBLIC_URL="http://a.example").scheme(request("127.0.0.1", proto="https")) == "http"
    declared = proxies(tmp_path, TRUSTED_PROXIES="10.0.0.2")
    assert declared.scheme(request("10.0.0.2", proto="http, https")) == "https"
    assert declared.scheme(request("10.0.0.2", proto="gopher")) == "http"
    assert declared.scheme(request("10.0.0.3", proto="https")) == "http"


def test_nothing_that_was_forwarded_is_left_for_others_to_believe(tmp_path: Path):
    environ = request("10.0.0.2", "203.0.113.5", "https") | {"HTTP_X_FORWARDED_HOST": "e", "HTTP_FORWARDED": "for=e"}
    proxies(tmp_path, TRUSTED_PROXIES="10.0.0.2").settle(environ)
    assert environ == {"REMOTE_ADDR": "203.0.113.5", "wsgi.url_scheme": "https"}
