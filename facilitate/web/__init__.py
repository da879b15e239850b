"""Pages, forms and downloads."""

from flask import Flask

from facilitate.web import (
    agenda_files,
    assets,
    board,
    compress,
    content_policy,
    devices,
    errors,
    health,
    home,
    phone,
    picture,
    planning,
    readers,
    releases,
    rendering,
    report,
    sharing,
    workshop_files,
)
from facilitate.web.entering import join, languages, neighbours, stage_entry


def register(app: Flask) -> None:
    """Hang every page, the error pages and the headers on the app."""
    of_people = (home, devices, join, languages, phone, neighbours, board, planning, sharing, stage_entry)
    of_files = (agenda_files, workshop_files, report, releases, readers, picture)
    for pages in (screen.pages for screen in (*of_people, *of_files, health)):
        app.register_blueprint(pages)
    assets.register(app)
    compress.register(app)
    errors.register(app)
    content_policy.register(app)
    rendering.register(app)
