"""A live workshop: a board, phones, pairs, and a report at the end."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from flask import Flask
from sqlalchemy.pool import NullPool
from whitenoise import WhiteNoise

from config import Settings
from facilitate import extensions, i18n, web
from facilitate.domain.limits import REQUEST_BYTES
from facilitate.realtime import handlers, line
from facilitate.realtime.attendance import Attendance
from facilitate.realtime.live import Live
from facilitate.realtime.publish import Publisher
from facilitate.realtime.sockets import Sockets
from facilitate.reports.jobs import Do, directly
from facilitate.store import tables
from facilitate.store.engine import prepare
from facilitate.store.store import Store

ROOT = Path(__file__).parents[1]

__all__ = ["create_app", "handlers", "tables"]


def _inline(function: Callable[..., Any], *args: Any) -> Any:
    return function(*args)


def create_app(
    settings: Settings,
    *,
    offload: Callable[..., Any] = _inline,
    async_mode: str = "threading",
    rendering: Do = directly,
) -> Flask:
    """The product as a WSGI app.

    offload(function, *args) runs a function in a native thread and waits without stalling the loop; without one it
    runs in place, which is right for real threads. async_mode is Socket.IO's. rendering makes the files of reports.
    """
    app = Flask(__name__, root_path=str(ROOT), template_folder="templates", static_folder=None)
    app.config.update(
        SECRET_KEY=settings.secret_key,
        SQLALCHEMY_DATABASE_URI=settings.database_url,
        SQLALCHEMY_ENGINE_OPTIONS=_engine_options(settings.database_url),
        MAX_CONTENT_LENGTH=REQUEST_BYTES,
        SESSION_COOKIE_SAMESITE="Lax",
        WTF_CSRF_TIME_LIMIT=None,
        WTF_CSRF_SSL_STRICT=False,
        BABEL_TRANSLATION_DIRECTORIES=str(ROOT / "facilitate" / "translations"),
        RATELIMIT_HEADERS_ENABLED=False,
        SETTINGS=settings,
        OFFLOAD=offload,
        RENDERING=rendering,
    )
    extensions.db.init_app(app)
    extensions.migrate.init_app(app, extensions.db, directory=str(ROOT / "facilitate" / "migrations"))
    extensions.csrf.init_app(app)
    extensions.limiter.init_app(app)
    extensions.babel.init_app(app, locale_selector=i18n.select_locale)
    line.lay(app, extensions.socketio, async_mode)
    with app.app_context():
        engine = extensions.db.engine
    prepare(engine)
    store = Store(engine, offload)
    sockets = Sockets()
    live = Live(store, sockets, Publisher(extensions.socketio.server), Attendance(sockets))
    store.listen(live.publisher.publish)
    app.extensions["live"] = live
    handlers.attach(extensions.socketio.server, live)
    web.register(app)
    app.wsgi_app = WhiteNoise(  # type: ignore[method-assign]
        app.wsgi_app,
        root=ROOT / "static" / "dist",
        prefix="static/",
        max_age=0,
        immutable_file_test=web.assets.is_hashed,
        allow_all_origins=False,
    )
    return app


def _engine_options(database_url: str) -> dict[str, Any]:
    # Values of a failed statement are what people wrote: they stay out of the log.
    options: dict[str, Any] = {"poolclass": NullPool, "hide_parameters": True}
    if database_url.startswith("sqlite"):
        options["connect_args"] = {"check_same_thread": False}
    return options
