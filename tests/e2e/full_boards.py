"""Boards as full as a real morning makes them, with cards of real lengths."""

from collections.abc import Sequence

from facilitate.domain.words import CardKind
from facilitate.replay.script import ScriptCard
from tests.clients import Client, a_host
from tests.servers import ServerProcess

WHY = (
    "I keep the door open on the days when nobody is expected, and somebody always comes in for the warmth, stays for "
    "the coffee, asks for the one form that was never filled in, and takes a neighbour along the week after that, who "
    "has a question of her own and all the time in the world to wait until it is answered."
)
TITLES = ("Ask first", "Build on trust", "Cook together", "Doors open", "Every week", "Fewer forms", "Go along")


def long_cards(count: int) -> list[ScriptCard]:
    """Of 150 to 300 characters, as people write them."""
    return [
        ScriptCard(
            by=0,
            kind=CardKind.METAPHOR,
            text=f"a lamp in window {number}",
            why=WHY[: 130 + number * 53 % 150],
            emoji="🌱",
        )
        for number in range(count)
    ]


def grouped(server: ServerProcess, workshop: str, titles: Sequence[str]) -> None:
    """All its cards in clusters of these names, of very different sizes."""
    board = Client(a_host(server.url, server.token), "/board", workshop=workshop)
    state = board.snapshot()
    lens = next(iter(state["lenses"]))
    sizes = [number * number % 11 + 1 for number in range(len(titles))]
    places = [place for place, size in enumerate(sizes) for _ in range(size)]
    cards = sorted(state["cards"])
    for place, title in enumerate(titles):
        own = [card for at, card in enumerate(cards) if places[at % len(places)] == place]
        assert board.does("cluster.create", lens=lens, title=title, cards=own)["ok"]
    board.close()
