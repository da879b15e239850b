"""The database in processes of its own: one that writes, one that reads, and what the server asks them by.

Neither of them is ever patched by eventlet, and the server's process has no native thread: no lock is taken by threads
of two kinds. A question is a function of `store` or `actions` by its name, with plain arguments; an answer is plain
too.
"""
