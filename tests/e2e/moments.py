"""Workshops on a running server that stand at some moment, without a browser for all that came before it."""

from typing import Any

from tests.clients import Client, a_host, a_phone
from tests.servers import ServerProcess

CLUSTERS = {"Ways": ("a bridge", "a boat"), "Homes": ("a tent",)}


def a_vote_is_ready(server: ServerProcess) -> str:
    """A workshop with one participant, two clusters ("Ways" and "Homes") and a vote as its next round -> its id."""
    host = a_host(server.url, server.token)
    rounds = [
        {"kind": "open", "title": "Ideas", "prompt": "What could we try?"},
        {"kind": "vote", "title": "Dots", "prompt": "What do we try first?"},
    ]
    made: dict[str, Any] = host.post_json("/workshops", title="Cooking together", language="en", rounds=rounds).json()
    board = Client(host, "/board", workshop=made["workshop"])
    phone = Client(a_phone(server.url, made["code"]), "/phone")
    assert board.does("round.next", current=None)["ok"]
    snapshot = board.snapshot()
    (lens,), current = snapshot["lenses"], snapshot["workshop"]["round"]
    for title, texts in CLUSTERS.items():
        cards = [phone.does("card.submit", round=current, kind="remark", text=text)["card"] for text in texts]
        assert board.does("cluster.create", lens=lens, title=title, cards=cards)["ok"]
    assert board.does("round.close", round=current)["ok"]
    phone.close()
    board.close()
    return str(made["workshop"])
