"""What a process loads when it starts: what it needs, and nothing that another one does for it."""

import subprocess
import sys

import pytest

from tests.servers import ROOT

FORMATS = {"lxml", "docx", "xlsxwriter", "openpyxl", "typst", "fontTools", "PIL"}
JOBS = {"facilitate.agendas.jobs", "facilitate.reports.jobs"}


def loaded_by(program: str) -> set[str]:
    """Every module, and the packages that they are in, at the end of a program."""
    program += "\nimport sys\nprint(*sys.modules)"
    told = subprocess.run([sys.executable, "-W", "ignore", "-c", program], cwd=ROOT, capture_output=True, check=True)
    modules = told.stdout.decode().split()
    return {*modules, *(module.split(".")[0] for module in modules)}


@pytest.mark.parametrize("module", ["facilitate.serving", "facilitate.keeper.__main__"])
def test_the_processes_that_keep_the_room_together_load_no_library_of_a_format(module: str) -> None:
    there = loaded_by(f"import {module}")
    assert module in there
    assert there & FORMATS == set()
    assert [one for one in there if one.startswith("facilitate.reports.formats.")] == []


def test_what_brings_a_database_up_to_date_is_loaded_only_then() -> None:
    assert "alembic" not in loaded_by("import facilitate.keeper.__main__")


def test_the_process_that_holds_the_sockets_loads_no_job_of_another() -> None:
    assert loaded_by("import facilitate.serving") & JOBS == set()


def test_who_reads_an_agenda_loads_nothing_of_a_report() -> None:
    """So that it is there at once, and what an agenda does to it is done to nothing else."""
    program = "from facilitate.worker import __main__\nfrom facilitate.worker.jobs import directly\n"
    there = loaded_by(program + "directly('agenda', 'title = 3', 'en')")
    assert "facilitate.agendas.jobs" in there
    assert [one for one in there if one.startswith("facilitate.reports")] == []
    assert there & {"flask", "sqlalchemy", *FORMATS} == set()


def test_who_makes_reports_does_load_them() -> None:
    assert {"docx", "lxml", "typst"} <= loaded_by("from facilitate.worker.warming import warm\nwarm()")
