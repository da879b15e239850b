"""What a passage was before it took others in; whose words are in it; options one by one"""

import sqlalchemy as sa
from alembic import op

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None

_PASSAGE = sa.table(
    'passage', sa.column('workshop_id'), sa.column('key'), sa.column('into'), sa.column('sources', sa.JSON())
)
_STEP = sa.table('step', sa.column('id'), sa.column('changes', sa.JSON()))
_CHOSEN = sa.table('report_options', sa.column('workshop_id'), sa.column('options', sa.JSON()))


def upgrade() -> None:
    op.add_column('passage', sa.Column('alone', sa.JSON(), nullable=True))
    option = op.create_table('report_option',
    sa.Column('workshop_id', sa.String(length=32), nullable=False),
    sa.Column('name', sa.String(length=40), nullable=False),
    sa.Column('value', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['workshop_id'], ['workshop.id'], name=op.f('fk_report_option_workshop_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('workshop_id', 'name', name=op.f('pk_report_option'))
    )
    if not op.get_context().as_sql:  # a script in SQL is for an empty database
        _carry_choices(option)
        _forget_choices()
        _note_sources()
    op.drop_table('report_options')


def _carry_choices(option: sa.Table) -> None:
    chosen = op.get_bind().execute(sa.select(_CHOSEN)).all()
    rows = [
        {'workshop_id': row.workshop_id, 'name': name, 'value': value}
        for row in chosen
        for name, value in row.options.items()
    ]
    if rows:
        op.bulk_insert(option, rows)


def _forget_choices() -> None:
    """Steps that chose are overtaken: a choice of then cannot be turned back by itself."""
    steps = op.get_bind().execute(sa.select(_STEP)).all()
    for step in steps:
        kept = [change for change in step.changes if change['table'] != 'report_options']
        if len(kept) < len(step.changes):
            op.get_bind().execute(sa.update(_STEP).where(_STEP.c.id == step.id).values(changes=kept))


def _note_sources() -> None:
    """A passage that took others in says whose words those are."""
    here = {(row.workshop_id, row.key): row for row in op.get_bind().execute(sa.select(_PASSAGE))}
    sources = {name: list(row.sources) for name, row in here.items()}
    for (workshop, key), row in here.items():
        into, passed = row.into, {key}
        while into is not None and into not in passed and (workshop, into) in here:
            passed.add(into)
            told = sources[workshop, into]
            told += [id_ for id_ in (key.partition(':')[2], *row.sources) if id_ and id_ not in told]
            into = here[workshop, into].into
    for (workshop, key), told in sources.items():
        if told != here[workshop, key].sources:
            which = (_PASSAGE.c.workshop_id == workshop, _PASSAGE.c.key == key)
            op.get_bind().execute(sa.update(_PASSAGE).where(*which).values(sources=told))
