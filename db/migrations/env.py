"""Alembic's way in; :mod:`db.engine.upgrade` starts it inside a transaction of its own."""

from alembic import context

from db.schema.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
)
context.run_migrations()
