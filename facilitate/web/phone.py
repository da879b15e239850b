"""The participant's page, and the plain form that works where JavaScript does not."""

from collections.abc import Mapping
from typing import Any, cast

from flask import Blueprint, jsonify, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from facilitate.actions.perform import perform
from facilitate.actions.rights import access
from facilitate.domain.actors import Actor
from facilitate.domain.codes import neighbour_number
from facilitate.domain.commands import CardSubmit, Command
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.store import queries
from facilitate.web import errors, forms, reach
from facilitate.web.workshop_words import around_cards

pages = Blueprint("phone", __name__)

_LOOK_AGAIN_S = "15"
_WORDS = ("text", "why", "condition", "example", "addressee")
_FIELDS = ("op", "round", "kind", "emoji", *_WORDS)
_SHOWN = {"metaphor": ("text", "why"), "practice": ("text", "condition", "example")}
_SHOWN_ELSE = ("text", "addressee")
"""The fields of the form, by the kind that its round takes first (templates/phone/_form.html)."""


@pages.get("/p")
def page() -> ResponseReturnValue:
    me = reach.participant()
    if me is None:
        return _stranger()
    return show(me, sent=request.args.get("sent"))


@pages.post("/p")
def look_again() -> ResponseReturnValue:
    """The page as it is now, for who has words on it that stand nowhere else."""
    me = reach.participant()
    return after(me) if me is not None else _stranger()


@pages.post("/p/cards")
def submit() -> ResponseReturnValue:
    me = reach.participant()
    if me is None:
        raise Refused(ErrorCode.FORBIDDEN)
    as_json = reach.wants_json()
    try:
        fields = forms.json_body() if as_json else {"text": "", **forms.posted(*_FIELDS)}
        command = cast(CardSubmit, forms.parse("card.submit", fields, "/phone"))
        reach.live().pace.must_fit(me, command)
        answer = reach.store().write(perform, me, command)
    except Refused as error:
        if as_json:
            raise
        return show(me, error), errors.STATUS[error.code]
    if as_json:
        return jsonify(ok=True, **answer)
    return after(me, sent=command.round)


@pages.post("/p/votes")
def vote() -> ResponseReturnValue:
    """One dot put or, with `take_back`, taken back."""
    me = reach.participant()
    if me is None:
        raise Refused(ErrorCode.FORBIDDEN)
    name = "vote.retract" if "take_back" in request.form else "vote.cast"
    try:
        command: Command = forms.parse(name, forms.posted("op", "round", "target"), "/phone")
        reach.store().write(perform, me, command)
    except Refused as error:
        return show(me, error), errors.STATUS[error.code]
    return after(me)


def after(me: Actor, sent: str | None = None) -> ResponseReturnValue:
    """Back to the page; but words that it kept have no other place to stay, so that then it is the answer itself."""
    kept = request.form.get("kept", "")
    if kept.strip():
        return show(me, sent=sent, typed={"kept": kept})
    return redirect(url_for("phone.page", workshop=me.workshop, sent=sent), 303)


def _stranger() -> ResponseReturnValue:
    """To the door; but who was taken out hears so, and comes back here when they are let in again."""
    why = reach.store().read(access.refusal, [reach.participant_token()])
    if why.field != "participant":
        return redirect("/j", 303)
    response = make_response(errors.answer(why))
    response.headers["Refresh"] = _LOOK_AGAIN_S
    return response


def show(
    me: Actor, error: Refused | None = None, sent: str | None = None, typed: Mapping[str, str] | None = None
) -> str:
    """The page as it is now for this participant, with what went wrong, or the round in which their card was taken.

    `typed`: what stays on it of what was posted; all, unless it is given.
    """
    snapshot = reach.store().read(queries.phone_snapshot, me.workshop or "", me.participant or "")
    reach.otherwise_speak(snapshot["workshop"]["language"])
    current: dict[str, Any] | None = next(iter(snapshot["rounds"].values()), None)
    here = current["id"] if current else None
    values, kept = _sorted_out(request.form if typed is None else typed, snapshot["workshop"], current)
    pair = next((pair for pair in snapshot["pairs"].values() if pair["round"] == here), None)
    return render_template(
        "phone/phone.html",
        workshop=snapshot["workshop"],
        words=around_cards(snapshot["workshop"]["language"]),
        round=current,
        me=snapshot["me"],
        pair=pair,
        neighbour=neighbour_number(request.args.get("neighbour", "")),
        cards=list(snapshot["cards"].values()),
        ballot=snapshot["ballots"].get(here),
        dots=snapshot["votes"].get(here, {"dots": {}})["dots"],
        error=errors.as_dict(error) if error else None,
        values=values,
        kept=kept,
        sent=sent is not None and sent == here,
        op=forms.op_after(error),
        new_op=forms.new_op,
    )


def _sorted_out(
    posted: Mapping[str, str], workshop: dict[str, Any], current: dict[str, Any] | None
) -> tuple[dict[str, str], str]:
    """What was posted -> what goes back into the form of the current round, and the texts that have no field there.

    A round that has gone on asks something else, and then nothing of what was typed is an answer to it.
    """
    asked = current if workshop["status"] == "running" and current and current["state"] == "open" else None
    answers = asked is not None and posted.get("round", asked["id"]) == asked["id"]
    fields = _SHOWN.get(asked["takes"][0], _SHOWN_ELSE) if asked and answers and asked["takes"] else ()
    kept = [posted[name] for name in ("kept", *_WORDS) if posted.get(name, "").strip() and name not in fields]
    return {name: value for name, value in posted.items() if name in fields or name not in _WORDS}, "\n".join(kept)
