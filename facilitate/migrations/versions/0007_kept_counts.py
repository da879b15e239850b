"""Counts are kept on the workshop's row"""

import sqlalchemy as sa
from alembic import op

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None

_HERE = "participant.workshop_id = workshop.id AND participant.removed_at IS NULL"
_COUNTED = {
    'participants': f"SELECT count(*) FROM participant WHERE {_HERE}",
    'done': f"SELECT count(*) FROM done JOIN participant ON participant.id = done.participant_id "
    f"WHERE done.round_id = workshop.round_id AND {_HERE}",
    'contributed': "SELECT count(DISTINCT card_author.participant_id) FROM card_author "
    "JOIN card ON card.id = card_author.card_id JOIN participant ON participant.id = card_author.participant_id "
    f"WHERE card.round_id = workshop.round_id AND {_HERE}",
    'cards': "SELECT count(*) FROM card WHERE card.round_id = workshop.round_id AND card.state <> 'hidden'",
}


def upgrade() -> None:
    for name, counted in _COUNTED.items():
        op.add_column('workshop', sa.Column(name, sa.Integer(), server_default=sa.text('0'), nullable=False))
        op.execute(f"UPDATE workshop SET {name} = ({counted})")
