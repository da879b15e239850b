"""First schema"""

import sqlalchemy as sa
from alembic import op

revision = '0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('receipt',
    sa.Column('actor', sa.String(length=40), nullable=False),
    sa.Column('op', sa.String(length=64), nullable=False),
    sa.Column('digest', sa.String(length=64), nullable=False),
    sa.Column('answer', sa.JSON(), nullable=False),
    sa.Column('at', sa.BigInteger(), nullable=False),
    sa.PrimaryKeyConstraint('actor', 'op', name=op.f('pk_receipt'))
    )
    op.create_table('workshop',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('code', sa.String(length=8), nullable=False),
    sa.Column('owner', sa.String(length=32), nullable=False),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('number', sa.Integer(), nullable=True),
    sa.Column('language', sa.String(length=8), nullable=False),
    sa.Column('facilitators', sa.JSON(), nullable=False),
    sa.Column('scribe', sa.String(length=200), nullable=False),
    sa.Column('event', sa.JSON(), nullable=False),
    sa.Column('status', sa.String(length=12), nullable=False),
    sa.Column('round_id', sa.String(length=32), nullable=True),
    sa.Column('spotlight', sa.JSON(), nullable=True),
    sa.Column('board_rev', sa.Integer(), nullable=False),
    sa.Column('phone_rev', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.BigInteger(), nullable=False),
    sa.Column('closed_at', sa.BigInteger(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_workshop')),
    sa.UniqueConstraint('code', name=op.f('uq_workshop_code'))
    )
    with op.batch_alter_table('workshop', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_workshop_owner'), ['owner'], unique=False)

    op.create_table('event',
    sa.Column('workshop_id', sa.String(length=32), nullable=False),
    sa.Column('stream', sa.String(length=8), nullable=False),
    sa.Column('rev', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('type', sa.String(length=32), nullable=False),
    sa.Column('data', sa.JSON(), nullable=False),
    sa.Column('audience', sa.JSON(none_as_null=True), nullable=True),
    sa.Column('at', sa.BigInteger(), nullable=False),
    sa.ForeignKeyConstraint(['workshop_id'], ['workshop.id'], name=op.f('fk_event_workshop_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('workshop_id', 'stream', 'rev', name=op.f('pk_event'))
    )
    op.create_table('participant',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('workshop_id', sa.String(length=32), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(length=60), nullable=False),
    sa.Column('organisation', sa.String(length=100), nullable=False),
    sa.Column('joined_at', sa.BigInteger(), nullable=False),
    sa.ForeignKeyConstraint(['workshop_id'], ['workshop.id'], name=op.f('fk_participant_workshop_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_participant')),
    sa.UniqueConstraint('workshop_id', 'number', name=op.f('uq_participant_workshop_id_number'))
    )
    with op.batch_alter_table('participant', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_participant_workshop_id'), ['workshop_id'], unique=False)

    op.create_table('round',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('workshop_id', sa.String(length=32), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=12), nullable=False),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('prompt', sa.String(length=200), nullable=False),
    sa.Column('help', sa.String(length=200), nullable=False),
    sa.Column('examples', sa.JSON(), nullable=False),
    sa.Column('card', sa.String(length=12), nullable=True),
    sa.Column('seconds', sa.Integer(), nullable=True),
    sa.Column('state', sa.String(length=8), nullable=False),
    sa.Column('opened_at', sa.BigInteger(), nullable=True),
    sa.Column('timer_ends_at', sa.BigInteger(), nullable=True),
    sa.Column('timer_seconds', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['workshop_id'], ['workshop.id'], name=op.f('fk_round_workshop_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_round'))
    )
    with op.batch_alter_table('round', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_round_workshop_id'), ['workshop_id'], unique=False)

    op.create_table('capability',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('token_hash', sa.String(length=64), nullable=False),
    sa.Column('role', sa.String(length=12), nullable=False),
    sa.Column('owner', sa.String(length=32), nullable=False),
    sa.Column('workshop_id', sa.String(length=32), nullable=True),
    sa.Column('participant_id', sa.String(length=32), nullable=True),
    sa.Column('parent_id', sa.String(length=32), nullable=True),
    sa.Column('one_time', sa.Boolean(), nullable=False),
    sa.Column('created_at', sa.BigInteger(), nullable=False),
    sa.Column('used_at', sa.BigInteger(), nullable=True),
    sa.Column('revoked_at', sa.BigInteger(), nullable=True),
    sa.ForeignKeyConstraint(['parent_id'], ['capability.id'], name=op.f('fk_capability_parent_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['participant_id'], ['participant.id'], name=op.f('fk_capability_participant_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['workshop_id'], ['workshop.id'], name=op.f('fk_capability_workshop_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_capability')),
    sa.UniqueConstraint('token_hash', name=op.f('uq_capability_token_hash'))
    )
    with op.batch_alter_table('capability', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_capability_workshop_id'), ['workshop_id'], unique=False)

    op.create_table('lens',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('workshop_id', sa.String(length=32), nullable=False),
    sa.Column('round_id', sa.String(length=32), nullable=False),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['round_id'], ['round.id'], name=op.f('fk_lens_round_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['workshop_id'], ['workshop.id'], name=op.f('fk_lens_workshop_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_lens'))
    )
    with op.batch_alter_table('lens', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_lens_round_id'), ['round_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_lens_workshop_id'), ['workshop_id'], unique=False)

    op.create_table('pair',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('workshop_id', sa.String(length=32), nullable=False),
    sa.Column('round_id', sa.String(length=32), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['round_id'], ['round.id'], name=op.f('fk_pair_round_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['workshop_id'], ['workshop.id'], name=op.f('fk_pair_workshop_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_pair')),
    sa.UniqueConstraint('round_id', 'number', name=op.f('uq_pair_round_id_number'))
    )
    with op.batch_alter_table('pair', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_pair_round_id'), ['round_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_pair_workshop_id'), ['workshop_id'], unique=False)

    op.create_table('card',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('workshop_id', sa.String(length=32), nullable=False),
    sa.Column('round_id', sa.String(length=32), nullable=False),
    sa.Column('pair_id', sa.String(length=32), nullable=True),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=12), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('why', sa.Text(), nullable=False),
    sa.Column('emoji', sa.String(length=32), nullable=False),
    sa.Column('condition', sa.Text(), nullable=False),
    sa.Column('example', sa.Text(), nullable=False),
    sa.Column('addressee', sa.String(length=200), nullable=False),
    sa.Column('created_at', sa.BigInteger(), nullable=False),
    sa.Column('edited_at', sa.BigInteger(), nullable=True),
    sa.ForeignKeyConstraint(['pair_id'], ['pair.id'], name=op.f('fk_card_pair_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['round_id'], ['round.id'], name=op.f('fk_card_round_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['workshop_id'], ['workshop.id'], name=op.f('fk_card_workshop_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_card')),
    sa.UniqueConstraint('workshop_id', 'number', name=op.f('uq_card_workshop_id_number'))
    )
    with op.batch_alter_table('card', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_card_round_id'), ['round_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_card_workshop_id'), ['workshop_id'], unique=False)

    op.create_table('cluster',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('workshop_id', sa.String(length=32), nullable=False),
    sa.Column('lens_id', sa.String(length=32), nullable=False),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('order', sa.Text(), nullable=False),
    sa.Column('colour', sa.String(length=8), nullable=False),
    sa.ForeignKeyConstraint(['lens_id'], ['lens.id'], name=op.f('fk_cluster_lens_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['workshop_id'], ['workshop.id'], name=op.f('fk_cluster_workshop_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_cluster'))
    )
    with op.batch_alter_table('cluster', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_cluster_lens_id'), ['lens_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_cluster_workshop_id'), ['workshop_id'], unique=False)

    op.create_table('pair_member',
    sa.Column('pair_id', sa.String(length=32), nullable=False),
    sa.Column('participant_id', sa.String(length=32), nullable=False),
    sa.Column('round_id', sa.String(length=32), nullable=False),
    sa.Column('place', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['pair_id'], ['pair.id'], name=op.f('fk_pair_member_pair_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['participant_id'], ['participant.id'], name=op.f('fk_pair_member_participant_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['round_id'], ['round.id'], name=op.f('fk_pair_member_round_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('pair_id', 'participant_id', name=op.f('pk_pair_member')),
    sa.UniqueConstraint('round_id', 'participant_id', name=op.f('uq_pair_member_round_id_participant_id'))
    )
    with op.batch_alter_table('pair_member', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_pair_member_round_id'), ['round_id'], unique=False)

    op.create_table('card_author',
    sa.Column('card_id', sa.String(length=32), nullable=False),
    sa.Column('participant_id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['card_id'], ['card.id'], name=op.f('fk_card_author_card_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['participant_id'], ['participant.id'], name=op.f('fk_card_author_participant_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('card_id', 'participant_id', name=op.f('pk_card_author'))
    )
    with op.batch_alter_table('card_author', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_card_author_participant_id'), ['participant_id'], unique=False)

    op.create_table('note',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('workshop_id', sa.String(length=32), nullable=False),
    sa.Column('round_id', sa.String(length=32), nullable=True),
    sa.Column('cluster_id', sa.String(length=32), nullable=True),
    sa.Column('card_id', sa.String(length=32), nullable=True),
    sa.Column('kind', sa.String(length=8), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('addressee', sa.String(length=200), nullable=False),
    sa.Column('created_at', sa.BigInteger(), nullable=False),
    sa.Column('edited_at', sa.BigInteger(), nullable=True),
    sa.ForeignKeyConstraint(['card_id'], ['card.id'], name=op.f('fk_note_card_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['cluster_id'], ['cluster.id'], name=op.f('fk_note_cluster_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['round_id'], ['round.id'], name=op.f('fk_note_round_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['workshop_id'], ['workshop.id'], name=op.f('fk_note_workshop_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_note'))
    )
    with op.batch_alter_table('note', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_note_round_id'), ['round_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_note_workshop_id'), ['workshop_id'], unique=False)

    op.create_table('placement',
    sa.Column('lens_id', sa.String(length=32), nullable=False),
    sa.Column('card_id', sa.String(length=32), nullable=False),
    sa.Column('cluster_id', sa.String(length=32), nullable=False),
    sa.Column('workshop_id', sa.String(length=32), nullable=False),
    sa.Column('order', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['card_id'], ['card.id'], name=op.f('fk_placement_card_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['cluster_id'], ['cluster.id'], name=op.f('fk_placement_cluster_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['lens_id'], ['lens.id'], name=op.f('fk_placement_lens_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['workshop_id'], ['workshop.id'], name=op.f('fk_placement_workshop_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('lens_id', 'card_id', name=op.f('pk_placement'))
    )
    with op.batch_alter_table('placement', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_placement_card_id'), ['card_id'], unique=False)
        batch_op.create_index('ix_placement_cluster_id_order', ['cluster_id', 'order'], unique=False)
        batch_op.create_index(batch_op.f('ix_placement_workshop_id'), ['workshop_id'], unique=False)



def downgrade() -> None:
    with op.batch_alter_table('placement', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_placement_workshop_id'))
        batch_op.drop_index('ix_placement_cluster_id_order')
        batch_op.drop_index(batch_op.f('ix_placement_card_id'))

    op.drop_table('placement')
    with op.batch_alter_table('note', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_note_workshop_id'))
        batch_op.drop_index(batch_op.f('ix_note_round_id'))

    op.drop_table('note')
    with op.batch_alter_table('card_author', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_card_author_participant_id'))

    op.drop_table('card_author')
    with op.batch_alter_table('pair_member', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_pair_member_round_id'))

    op.drop_table('pair_member')
    with op.batch_alter_table('cluster', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_cluster_workshop_id'))
        batch_op.drop_index(batch_op.f('ix_cluster_lens_id'))

    op.drop_table('cluster')
    with op.batch_alter_table('card', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_card_workshop_id'))
        batch_op.drop_index(batch_op.f('ix_card_round_id'))

    op.drop_table('card')
    with op.batch_alter_table('pair', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_pair_workshop_id'))
        batch_op.drop_index(batch_op.f('ix_pair_round_id'))

    op.drop_table('pair')
    with op.batch_alter_table('lens', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_lens_workshop_id'))
        batch_op.drop_index(batch_op.f('ix_lens_round_id'))

    op.drop_table('lens')
    with op.batch_alter_table('capability', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_capability_workshop_id'))

    op.drop_table('capability')
    with op.batch_alter_table('round', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_round_workshop_id'))

    op.drop_table('round')
    with op.batch_alter_table('participant', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_participant_workshop_id'))

    op.drop_table('participant')
    op.drop_table('event')
    with op.batch_alter_table('workshop', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_workshop_owner'))

    op.drop_table('workshop')
    op.drop_table('receipt')
