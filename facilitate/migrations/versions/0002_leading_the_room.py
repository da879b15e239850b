"""Leading the room: what a round shows and takes, presence, drafts of pairs, votes, saved agendas"""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('saved_agenda',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('owner', sa.String(length=32), nullable=False),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('content', sa.JSON(), nullable=False),
    sa.Column('created_at', sa.BigInteger(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_saved_agenda'))
    )
    op.create_index('ix_saved_agenda_owner', 'saved_agenda', ['owner'], unique=False)
    op.create_table('done',
    sa.Column('round_id', sa.String(length=32), nullable=False),
    sa.Column('participant_id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['participant_id'], ['participant.id'], name=op.f('fk_done_participant_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['round_id'], ['round.id'], name=op.f('fk_done_round_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('round_id', 'participant_id', name=op.f('pk_done'))
    )
    op.create_index('ix_done_participant_id', 'done', ['participant_id'], unique=False)
    op.create_table('vote',
    sa.Column('round_id', sa.String(length=32), nullable=False),
    sa.Column('participant_id', sa.String(length=32), nullable=False),
    sa.Column('target', sa.String(length=32), nullable=False),
    sa.Column('dots', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['participant_id'], ['participant.id'], name=op.f('fk_vote_participant_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['round_id'], ['round.id'], name=op.f('fk_vote_round_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('round_id', 'participant_id', 'target', name=op.f('pk_vote'))
    )
    op.create_index('ix_vote_participant_id', 'vote', ['participant_id'], unique=False)
    op.create_table('draft',
    sa.Column('pair_id', sa.String(length=32), nullable=False),
    sa.Column('workshop_id', sa.String(length=32), nullable=False),
    sa.Column('kind', sa.String(length=12), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('condition', sa.Text(), nullable=False),
    sa.Column('example', sa.Text(), nullable=False),
    sa.Column('addressee', sa.Text(), nullable=False),
    sa.Column('rev', sa.Integer(), nullable=False),
    sa.Column('sent', sa.Integer(), nullable=False),
    sa.Column('pen', sa.String(length=32), nullable=True),
    sa.Column('pen_at', sa.BigInteger(), nullable=True),
    sa.Column('answered', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['pair_id'], ['pair.id'], name=op.f('fk_draft_pair_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['pen'], ['participant.id'], name=op.f('fk_draft_pen'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['workshop_id'], ['workshop.id'], name=op.f('fk_draft_workshop_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('pair_id', name=op.f('pk_draft'))
    )
    op.create_index('ix_draft_workshop_id', 'draft', ['workshop_id'], unique=False)
    op.create_table('splice',
    sa.Column('pair_id', sa.String(length=32), nullable=False),
    sa.Column('rev', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('field', sa.String(length=12), nullable=False),
    sa.Column('at', sa.Integer(), nullable=False),
    sa.Column('removed', sa.Integer(), nullable=False),
    sa.Column('inserted', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['pair_id'], ['draft.pair_id'], name=op.f('fk_splice_pair_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('pair_id', 'rev', name=op.f('pk_splice'))
    )
    op.add_column('capability', sa.Column('label', sa.String(length=60), server_default='', nullable=False))
    op.add_column('capability', sa.Column('screen', sa.String(length=8), server_default='', nullable=False))
    op.add_column('card', sa.Column('state', sa.String(length=8), server_default='shown', nullable=False))
    op.add_column('card', sa.Column('asked', sa.Text(), server_default='', nullable=False))
    op.add_column('card', sa.Column('revealed', sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column('participant', sa.Column('code', sa.Integer(), server_default=sa.text('0'), nullable=False))
    op.add_column('participant', sa.Column('guest', sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column('participant', sa.Column('muted', sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column('participant', sa.Column('removed_at', sa.BigInteger(), nullable=True))
    # Who was there before gets a number that nobody else in their workshop has.
    op.execute('UPDATE participant SET code = 99 + number')
    op.create_index('uq_participant_workshop_id_code', 'participant', ['workshop_id', 'code'], unique=True)
    op.add_column('round', sa.Column('timer_left', sa.Integer(), nullable=True))
    op.add_column('round', sa.Column('locked', sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column('round', sa.Column('showing', sa.String(length=8), server_default='at_once', nullable=False))
    op.add_column('round', sa.Column('revealed', sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column('round', sa.Column('names', sa.Boolean(), server_default=sa.true(), nullable=False))
    op.add_column('round', sa.Column('moderated', sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column('round', sa.Column('required', sa.JSON(), server_default=sa.text("'[]'"), nullable=False))
    op.add_column('round', sa.Column('cards_each', sa.Integer(), nullable=True))
    op.add_column('round', sa.Column('pairing', sa.String(length=8), server_default='chance', nullable=False))
    op.add_column('round', sa.Column('voting', sa.String(length=8), nullable=True))
    op.add_column('round', sa.Column('dots', sa.Integer(), nullable=True))
    op.add_column('round', sa.Column('ballot', sa.JSON(), nullable=True))
    op.add_column('round', sa.Column('queue', sa.JSON(), nullable=True))
    op.add_column('workshop', sa.Column('wall', sa.Boolean(), server_default=sa.false(), nullable=False))
