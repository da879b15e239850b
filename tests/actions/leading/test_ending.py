"""Every right ends by itself: the links and browsers of hosts, and whatever belongs to a workshop."""

import pytest

from facilitate.actions.rights import access, hosts, sharing, ways_in
from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Role
from facilitate.store.store import Store
from facilitate.store.tables import Workshop
from facilitate.store.writer import now_ms
from tests.builders import Room

HOUR = 60 * 60 * 1000
DAY = 24 * HOUR


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch):
    """The clock by which rights end goes ahead by this many milliseconds from now."""

    def go(by: int) -> None:
        monkeypatch.setattr(ways_in, "now_ms", lambda: now_ms() + by)

    return go


def come_in(store: Store, token: str) -> str:
    return store.write(lambda unit: sharing.come_in(unit, token))[2]


def a_host(store: Store) -> Actor:
    token = come_in(store, store.write(hosts.print_link))
    actor = store.read(access.host, token)
    assert actor is not None
    return actor


def is_refused(store: Store, token: str) -> bool:
    try:
        come_in(store, token)
    except Refused as refusal:
        return refusal.message == access.ENDED
    return False


def test_a_printed_link_waits_a_day(store: Store, later):
    early, late = store.write(hosts.open_the_house, "")[0], store.write(hosts.print_link)
    later(23 * HOUR)
    assert not is_refused(store, early)
    later(25 * HOUR)
    assert is_refused(store, late)


def test_who_opened_a_printed_link_in_time_stays_in_for_a_year(store: Store, later):
    token = come_in(store, store.write(hosts.print_link))
    later(364 * DAY)
    assert store.read(access.host, token)
    later(366 * DAY)
    assert store.read(access.host, token) is None


def test_a_start_ends_the_links_that_nobody_opened(store: Store):
    first, for_tools = store.write(hosts.open_the_house, "")
    used, asked_for = store.write(hosts.print_link), store.write(hosts.print_link)
    host = come_in(store, used)
    second, again = store.write(hosts.open_the_house, for_tools)
    assert is_refused(store, first)
    assert is_refused(store, asked_for)
    assert again == for_tools
    assert store.read(access.host, host)
    assert store.read(access.host, come_in(store, second))


def test_a_start_ends_tokens_of_the_command_line_that_stand_in_no_note_any_more(store: Store):
    _, lost = store.write(hosts.open_the_house, "")
    _, known = store.write(hosts.open_the_house, "")
    assert store.read(access.host, lost) is None
    assert store.read(access.host, known)


def test_an_old_token_of_the_command_line_is_replaced(store: Store, monkeypatch: pytest.MonkeyPatch):
    _, old = store.write(hosts.open_the_house, "")
    now = now_ms()
    monkeypatch.setattr("facilitate.store.writer.now_ms", lambda: now + 31 * DAY)
    _, new = store.write(hosts.open_the_house, old)
    assert new != old
    assert store.read(access.host, old) is None


def somebody_of_each_kind(room: Room) -> list[Actor]:
    links = [room.leads("link.create", role=role, label="")["link"] for role in ("facilitator", "scribe", "stage")]
    return [room.joins("Ann"), *(room.comes_in(link) for link in links)]


def test_what_belongs_to_a_workshop_ends_a_month_after_it(room: Room, later):
    everybody, unused = somebody_of_each_kind(room), room.leads("link.create", role="stage", label="")["link"]
    room.leads("workshop.close")
    later(29 * DAY)
    assert room.store.read(access.lapsed, everybody) == []
    later(31 * DAY)
    assert room.store.read(access.lapsed, everybody) == everybody
    assert is_refused(room.store, unused.split("#t=")[1])
    with pytest.raises(Refused) as refused:
        room.does(everybody[1], "workshop.reopen")
    assert (refused.value.code, refused.value.message) == (ErrorCode.FORBIDDEN, access.ENDED)
    assert room.store.read(access.lapsed, [room.facilitator]) == [], "the host leads on"


def test_while_a_workshop_goes_on_they_hold_for_a_year(room: Room, later):
    everybody = somebody_of_each_kind(room)
    later(364 * DAY)
    assert room.store.read(access.lapsed, everybody) == []
    later(366 * DAY)
    assert room.store.read(access.lapsed, everybody) == everybody


def test_a_workshop_that_goes_on_again_lets_them_in_again(room: Room, later):
    ann = room.joins("Ann")
    room.leads("workshop.close")
    room.leads("workshop.reopen")
    later(31 * DAY)
    assert room.store.read(access.lapsed, [ann]) == []


