"""Sending the cards of a round: which phone, and when."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from facilitate.replay.pace import Pace, sleep_until
from facilitate.replay.phone import Phone
from facilitate.replay.progress import Step
from facilitate.replay.script import ScriptCard, ScriptRound


def senders(round_: ScriptRound) -> list[int]:
    """Which participant sends each card. The members of a pair take turns."""
    turns = [0] * len(round_.pairs)
    chosen = []
    for card in round_.cards:
        if card.pair is not None:
            members = round_.pairs[card.pair]
            chosen.append(members[turns[card.pair] % len(members)])
            turns[card.pair] += 1
        elif card.by is not None:
            chosen.append(card.by)
    return chosen


def characters(card: ScriptCard) -> int:
    """How much there is to type."""
    return sum(map(len, (card.text, card.why, card.condition, card.example, card.addressee)))


def send_cards(
    round_: ScriptRound, round_id: str, phones: Sequence[Phone], pace: Pace, step: Step, *, together: bool
) -> list[str]:
    """Send all cards of a round -> their ids in the order of the script.

    Everybody types at the same time. In order, a phone that is ready waits until the cards before its own have been
    acknowledged, so that the board and the report show the script's order whatever happens to the server; together, it
    sends at once.
    """
    chosen = [phones[participant] for participant in senders(round_)]
    typed = [(phone, characters(card)) for phone, card in zip(chosen, round_.cards, strict=True)]

    def send(phone: Phone, card: ScriptCard, moment: float) -> str:
        sleep_until(moment)
        card_id = phone.submit(round_id, card)
        step()
        return card_id

    if together:
        with ThreadPoolExecutor(len(phones)) as pool:
            return list(pool.map(send, chosen, round_.cards, pace.schedule(typed)))
    return [send(*planned) for planned in zip(chosen, round_.cards, pace.schedule(typed), strict=True)]
