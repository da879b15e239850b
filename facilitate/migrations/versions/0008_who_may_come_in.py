"""Whether people may come in, and how many"""

import sqlalchemy as sa
from alembic import op

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('workshop', sa.Column('joining', sa.Boolean(), server_default=sa.true(), nullable=False))
    op.add_column('workshop', sa.Column('places', sa.Integer(), server_default=sa.text('300'), nullable=False))
