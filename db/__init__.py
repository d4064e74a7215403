"""The hall's memory: one SQLite file or one PostgreSQL database. Rows never leave this folder."""
