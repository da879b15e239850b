"""What stops a replay. Each message is one line for the person at the terminal."""


class ReplayError(Exception):
    """The replay cannot start or cannot go on."""


class ScriptError(ReplayError):
    """A script that cannot be played, named by file, line and field."""


class NoAnswer(ReplayError):
    """The server gave no final answer for as long as we were willing to wait."""


class CommandRefused(ReplayError):
    """The server's final answer to a command was no."""
