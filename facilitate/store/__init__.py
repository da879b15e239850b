"""The database: tables, the one writer, the event log and the queries. No rule of a workshop is decided here."""
