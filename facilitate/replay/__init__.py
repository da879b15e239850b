"""Playing a script of what people did in a workshop, as real clients over HTTP and Socket.IO.

Nothing in here touches the database: a replay knows no more of the server than a browser does.
"""
