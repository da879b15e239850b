"""Settings, read from the environment once. A value that cannot be right stops the start, by name."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit


class SettingsError(ValueError):
    """An environment variable that cannot be right. The message names it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What an installation decides.

    host: address to listen on, empty for all; port: 1-65535, 0 for any free one (tests); data_dir: database, secret key
    and the running server's note; database_url: SQLAlchemy URL; public_url: how phones reach us behind a proxy, empty
    when they reach us directly; secret_key: signs cookies.
    """

    host: str
    port: int
    data_dir: Path
    database_url: str
    public_url: str
    secret_key: str

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Settings":
        """Raises SettingsError by name; makes the data folder and a secret key in it when there are none."""
        data_dir = Path(environment.get("DATA_DIR") or "data").expanduser().resolve()
        return cls(
            host=environment.get("HOST", "0.0.0.0"),
            port=_port(environment.get("PORT") or "8000"),
            data_dir=data_dir,
            database_url=environment.get("DATABASE_URL") or f"sqlite:///{data_dir / 'facilitate.db'}",
            public_url=_public_url(environment.get("PUBLIC_URL", "")),
            secret_key=environment.get("SECRET_KEY") or _secret_key(_writable(data_dir)),
        )


def _port(value: str) -> int:
    if not value.isdecimal() or not 0 <= int(value) <= 65535:
        raise SettingsError(f"PORT: {value!r} is not a port number (1-65535)")
    return int(value)


def _public_url(value: str) -> str:
    if not value:
        return ""
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.netloc or parts.query or parts.fragment:
        raise SettingsError(f"PUBLIC_URL: {value!r} is not an address such as https://workshop.example.org")
    return value.rstrip("/")


def _writable(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / f".probe-{secrets.token_hex(4)}"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise SettingsError(f"DATA_DIR: cannot write in {folder} ({error.strerror})") from error
    return folder


def _secret_key(folder: Path) -> str:
    path = folder / "secret.key"
    try:
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
    except FileExistsError:
        pass
    key = path.read_text().strip()
    if len(key) < 32:
        raise SettingsError(f"DATA_DIR: the secret key in {path} is too short; remove the file to make a new one")
    return key
