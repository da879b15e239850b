"""Which participant brought a guest, and in which round"""

import sqlalchemy as sa
from alembic import op

revision = '0009'
down_revision = '0008'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('brought_guest',
    sa.Column('guest_id', sa.String(length=32), nullable=False),
    sa.Column('round_id', sa.String(length=32), nullable=False),
    sa.Column('brought_by', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['guest_id'], ['participant.id'], name=op.f('fk_brought_guest_guest_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['round_id'], ['round.id'], name=op.f('fk_brought_guest_round_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['brought_by'], ['participant.id'], name=op.f('fk_brought_guest_brought_by'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('guest_id', name=op.f('pk_brought_guest'))
    )
    op.create_index(op.f('ix_brought_guest_brought_by'), 'brought_guest', ['brought_by'], unique=False)
    op.create_index('ix_brought_guest_round_id_brought_by', 'brought_guest', ['round_id', 'brought_by'], unique=False)
