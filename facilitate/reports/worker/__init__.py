"""Rendering in processes of their own, so that the server's stays with the phones."""

from facilitate.reports.worker.workers import Workers

__all__ = ["Workers"]
