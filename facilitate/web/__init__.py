"""Pages, forms and downloads."""

from flask import Flask

from facilitate.web import assets, board, errors, headers, health, home, join, neighbours, phone, report


def register(app: Flask) -> None:
    """Hang every page, the error pages and the headers on the app."""
    for pages in (home.pages, join.pages, phone.pages, neighbours.pages, board.pages, report.pages, health.pages):
        app.register_blueprint(pages)
    assets.register(app)
    errors.register(app)
    headers.register(app)
