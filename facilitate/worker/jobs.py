"""Every job by its name, and where it is done. What does it is loaded with the first one: the server's own process
never needs it."""

from importlib import import_module
from typing import Any

from facilitate.work.answer import Answer
from facilitate.work.progress import Told, nobody, told_to

READING = {"agenda": "facilitate.agendas.jobs", "workshop": "facilitate.domain.whole.jobs"}
"""Jobs that read what somebody brought, each with its module."""


def directly(job: str, /, *args: Any, told: Told = nobody) -> Answer:
    """In this very process, for where nobody else waits, such as the command line."""
    of = import_module(READING.get(job, "facilitate.reports.jobs"))
    with told_to(told):
        answer: Answer = of.JOBS[job](*args)
        return answer


def takes_long(job: str, *args: Any) -> bool:
    """Whether others should not have to wait for it."""
    return job in ("picture", "printed", "released") or (job == "render" and args[0] == "zip")
