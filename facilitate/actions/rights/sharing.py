"""Who else comes in: links for people and screens, and the board on people's own phones."""

from collections.abc import Iterable

from msgspec import UNSET
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import Answer, handles
from facilitate.actions.rights import access
from facilitate.domain.commands import JoiningSet, LinkCreate, LinkRevoke, ParticipantLink, WallSet
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.text import clean_line
from facilitate.domain.words import Role, Stream, WorkshopStatus
from facilitate.store.tables import Capability, Participant, Workshop
from facilitate.store.unit import Unit

USED = N_("This link was used before or is no longer valid. Ask for a new one.")
_OWN = N_("You came in by this link yourself. Somebody else can withdraw it.")
_PAGES = {"board": "b", "remote": "c", "stage": "s"}
_SCREENS = {"facilitator": "board", "scribe": "board", "stage": "stage", "remote": "remote"}


def come_in(unit: Unit, token: str, held: Iterable[str] = ()) -> tuple[Role, str | None, str]:
    """A link's token for a device's own -> (role, workshop, token). Raises Refused for an unknown, used or ended one.

    `held` are the tokens that the browser has: one that it got by this same link is given again, so that opening a
    link twice makes no second device.
    """
    link = _open_link(unit.session, token)
    role = Role(link.role)
    own = access.own_token(unit.session, held, link.id)
    if own is not None:
        return role, link.workshop_id, own
    if link.one_time and link.used_at is not None:
        raise Refused(ErrorCode.FORBIDDEN, "token", USED)
    link.used_at = unit.now
    own = access.grant(
        unit, role, workshop=link.workshop_id, participant=link.participant_id, owner=link.owner, parent=link.id
    )
    _tell_who_is_in(unit, link)
    return role, link.workshop_id, own


def must_be_open(session: Session, token: str) -> None:
    """Raises Refused (forbidden) for a token of no link, or of one that has ended."""
    _open_link(session, token)


def _open_link(session: Session, token: str) -> Capability:
    link = access.link_of(session, token)
    if link is None:
        raise Refused(ErrorCode.FORBIDDEN, "token", access.ENDED if access.was_link(session, token) else USED)
    return link


def _tell_who_is_in(unit: Unit, link: Capability) -> None:
    """Who leads already hears that another device does so too."""
    if link.screen:
        workshop = unit.session.get_one(Workshop, link.workshop_id)
        unit.record(workshop, Stream.BOARD, "link.changed", {"link": link.id})
    joined = {"role": link.role, "label": link.label}
    if link.role == Role.HOST:
        theirs = select(Workshop.id).where(Workshop.owner == link.owner, Workshop.status != WorkshopStatus.CLOSED)
        for workshop_id in unit.session.scalars(theirs):
            unit.hint(workshop_id, "joined", joined)
    elif link.role == Role.FACILITATOR and link.workshop_id:
        unit.hint(link.workshop_id, "joined", joined)


@handles(LinkCreate)
def create_link(act: Act, command: LinkCreate) -> Answer:
    screen = _SCREENS[command.role]
    role = Role.FACILITATOR if command.role == "remote" else Role(command.role)
    link, token = access.make_link(act.unit, role, act.workshop, screen, clean_line(command.label))
    act.tell_board("link.changed", link=link)
    return {"link": f"/{_PAGES[screen]}/{act.workshop.id}#t={token}", "id": link}


@handles(LinkRevoke)
def revoke_link(act: Act, command: LinkRevoke) -> None:
    link = act.session.get(Capability, command.link)
    if link is None or link.workshop_id != act.workshop.id or not link.screen:
        raise Refused(ErrorCode.NOT_FOUND, "link")
    if access.came_by(act.session, act.actor.capability, link.id):
        raise Refused(ErrorCode.FORBIDDEN, "link", _OWN)
    if link.revoked_at is None:
        link.revoked_at = act.now
        act.tell_board("link.changed", link=link.id)


@handles(ParticipantLink)
def link_participant(act: Act, command: ParticipantLink) -> Answer:
    participant = act.find(Participant, command.participant, "participant")
    if participant.removed_at is not None:
        raise Refused(ErrorCode.NOT_FOUND, "participant")
    older = (
        Capability.participant_id == participant.id,
        Capability.one_time,
        Capability.used_at.is_(None),
        Capability.revoked_at.is_(None),
    )
    act.session.execute(update(Capability).where(*older).values(revoked_at=act.now))
    token = access.grant(
        act.unit,
        Role.PARTICIPANT,
        workshop=act.workshop.id,
        participant=participant.id,
        owner=act.workshop.owner,
        one_time=True,
    )
    return {"link": f"/#t={token}"}


@handles(WallSet)
def set_wall(act: Act, command: WallSet) -> None:
    if act.workshop.wall != command.allowed:
        act.workshop.wall = command.allowed
        act.tell_all("workshop.updated", workshop=act.workshop.id)


@handles(JoiningSet)
def set_joining(act: Act, command: JoiningSet) -> None:
    workshop = act.workshop
    before = workshop.joining, workshop.asks, workshop.places
    if command.open is not UNSET:
        workshop.joining = command.open
    if command.asks is not UNSET:
        workshop.asks = command.asks
    if command.places is not UNSET:
        workshop.places = command.places
    if (workshop.joining, workshop.asks, workshop.places) != before:
        act.tell_board("workshop.updated", workshop=workshop.id)
