"""Settings, read from the environment once. A value that cannot be right stops the start, by name."""

import os
import re
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import ip_network
from pathlib import Path
from urllib.parse import urlsplit

SHORTEST_KEY = 32
_NAME = re.compile(r"[0-9A-Za-z._-]{1,253}|[0-9A-Fa-f:]{2,39}")
_KEY = "secret.key"


class SettingsError(ValueError):
    """An environment variable that cannot be right. The message names it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What an installation decides.

    host: address to listen on, empty for all; port: 1-65535, 0 for any free one (tests); data_dir: database, secret key
    and the running server's note; database_url: SQLAlchemy URL; public_url: how phones reach us behind a proxy, empty
    when they reach us directly; secret_key: signs cookies; own_hosts: further names by which this server goes;
    trusted_proxies: networks whose forwarded headers are believed.
    """

    host: str
    port: int
    data_dir: Path
    database_url: str
    public_url: str
    secret_key: str
    own_hosts: tuple[str, ...]
    trusted_proxies: tuple[str, ...]

    @property
    def database_file(self) -> Path | None:
        """Of a SQLite database; None for any other."""
        kind, _, name = self.database_url.partition(":///")
        name = name.partition("?")[0]
        if kind.partition("+")[0] != "sqlite" or not name or name.startswith((":", "file:")):
            return None
        return Path(name).resolve()

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Settings":
        """Raises SettingsError by name; makes the data folder and a secret key in it when there are none."""
        data_dir = Path(environment.get("DATA_DIR") or "data").expanduser().resolve()
        return cls(
            host=_seen(environment.get("HOST", "0.0.0.0")),
            port=_port(environment.get("PORT") or "8000"),
            database_url=_database_url(environment.get("DATABASE_URL", ""), data_dir),
            public_url=_public_url(_seen(environment.get("PUBLIC_URL", ""))),
            own_hosts=_own_hosts(_seen(environment.get("OWN_HOSTS", ""))),
            trusted_proxies=_networks(_seen(environment.get("TRUSTED_PROXIES", ""))),
            data_dir=_usable(data_dir),
            secret_key=_given_key(environment.get("SECRET_KEY", "")) or _own_key(data_dir / _KEY),
        )


def _seen(value: str) -> str:
    """Without what nobody sees, such as a page or a mail gives along to what is copied out of it."""
    return "".join(sign for sign in value if sign.isprintable() or sign.isspace()).strip()


def _port(value: str) -> int:
    if not value.isdecimal() or not 0 <= int(value) <= 65535:
        raise SettingsError(f"PORT: {value!r} is not a port number (1-65535)")
    return int(value)


def _public_url(value: str) -> str:
    if not value:
        return ""
    try:
        parts = urlsplit(value)
        right = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        right = False
    if not right or any(sign in value for sign in " ?#"):
        raise SettingsError(f"PUBLIC_URL: {value!r} is not an address such as https://workshop.example.org")
    return value.rstrip("/")


def _own_hosts(value: str) -> tuple[str, ...]:
    names = _listed(value)
    for name in names:
        if not _NAME.fullmatch(name):
            raise SettingsError(f"OWN_HOSTS: {name!r} is not a name such as workshop.lan, without a port")
    return names


def _networks(value: str) -> tuple[str, ...]:
    networks = _listed(value)
    for network in networks:
        try:
            ip_network(network)
        except ValueError:
            raise SettingsError(f"TRUSTED_PROXIES: {network!r} is not an address or a network") from None
    return networks


def _listed(value: str) -> tuple[str, ...]:
    return tuple(value.replace(",", " ").split())


def _database_url(value: str, data_dir: Path) -> str:
    if not value:
        return f"sqlite:///{data_dir / 'facilitate.db'}"
    # Loaded only for this: the process that watches over the others needs nothing of it.
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import ArgumentError, NoSuchModuleError

    # The value itself is not repeated: it may hold a password.
    try:
        make_url(value).get_dialect().import_dbapi()
    except (ArgumentError, NoSuchModuleError, ImportError, ValueError) as error:
        raise SettingsError(
            f"DATABASE_URL: this is not the address of a database that can be used ({error})"
        ) from error
    return value


def _usable(folder: Path) -> Path:
    """A folder in which a server has run is usable also while it cannot be written: there are boards to read."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / f".probe-{secrets.token_hex(4)}"
        probe.touch()
        probe.unlink()
    except OSError as error:
        if (folder / _KEY).is_file():
            return folder
        raise SettingsError(f"DATA_DIR: cannot write in {folder} ({error.strerror})") from error
    return folder


def _given_key(value: str) -> str:
    if value and len(value) < SHORTEST_KEY:
        raise SettingsError(f"SECRET_KEY: at least {SHORTEST_KEY} characters are needed")
    return value


def _own_key(path: Path) -> str:
    try:
        with suppress(FileExistsError), open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
        key = path.read_text().strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"DATA_DIR: the secret key in {path} cannot be read ({error})") from error
    if len(key) < SHORTEST_KEY:
        raise SettingsError(f"DATA_DIR: the secret key in {path} is too short; remove the file to make a new one")
    return key
