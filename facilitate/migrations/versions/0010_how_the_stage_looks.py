"""How the stage looks, and whether it says how to come in"""

import sqlalchemy as sa
from alembic import op

revision = '0010'
down_revision = '0009'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('workshop', sa.Column('join_bar', sa.Boolean(), server_default=sa.true(), nullable=False))
    op.add_column('workshop', sa.Column('join_large', sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column('workshop', sa.Column('stage_theme', sa.String(length=8), server_default='light', nullable=False))
