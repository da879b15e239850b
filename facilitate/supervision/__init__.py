"""Watching over the processes of a server from outside: started in order, restarted when they die or stand still.

Plain Python that eventlet never touches, and nothing of the house: what it watches over cannot hold it up.
"""
