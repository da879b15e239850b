"""What a scribe makes of the report"""

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('step', sa.Column('desk', sa.String(length=8), server_default='board', nullable=False))
    op.add_column('capability', sa.Column('expires_at', sa.BigInteger(), nullable=True))
    op.create_table('release',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('workshop_id', sa.String(length=32), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('made_at', sa.BigInteger(), nullable=False),
    sa.Column('capability', sa.String(length=32), nullable=True),
    sa.Column('content', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['capability'], ['capability.id'], name=op.f('fk_release_capability'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['workshop_id'], ['workshop.id'], name=op.f('fk_release_workshop_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_release')),
    sa.UniqueConstraint('workshop_id', 'number', name=op.f('uq_release_workshop_id_number'))
    )
    op.create_index('ix_release_workshop_id', 'release', ['workshop_id'], unique=False)
    op.create_table('passage',
    sa.Column('workshop_id', sa.String(length=32), nullable=False),
    sa.Column('key', sa.String(length=80), nullable=False),
    sa.Column('text', sa.Text(), nullable=True),
    sa.Column('label', sa.String(length=200), nullable=True),
    sa.Column('typed', sa.Text(), nullable=True),
    sa.Column('left_out', sa.Boolean(), server_default=sa.false(), nullable=False),
    sa.Column('parent', sa.String(length=80), nullable=True),
    sa.Column('into', sa.String(length=80), nullable=True),
    sa.Column('kind', sa.String(length=12), nullable=True),
    sa.Column('sources', sa.JSON(), nullable=False),
    sa.Column('kept', sa.JSON(), nullable=False),
    sa.Column('created_at', sa.BigInteger(), nullable=False),
    sa.Column('edited_at', sa.BigInteger(), nullable=False),
    sa.ForeignKeyConstraint(['workshop_id'], ['workshop.id'], name=op.f('fk_passage_workshop_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('workshop_id', 'key', name=op.f('pk_passage'))
    )
    op.create_table('passage_order',
    sa.Column('workshop_id', sa.String(length=32), nullable=False),
    sa.Column('parent', sa.String(length=80), nullable=False),
    sa.Column('keys', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['workshop_id'], ['workshop.id'], name=op.f('fk_passage_order_workshop_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('workshop_id', 'parent', name=op.f('pk_passage_order'))
    )
    op.create_table('report_options',
    sa.Column('workshop_id', sa.String(length=32), nullable=False),
    sa.Column('options', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['workshop_id'], ['workshop.id'], name=op.f('fk_report_options_workshop_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('workshop_id', name=op.f('pk_report_options'))
    )
