"""Which lens the stage shows"""

import sqlalchemy as sa
from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('lens', sa.Column('shown', sa.Boolean(), server_default=sa.false(), nullable=False))
