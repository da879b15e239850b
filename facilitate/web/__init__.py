"""Pages, forms and downloads."""

from flask import Flask

from facilitate.web import (
    assets,
    board,
    compress,
    devices,
    errors,
    headers,
    health,
    home,
    join,
    neighbours,
    phone,
    picture,
    planning,
    readers,
    releases,
    rendering,
    report,
    sharing,
)


def register(app: Flask) -> None:
    """Hang every page, the error pages and the headers on the app."""
    screens = (
        home,
        devices,
        join,
        phone,
        neighbours,
        board,
        planning,
        report,
        releases,
        readers,
        picture,
        sharing,
        health,
    )
    for pages in (screen.pages for screen in screens):
        app.register_blueprint(pages)
    assets.register(app)
    compress.register(app)
    errors.register(app)
    headers.register(app)
    rendering.register(app)
