"""The process that writes: whatever was asked meanwhile is one transaction, and is answered after it."""

import pickle
from collections import defaultdict, deque

import structlog

from facilitate.domain.errors import Refused
from facilitate.keeper import messages
from facilitate.keeper.hub import Hub, Peer
from facilitate.keeper.messages import Message
from facilitate.keeper.watch import Watch
from facilitate.store.event_log import Batch
from facilitate.store.unit import Unit, Work
from facilitate.store.writer import BATCH_LIMIT, Writer

WAIT_S = 1.0

log = structlog.get_logger()


def write(hub: Hub, writer: Writer, watch: Watch) -> None:
    """Until the process is told to stop and everything that was asked is answered. Raises StartAnew."""
    waiting: deque[tuple[Peer, Message]] = deque()
    while True:
        waiting += hub.wait(0 if waiting or hub.stopping else WAIT_S)
        if waiting:
            _do(hub, writer, watch, [waiting.popleft() for _ in range(min(BATCH_LIMIT, len(waiting)))])
        elif hub.stopping:
            return
        troubles = watch.look()
        if troubles is not None:
            news = messages.packed(messages.TOLD, Batch([], [], storage=troubles))
            for peer in list(hub.peers):
                hub.send(peer, news)


def _do(hub: Hub, writer: Writer, watch: Watch, asked: list[tuple[Peer, Message]]) -> None:
    outcomes, told = writer.commit([_work(body) for _, (_, body) in asked])
    watch.after(outcomes)
    answers: defaultdict[Peer, list[bytes]] = defaultdict(list)
    for (peer, (number, _)), (value, error) in zip(asked, outcomes, strict=True):
        if error is not None:
            _log(error)
        answers[peer].append(messages.answer(number, value, error))
    for trouble in told.troubles:
        log.error("trouble_overcome", exc_info=trouble)
    news = messages.packed(messages.TOLD, Batch(told.sent, told.hints)) if told.sent or told.hints else b""
    for peer in list(hub.peers):
        hub.send(peer, b"".join(answers[peer]) + news)


def _work(body: bytes) -> Work:
    try:
        return Work(*pickle.loads(body))
    except Exception as error:
        return Work(_not_understood, (error,))


def _not_understood(_unit: Unit, error: Exception) -> None:
    raise error


def _log(error: BaseException) -> None:
    """What is no refusal is a mistake of ours; a refusal with a cause is trouble that the log should tell."""
    if not isinstance(error, Refused) or error.__cause__ is not None:
        log.error("writing_failed", exc_info=error)
