"""The processes that do what would keep the server's own busy: what they can do, and the processes themselves."""

from facilitate.worker.workers import Workers

__all__ = ["Workers"]
