"""Asking what nobody planned, in the middle of a workshop; and taking that back."""

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import Answer, handles
from facilitate.actions.base.turning import turns
from facilitate.actions.leading import rounds
from facilitate.actions.planning import emptying, round_planning, round_plans
from facilitate.domain import asking
from facilitate.domain.asking import Asked
from facilitate.domain.commands import RoundAsk, RoundPlan
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.words import RoundKind, RoundState, WorkshopStatus
from facilitate.store.changes import Change, Image
from facilitate.store.tables import Lens, Round

VOTE_FIRST = N_("Close the vote first. Then you can ask something else.")


@handles(RoundAsk)
def ask(act: Act, command: RoundAsk) -> Answer:
    if command.current != act.workshop.round_id:
        raise Refused(ErrorCode.CONFLICT, "current")
    if command.lens is not None:
        act.find(Lens, command.lens, "lens")
    return {"round": _ask(act, command.plan, command.lens).id}


@turns(Round)
def turn(act: Act, change: Change) -> bool:
    """A question is taken back, or asked again, as far as that makes sense by now."""
    if change.after is None:
        return _take_back(act, act.unit.get(Round, change.key[0]))
    return _ask_again(act, change.after)


def _ask(act: Act, plan: RoundPlan, lens: str | None, id_: str = "") -> Round:
    current = act.current_round()
    is_open = current is not None and current.state == RoundState.OPEN
    if current is not None and is_open and current.kind == RoundKind.VOTE:
        raise Refused(ErrorCode.LOCKED, "current", VOTE_FIRST)
    timer_runs = current is not None and current.timer_ends_at is not None
    asked = asking.ask(act.workshop.round_id, is_open, timer_runs, _asked(current), lens)
    question = round_planning.put_in(act, plan, act.workshop.round_id, asked, id_)
    rounds.open_round(act, question, breaks_off=True)
    return question


def _take_back(act: Act, question: Round | None) -> bool:
    """Everybody is where they were before; not when somebody answered, nor once the workshop has ended."""
    asked = _asked(question)
    if question is None or asked is None or emptying.holds_work(act, question):
        return False
    if act.workshop.status == WorkshopStatus.CLOSED:
        return False
    if question.id == act.workshop.round_id and not _go_back(act, asked):
        return False
    round_planning.take_out(act, question)
    return True


def _go_back(act: Act, asked: Asked) -> bool:
    before = act.unit.get(Round, asked.during) if asked.during else None
    if asked.during and (before is None or before.workshop_id != act.workshop.id):
        return False
    if before is not None and before.asked:
        before.asked = asking.write(asking.hands_back(asking.read(before.asked), asked))
        act.tell_board("round.updated", round=before.id)
    if before is not None and asked.open:
        rounds.open_round(act, before)
    else:
        rounds.stand_at(act, before)
    return True


def _ask_again(act: Act, whole: Image) -> bool:
    """Where it was asked, and nowhere else."""
    asked, current = asking.read(whole["asked"]), act.current_round()
    is_open = current is not None and current.state == RoundState.OPEN
    if (act.workshop.round_id, is_open) != (asked.during, asked.open):
        return False
    _ask(act, round_plans.plan_of(Round(**whole)), asked.lens, whole["id"])
    return True


def _asked(round_: Round | None) -> Asked | None:
    return asking.read(round_.asked) if round_ is not None and round_.asked else None