def test_a_link_made_long_after_the_workshop_has_its_month_too(room: Room, later, monkeypatch: pytest.MonkeyPatch):
    room.leads("workshop.close")
    now = now_ms()
    monkeypatch.setattr("facilitate.store.writer.now_ms", lambda: now + 60 * DAY)
    scribe = room.comes_in(room.leads("link.create", role="scribe", label="")["link"])
    later(89 * DAY)
    assert room.store.read(access.lapsed, [scribe]) == []
    later(91 * DAY)
    assert room.store.read(access.lapsed, [scribe]) == [scribe]


def test_a_reader_reads_for_as_long_as_their_link_was_made_for(room: Room, later):
    def link(unit) -> str:
        return access.make_link(
            unit, Role.READER, unit.session.get_one(Workshop, room.id), "report", "", unit.now + 90 * DAY
        )[1]

    own = come_in(room.store, room.store.write(link))
    room.leads("workshop.close")
    later(89 * DAY)
    assert room.store.read(access.reader_in, own, room.id)
    later(91 * DAY)
    assert room.store.read(access.reader_in, own, room.id) is None


def test_a_host_sees_their_browsers_the_own_one_first(store: Store, monkeypatch: pytest.MonkeyPatch):
    one, other, third = a_host(store), a_host(store), a_host(store)
    store.write(hosts.open_the_house, "")
    now = now_ms()
    monkeypatch.setattr("facilitate.store.writer.now_ms", lambda: now + 3 * DAY)
    store.write(hosts.note_use, third)
    seen = store.read(hosts.devices, one)
    assert [device["id"] for device in seen] == [one.capability, third.capability, other.capability]
    assert [device["own"] for device in seen] == [True, False, False]
    assert seen[1]["used"] == (now + 3 * DAY) // DAY * DAY, "the day, and no more"


def test_what_came_in_by_the_command_line_is_no_browser_and_ends_with_all_others(store: Store):
    one, replay = a_host(store), come_in(store, store.write(hosts.open_the_house, "")[1])
    assert [device["id"] for device in store.read(hosts.devices, one)] == [one.capability]
    store.write(hosts.withdraw_others, one)
    assert store.read(access.host, replay) is None


def test_a_browser_that_ended_is_not_listed(store: Store, later):
    one, other = a_host(store), a_host(store)
    store.write(hosts.withdraw, one, other.capability)
    assert [device["id"] for device in store.read(hosts.devices, one)] == [one.capability]
    later(366 * DAY)
    assert store.read(hosts.devices, one) == []


def test_a_host_withdraws_another_browser_and_never_the_own_one(store: Store):
    one, other = a_host(store), a_host(store)
    store.write(hosts.withdraw, one, other.capability)
    assert store.read(access.lapsed, [one, other]) == [other]
    for device in (one.capability, other.capability, "nothing"):
        with pytest.raises(Refused):
            store.write(hosts.withdraw, one, device)
    assert store.read(access.lapsed, [one]) == []


def test_nothing_but_a_host_s_browser_is_withdrawn_there(store: Store, room: Room):
    one, ann = a_host(store), room.joins("Ann")
    link = store.write(hosts.open_the_house, "")[1]
    for capability in (ann.capability, room.facilitator.capability):
        with pytest.raises(Refused):
            store.write(hosts.withdraw, one, capability)
    assert store.read(access.host, link)


def test_a_host_withdraws_all_others_with_the_links_that_wait(store: Store, room: Room):
    one, other, waiting = a_host(store), a_host(store), store.write(hosts.print_link)
    ann = room.joins("Ann")
    store.write(hosts.withdraw_others, one)
    assert store.read(access.lapsed, [one, other, ann]) == [other]
    assert is_refused(store, waiting)


def test_a_link_for_who_is_locked_out_can_end_all_before_it(store: Store, room: Room):
    one, waiting, for_tools = a_host(store), store.write(hosts.print_link), store.write(hosts.open_the_house, "")[1]
    ann = room.joins("Ann")
    fresh = store.write(hosts.print_only_link)
    assert store.read(access.lapsed, [one, ann]) == [one]
    assert is_refused(store, waiting)
    assert store.read(access.host, for_tools), "whoever reads the data folder could make a new one"
    assert store.read(access.host, come_in(store, fresh))
