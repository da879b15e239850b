"""The product as a WSGI app: everything is wired here."""

from pathlib import Path

from flask import Flask
from whitenoise import WhiteNoise

from config import Settings
from facilitate import cookies, extensions, i18n, web
from facilitate.domain.limits import REQUEST_BYTES
from facilitate.edge import Around, OwnAddresses, Proxies
from facilitate.realtime import handlers, line
from facilitate.realtime.attendance import Attendance
from facilitate.realtime.live import Live
from facilitate.realtime.publish import Publisher
from facilitate.realtime.sockets import Sockets
from facilitate.realtime.storage import Storage
from facilitate.store.store import AnyStore, Store
from facilitate.work.answer import Do

ROOT = Path(__file__).parents[1]


def create_app(
    settings: Settings,
    *,
    store: AnyStore | None = None,
    async_mode: str = "threading",
    work: Do | None = None,
) -> Flask:
    """The app. Without a `store` it opens the database in this very process, which is right for real threads; without
    `work` it does the jobs of `worker.jobs` in it as well.

    async_mode is Socket.IO's.
    """
    app = Flask("facilitate", root_path=str(ROOT), template_folder="templates", static_folder=None)
    mark = cookies.mark_of(settings.secret_key)
    app.config.update(
        SECRET_KEY=settings.secret_key,
        MAX_CONTENT_LENGTH=REQUEST_BYTES,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_NAME=f"session_{mark}",
        WTF_CSRF_TIME_LIMIT=None,
        WTF_CSRF_SSL_STRICT=False,
        BABEL_TRANSLATION_DIRECTORIES=str(ROOT / "facilitate" / "translations"),
        SETTINGS=settings,
        **{cookies.MARK: mark},
        WORK=work or _in_this_process(),
    )
    extensions.csrf.init_app(app)
    extensions.babel.init_app(app, locale_selector=i18n.select_locale)
    app.session_interface = cookies.Sessions()
    own = app.extensions["own"] = OwnAddresses(settings)
    proxies = Proxies(settings)
    line.lay(app, extensions.socketio, async_mode, own.admit, proxies.client_address)
    store = store or _opened(settings.database_url, app)
    sockets = Sockets()
    live = Live(store, sockets, Publisher(extensions.socketio.server), Attendance(sockets), Storage(sockets))
    store.listen(live.publisher.publish)
    store.listen(live.storage.hear)
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
    app.wsgi_app = Around(app.wsgi_app, own, proxies)  # type: ignore[method-assign]
    return app


# What follows is loaded only where it is needed: the server's own process has neither.


def _opened(url: str, app: Flask) -> Store:
    from facilitate.store.opening import open_database

    return Store(open_database(url, app))


def _in_this_process() -> Do:
    from facilitate.worker.jobs import directly

    return directly
