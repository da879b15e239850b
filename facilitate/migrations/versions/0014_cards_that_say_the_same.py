"""Cards that say the same, in one stack"""

import sqlalchemy as sa
from alembic import op

revision = '0014'
down_revision = '0013'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('card', sa.Column('under_id', sa.String(length=32), nullable=True))
    op.create_index(op.f('ix_card_under_id'), 'card', ['under_id'], unique=False)
