"""Is it alive, is it ready?"""

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import SQLAlchemyError

from facilitate.domain.errors import Refused
from facilitate.keeper.messages import StoreFailed
from facilitate.store import queries
from facilitate.web import reach

pages = Blueprint("health", __name__, url_prefix="/health")


@pages.get("/live")
def live() -> ResponseReturnValue:
    return jsonify(ok=True)


@pages.get("")
@pages.get("/ready")
def ready() -> ResponseReturnValue:
    """200 when the database answers, 503 when it does not."""
    try:
        reach.store().read(queries.probe)
    except (SQLAlchemyError, StoreFailed, Refused):
        return jsonify(ok=False), 503
    return jsonify(ok=True)
