"""The rules of a workshop in plain Python: no Flask, no database, no sockets."""
