"""Questions that nobody planned, scales, and votes counted in the room"""

import sqlalchemy as sa
from alembic import op

revision = '0012'
down_revision = '0011'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('round', sa.Column('asked', sa.JSON(), nullable=True))
    op.add_column('round', sa.Column('options', sa.JSON(), server_default=sa.text("'[]'"), nullable=False))
    op.create_table('counted_vote',
    sa.Column('round_id', sa.String(length=32), nullable=False),
    sa.Column('target', sa.String(length=32), nullable=False),
    sa.Column('dots', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['round_id'], ['round.id'], name=op.f('fk_counted_vote_round_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('round_id', 'target', name=op.f('pk_counted_vote'))
    )
