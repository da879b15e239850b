"""What a stage is sent, through real sockets: never a text that the room may not see."""

from itertools import pairwise
from typing import Any

from tests.clients import Browser, Client
from tests.realtime.conftest import LiveWorkshop
from tests.waiting import wait_until


def a_stage(live: LiveWorkshop) -> Client:
    link = live.board.does("link.create", role="stage")["link"]
    return live.connect(Browser(live.base), "/board", workshop=live.id, token=link.split("#t=")[1])


def told(stage: Client) -> list[Any]:
    """Every frame up to now."""
    rev = stage.does("sync", since=0)["rev"]
    heard: list[Any] = []
    while not heard or heard[-1]["rev"] < rev:
        heard.append(stage.next_frame())
    return heard


def keeps(live: LiveWorkshop, **settings: Any) -> str:
    """The metaphor round takes and shows cards so -> its id."""
    assert live.board.does("round.edit", round=live.round(), **settings)["ok"]
    return live.opens()


def secrets(stage: Client) -> str:
    """Whatever the stage knows: frames, replayed events, a snapshot."""
    return str(told(stage)) + str(stage.does("sync", since=0)) + str(stage.snapshot())


def test_a_stage_is_never_sent_the_text_of_a_card_that_is_kept_for_later(live: LiveWorkshop):
    phone, stage = live.phone(), a_stage(live)
    round_id = keeps(live, showing="later")
    phone.does("card.submit", round=round_id, kind="metaphor", text="geheim")
    assert "geheim" not in secrets(stage)
    assert stage.snapshot()["counts"]["cards"] == 1
    live.board.does("cards.reveal", round=round_id)
    assert "geheim" in str(told(stage))


def test_a_stage_that_a_facilitator_opened_is_sent_no_more_than_one_by_a_link(live: LiveWorkshop):
    phone = live.phone()
    stage = live.connect(live.host, "/board", workshop=live.id, screen="stage")
    round_id = keeps(live, showing="never", names=False)
    phone.does("card.submit", round=round_id, kind="metaphor", text="geheim")
    assert "geheim" not in secrets(stage)
    assert "links" not in stage.snapshot()
    assert stage.does("round.close", round=round_id)["error"]["code"] == "forbidden"


def test_a_stage_is_never_sent_the_text_of_a_card_that_waits_or_a_note_about_it(live: LiveWorkshop):
    phone, stage = live.phone(), a_stage(live)
    round_id = keeps(live, moderated=True)
    card = phone.does("card.submit", round=round_id, kind="metaphor", text="geheim")["card"]
    live.board.does("note.add", kind="note", text="heimelijk", card=card)
    live.board.does("card.ask", card=card, question="verborgen vraag")
    known = secrets(stage)
    assert not any(word in known for word in ("geheim", "heimelijk", "verborgen"))
    live.board.does("card.approve", card=card)
    assert "geheim" in str(told(stage))


def test_a_card_that_is_taken_off_leaves_the_stage(live: LiveWorkshop):
    phone, stage = live.phone(), a_stage(live)
    round_id = keeps(live)
    card = phone.does("card.submit", round=round_id, kind="metaphor", text="geheim")["card"]
    assert card in stage.snapshot()["cards"]
    live.board.does("card.hide", card=card)
    assert stage.snapshot()["cards"] == {}
    assert "geheim" not in str(stage.does("sync", since=0)), "nor is it in what is replayed"


def test_a_stage_does_not_hear_that_the_report_is_edited_and_misses_no_number_by_it(live: LiveWorkshop):
    phone, stage = live.phone(), a_stage(live)
    card = phone.does("card.submit", round=live.opens(), kind="metaphor", text="a bridge")["card"]
    told(stage)
    live.board.does("passage.edit", key=f"card:{card}", text="a soft bridge", typed="a bridge")
    live.board.does("note.add", kind="note", text="hello", card=card)
    frames = told(stage)
    assert [event["type"] for frame in frames for event in frame["events"]] == ["note.added"]
    assert all(frame["rev"] == later["since"] for frame, later in pairwise(frames))
    replayed = stage.does("sync", since=frames[0]["since"])
    assert [event["type"] for event in replayed["events"]] == ["note.added"]


def test_neither_stage_nor_wall_nor_another_phone_hears_a_hint(live: LiveWorkshop):
    ann, bob = live.phone(name="Ann"), live.phone(name="Bob")
    live.opens("exchange")
    cho, _, stage = live.phone(name="Cho"), live.phone(name="Dee"), a_stage(live)
    live.board.does("wall.set", allowed=True)
    wall = live.connect(cho.browser, "/board", workshop=live.id, wall="yes")
    hints: list[tuple[str, Any]] = []
    for name, client in (("board", live.board), ("bob", bob), ("cho", cho), ("stage", stage), ("wall", wall)):
        client.socket.on("hint", lambda hint, name=name: hints.append((name, hint)), namespace=client.namespace)
    draft = ann.comes_in()["draft"]
    place = {"field": "text", "at": 0, "removed": 0, "page": "page", "sent": draft["sent"], "rev": draft["rev"]}
    assert ann.does("draft.edit", pair=draft["pair"], inserted="geheim", **place)["ok"]
    assert ann.does("presence.tell", writing=True)["ok"]
    wait_until(lambda: {"board", "bob"} <= {name for name, _ in hints})
    for silent in (cho, stage, wall):
        assert silent.does("sync", since=0)["ok"], "it has heard by then what was said before"
    heard = {name for name, hint in hints if "geheim" in str(hint) or hint["type"] == "presence"}
    assert heard == {"board", "bob"}
