"""The one way in: right, receipt, action, receipt. Every command of every entry point passes here."""

import hashlib
from collections.abc import Callable

import msgspec

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import GATHERING, HANDLERS, Answer
from facilitate.actions.grouping import clusters_in_sight
from facilitate.actions.rights import access
from facilitate.actions.stepping import steps
from facilitate.actions.voting import ballots
from facilitate.domain.actors import Actor
from facilitate.domain.commands import Command
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.store.changes import watched
from facilitate.store.tables import Workshop
from facilitate.store.unit import Unit


def perform(unit: Unit, actor: Actor, command: Command) -> Answer:
    """Carry out a command on a workshop once; repeating its op gives the first answer again.

    Raises Refused: forbidden, not_found, op_reused, workshop_closed, or what the action decides.
    """
    access.recheck(unit, actor)
    if actor.role not in command.roles:
        raise Refused(ErrorCode.FORBIDDEN)
    answer = recall(unit, actor.key, command)
    if answer is not None:
        return answer
    workshop = unit.get(Workshop, actor.workshop or "")
    if workshop is None:
        raise Refused(ErrorCode.NOT_FOUND)
    if type(command) not in GATHERING:
        unit.open()
    act = Act(unit, actor, workshop)
    answer = _carry_out(act, command)
    ledger = unit.ledger(workshop)
    answer["rev"] = ledger.phone_rev if command.namespace == "/phone" else ledger.board_rev
    if command.keeps_receipt:
        remember(unit, actor.key, command, answer)
    return answer


def _carry_out(act: Act, command: Command) -> Answer:
    """Do it, and keep the step of what can be undone, with all that followed from it; the answer names it."""
    if not command.undoable:
        return _handle(act, command)
    with watched(act.session) as changes:
        answer = _handle(act, command)
    if changes:
        answer["step"] = steps.record(act, command, changes)
    return answer


def _handle(act: Act, command: Command) -> Answer:
    seen = clusters_in_sight.clusters(act, command)
    answer = HANDLERS[type(command)](act, command) or {}
    clusters_in_sight.keep_up(act, seen)
    ballots.keep_up(act)
    return answer


def once(unit: Unit, actor: Actor, command: Command, work: Callable[[], Answer]) -> Answer:
    """Carry out a command that belongs to no workshop once; repeating its op gives the first answer again."""
    access.recheck(unit, actor)
    if actor.role not in command.roles:
        raise Refused(ErrorCode.FORBIDDEN)
    answer = recall(unit, actor.key, command)
    if answer is None:
        answer = work()
        remember(unit, actor.key, command, answer)
    return answer


def recall(unit: Unit, actor: str, command: Command) -> Answer | None:
    """The first answer to this op, None if it is new. Raises Refused (op_reused) if it came with other content."""
    receipt = unit.receipt(actor, command.op)
    if receipt is None:
        return None
    digest, answer = receipt
    if digest != _digest(command):
        raise Refused(ErrorCode.OP_REUSED, "op")
    return dict(answer)


def remember(unit: Unit, actor: str, command: Command, answer: Answer) -> None:
    unit.keep_receipt(actor, command.op, _digest(command), answer)


def _digest(command: Command) -> str:
    content = command.namespace.encode() + command.wire_name.encode() + msgspec.json.encode(command)
    return hashlib.sha256(content).hexdigest()
