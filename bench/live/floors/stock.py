"""The naive server, as the documentation of Flask-SocketIO and Flask-SQLAlchemy would have it: the floor "stock".

Each card is one ORM object and one commit that is on disk when it returns; then everybody hears of it. PORT and
DATABASE come from the environment. It has no roles, receipts, revisions or limits; who was away misses what was told.
"""

import eventlet

eventlet.monkey_patch()

import os  # noqa: E402 - after patching
from typing import Any  # noqa: E402

from flask import Flask  # noqa: E402
from flask_socketio import SocketIO, emit  # noqa: E402
from flask_sqlalchemy import SQLAlchemy  # noqa: E402
from sqlalchemy import event, select  # noqa: E402
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column  # noqa: E402


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = f"sqlite:///{os.environ['DATABASE']}"
db = SQLAlchemy(app, model_class=Base)
socketio = SocketIO(app, async_mode="eventlet")


class Card(Base):
    __tablename__ = "card"

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


def durable(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")


@socketio.on("submit")  # type: ignore[untyped-decorator]
def submit(data: dict[str, str]) -> dict[str, object]:
    card = Card(text=data["text"])
    db.session.add(card)
    db.session.commit()
    emit("card", {"id": card.id, "text": card.text}, broadcast=True)
    return {"ok": True, "id": card.id}


@socketio.on("all")  # type: ignore[untyped-decorator]
def everything(_data: dict[str, str]) -> dict[str, object]:
    return {"ok": True, "texts": list(db.session.scalars(select(Card.text)))}


if __name__ == "__main__":
    with app.app_context():
        event.listen(db.engine, "connect", durable)
        Base.metadata.create_all(db.engine)
    socketio.run(app, host="127.0.0.1", port=int(os.environ["PORT"]))
