"""People who ask to come in, and are let in by who leads"""

import sqlalchemy as sa
from alembic import op

revision = '0011'
down_revision = '0010'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('workshop', sa.Column('asks', sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_table('asker',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('workshop_id', sa.String(length=32), nullable=False),
    sa.Column('op_hash', sa.String(length=64), nullable=False),
    sa.Column('name', sa.String(length=60), nullable=False),
    sa.Column('organisation', sa.String(length=100), nullable=False),
    sa.Column('neighbour', sa.String(length=40), nullable=False),
    sa.Column('asked_at', sa.BigInteger(), nullable=False),
    sa.Column('state', sa.String(length=8), nullable=False),
    sa.Column('participant_id', sa.String(length=32), nullable=True),
    sa.ForeignKeyConstraint(['participant_id'], ['participant.id'], name=op.f('fk_asker_participant_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['workshop_id'], ['workshop.id'], name=op.f('fk_asker_workshop_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_asker'))
    )
    op.create_index(op.f('ix_asker_participant_id'), 'asker', ['participant_id'], unique=False)
    op.create_index(op.f('ix_asker_workshop_id'), 'asker', ['workshop_id'], unique=False)
    op.create_index('ix_asker_workshop_id_state', 'asker', ['workshop_id', 'state'], unique=False)
    op.create_index('uq_asker_workshop_id_op_hash', 'asker', ['workshop_id', 'op_hash'], unique=True)
