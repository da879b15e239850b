"""Flask extensions, not yet bound to an app."""

from flask_babel import Babel
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_socketio import SocketIO

from facilitate.csrf import MaskedTokens

socketio = SocketIO()
babel = Babel()
csrf = MaskedTokens()
limiter = Limiter(get_remote_address, storage_uri="memory://")

__all__ = ["babel", "csrf", "limiter", "socketio"]
