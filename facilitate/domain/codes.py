"""Join codes: five characters that nobody mixes up when read aloud or from the back of a room."""

import secrets

ALPHABET = "ACDEFGHJKLMNPQRTUVWXY34679"
LENGTH = 5


def new_code() -> str:
    """A random code; about 11.9 million exist."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def normalise(typed: str) -> str:
    """What a person typed, in the form that is stored: upper case, only letters and digits."""
    return "".join(sign for sign in typed.upper() if sign.isalnum())
