"""Grouping: what a cluster looks like, and steps that can be undone"""

import sqlalchemy as sa
from alembic import op

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('cluster', sa.Column('emoji', sa.String(length=32), server_default='', nullable=False))
    op.add_column('cluster', sa.Column('summary', sa.Text(), server_default='', nullable=False))
    op.add_column('cluster', sa.Column('folded', sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column('cluster', sa.Column('locked', sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_table('step',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('workshop_id', sa.String(length=32), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('actor', sa.String(length=40), nullable=False),
    sa.Column('capability', sa.String(length=32), nullable=True),
    sa.Column('command', sa.String(length=32), nullable=False),
    sa.Column('at', sa.BigInteger(), nullable=False),
    sa.Column('about', sa.JSON(), nullable=False),
    sa.Column('changes', sa.JSON(), nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('turned_at', sa.BigInteger(), nullable=True),
    sa.Column('turned_by', sa.String(length=40), nullable=True),
    sa.ForeignKeyConstraint(['capability'], ['capability.id'], name=op.f('fk_step_capability'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['workshop_id'], ['workshop.id'], name=op.f('fk_step_workshop_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_step')),
    sa.UniqueConstraint('workshop_id', 'number', name=op.f('uq_step_workshop_id_number'))
    )
    op.create_index('ix_step_workshop_id', 'step', ['workshop_id'], unique=False)
