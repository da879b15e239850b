"""Flask extensions, not yet bound to an app."""

from flask_babel import Babel
from flask_socketio import SocketIO

from facilitate.csrf import MaskedTokens

socketio = SocketIO()
babel = Babel()
csrf = MaskedTokens()

__all__ = ["babel", "csrf", "socketio"]
