"""When a workshop is to begin, what is private to who leads, and when each round was first opened"""

import sqlalchemy as sa
from alembic import op

revision = '0013'
down_revision = '0012'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('workshop', sa.Column('starts', sa.String(length=5), server_default='', nullable=False))
    op.add_column('workshop', sa.Column('promised', sa.Integer(), nullable=True))
    op.add_column('round', sa.Column('countdown', sa.Integer(), nullable=True))
    op.add_column('round', sa.Column('cues', sa.Text(), server_default='', nullable=False))
    op.add_column('round', sa.Column('materials', sa.String(length=200), server_default='', nullable=False))
    op.add_column('round', sa.Column('first_opened_at', sa.BigInteger(), nullable=True))
    op.execute('UPDATE round SET first_opened_at = opened_at')
