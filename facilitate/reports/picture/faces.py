"""The face of a card: its picture beside its words."""

from facilitate.reports.model import Card
from facilitate.reports.picture.flow import Flow
from facilitate.reports.picture.styles import BODY, FOOT, LABEL, LEAD

PAD = 14
PICTURE = 42
_BESIDE = PICTURE + 12
_BETWEEN = 4


def face(card: Card, width: float, scale: float = 1.0) -> Flow:
    """The card in this width, `scale` times as large as on a picture; `components/face.css` is its like on paper."""
    said = card.said
    flow = Flow(width, PAD * scale, scale)
    indent = _BESIDE * scale if said.sign else 0
    if said.sign:
        flow.picture(said.sign, PAD * scale, PAD * scale, PICTURE * scale)
    flow.say(said.label, LABEL, indent)
    flow.say(said.lead, LEAD, indent)
    for paragraph in said.paragraphs:
        flow.say(paragraph, BODY, indent)
    for part in said.parts:
        flow.gap(_BETWEEN * scale)
        flow.say(part.label, LABEL, indent)
        for paragraph in part.paragraphs:
            flow.say(paragraph, BODY, indent)
    if card.names:
        flow.gap(_BETWEEN * scale)
        flow.say(card.names, FOOT, indent)
    flow.height = max(flow.height, (PAD + PICTURE) * scale if said.sign else 0) + PAD * scale
    return flow
