"""How the stage looks, and whether it says how to come in: always in small, large for a moment."""

from msgspec import UNSET

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import handles
from facilitate.domain.commands import JoiningShow, StageSet
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import WorkshopStatus


@handles(StageSet)
def set_stage(act: Act, command: StageSet) -> None:
    workshop = act.workshop
    before = workshop.stage_theme, workshop.join_bar
    if command.theme is not UNSET:
        workshop.stage_theme = command.theme
    if command.join_bar is not UNSET:
        workshop.join_bar = command.join_bar
    if (workshop.stage_theme, workshop.join_bar) != before:
        act.tell_board("workshop.updated", workshop=workshop.id)


@handles(JoiningShow)
def show_joining(act: Act, command: JoiningShow) -> None:
    if act.workshop.status == WorkshopStatus.CLOSED:
        raise Refused(ErrorCode.WORKSHOP_CLOSED)
    if act.workshop.join_large != command.large:
        act.workshop.join_large = command.large
        act.tell_board("workshop.updated", workshop=act.workshop.id)
