"""Settings: read once, and a value that cannot be right is named."""

import stat
from pathlib import Path

import pytest

from config import Settings, SettingsError


def settings(folder: Path, **environment: str) -> Settings:
    return Settings.from_environment({"DATA_DIR": str(folder / "data"), **environment})


def test_what_is_not_set_has_a_default(tmp_path: Path):
    made = settings(tmp_path)
    assert (made.host, made.port, made.public_url) == ("0.0.0.0", 8000, "")
    assert made.database_url == f"sqlite:///{tmp_path / 'data' / 'facilitate.db'}"


def test_what_is_set_is_used(tmp_path: Path):
    made = settings(
        tmp_path, HOST="127.0.0.1", PORT="8001", PUBLIC_URL="https://workshop.example.org/", DATABASE_URL="sqlite://"
    )
    assert (made.host, made.port, made.database_url) == ("127.0.0.1", 8001, "sqlite://")
    assert made.public_url == "https://workshop.example.org"


def test_what_nobody_sees_is_no_part_of_an_address(tmp_path: Path):
    made = settings(
        tmp_path,
        HOST="127.0.0.1\u200b",
        PUBLIC_URL="\ufeffhttps://work\u00adshop.example.org/\u00a0\n",
        OWN_HOSTS="\u200bworkshop.lan\u00a0, board\u2060",
        TRUSTED_PROXIES="10.0.0.1\u200e",
    )
    assert (made.host, made.public_url) == ("127.0.0.1", "https://workshop.example.org")
    assert (made.own_hosts, made.trusted_proxies) == (("workshop.lan", "board"), ("10.0.0.1",))


def test_empty_values_count_as_not_set(tmp_path: Path):
    made = settings(tmp_path, PORT="", PUBLIC_URL="", DATABASE_URL="", SECRET_KEY="")
    assert made.port == 8000
    assert made.database_url.startswith("sqlite:///")


@pytest.mark.parametrize("port", ["abc", "-1", "65536", "80.0", " 80", "1e3", "0x50"])
def test_a_port_that_is_none_is_named(tmp_path: Path, port: str):
    with pytest.raises(SettingsError, match=f"PORT: .*{port.strip()}"):
        settings(tmp_path, PORT=port)


@pytest.mark.parametrize(
    "url",
    [
        "workshop.example.org",
        "ftp://example.org",
        "https://",
        "https://example.org/?a=b",
        "https://example.org/#t",
        "http://[::1",
        "http://example.org:port",
        "https://two words.example.org",
    ],
)
def test_a_public_address_that_is_none_is_named(tmp_path: Path, url: str):
    with pytest.raises(SettingsError, match="PUBLIC_URL: "):
        settings(tmp_path, PUBLIC_URL=url)


def test_names_and_networks_are_listed_with_commas_or_blanks(tmp_path: Path):
    made = settings(tmp_path, OWN_HOSTS="workshop.lan, board.example  fe80::1", TRUSTED_PROXIES="10.0.0.0/24,::1")
    assert made.own_hosts == ("workshop.lan", "board.example", "fe80::1")
    assert made.trusted_proxies == ("10.0.0.0/24", "::1")
    assert settings(tmp_path, OWN_HOSTS=" ,").own_hosts == ()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("OWN_HOSTS", "http://workshop.lan"),
        ("OWN_HOSTS", "workshop.lan:8000"),
        ("OWN_HOSTS", "*"),
        ("TRUSTED_PROXIES", "proxy.lan"),
        ("TRUSTED_PROXIES", "10.0.0.1/24"),
        ("TRUSTED_PROXIES", "*"),
    ],
)
def test_a_name_or_network_that_is_none_is_named(tmp_path: Path, name: str, value: str):
    with pytest.raises(SettingsError, match=f"{name}: "):
        settings(tmp_path, **{name: value})


@pytest.mark.parametrize("url", ["nonsense", "sqlite", "://", "oracel://x"])
def test_a_database_address_that_is_none_is_named(tmp_path: Path, url: str):
    with pytest.raises(SettingsError, match="DATABASE_URL: "):
        settings(tmp_path, DATABASE_URL=url)


@pytest.mark.parametrize("key", ["", "k" * 40])
def test_a_data_folder_that_cannot_be_written_is_named(tmp_path: Path, key: str):
    (tmp_path / "data").write_text("a file, not a folder")
    with pytest.raises(SettingsError, match=r"DATA_DIR: .*data"):
        settings(tmp_path, SECRET_KEY=key)


def test_nothing_is_made_when_another_setting_is_wrong(tmp_path: Path):
    with pytest.raises(SettingsError):
        settings(tmp_path, PORT="abc")
    assert not (tmp_path / "data").exists()


def test_the_data_folder_is_made_with_a_secret_key_that_only_its_owner_reads(tmp_path: Path):
    settings(tmp_path)
    key = tmp_path / "data" / "secret.key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert [path.name for path in key.parent.iterdir()] == ["secret.key"]


def test_the_secret_key_is_long_random_and_used_again(tmp_path: Path):
    first = settings(tmp_path).secret_key
    assert len(first) >= 32
    assert settings(tmp_path).secret_key == first
    assert settings(tmp_path / "elsewhere").secret_key != first


def test_a_secret_key_of_the_environment_is_not_written_down(tmp_path: Path):
    assert settings(tmp_path, SECRET_KEY="k" * 40).secret_key == "k" * 40
    assert not (tmp_path / "data" / "secret.key").exists()


def test_a_secret_key_that_is_too_short_is_refused(tmp_path: Path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "secret.key").write_text("short")
    with pytest.raises(SettingsError, match=r"DATA_DIR: .*secret\.key"):
        settings(tmp_path)
    with pytest.raises(SettingsError, match="SECRET_KEY: "):
        settings(tmp_path, SECRET_KEY="short")


def test_a_secret_key_that_cannot_be_read_is_named(tmp_path: Path):
    (tmp_path / "data" / "secret.key").mkdir(parents=True)
    with pytest.raises(SettingsError, match=r"DATA_DIR: .*secret\.key"):
        settings(tmp_path)
