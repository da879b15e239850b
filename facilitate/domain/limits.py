"""Limits that hold for every client and every command; the fields of a command have their own in `commands`."""

MESSAGE_BYTES = 64 * 1024
"""A Socket.IO message, its fragments together."""
REQUEST_BYTES = 256 * 1024
"""An HTTP request."""
COMMANDS_PER_SECOND = 20
COMMANDS_AT_ONCE = 40
"""Per socket: a steady rate, and a burst."""
FRAMES_PER_SECOND, FRAMES_AT_ONCE = 60, 600
BYTES_PER_SECOND, BYTES_AT_ONCE = 65_536, 1_048_576
"""Of all that a socket says: three times what commands may take, and a phone's whole outbox after a bad hour."""
CARDS_PER_SECOND, CARDS_AT_ONCE = 2, 120
"""Of one person, whatever they send with: more than anybody writes, and what a phone kept in a bad hour."""
HEARTBEAT_SECONDS = 15
DOTS = 3
"""What each participant has in a vote that says no other number."""
PEN_IDLE_SECONDS = 8
"""After so long without a key the pen of a shared draft is free."""
DRAFT_LIMIT = 4_000
"""Characters in a field of a shared draft: twice what a card may have, so that a pair can shorten it together."""
PLACES = 300
"""People for whom a workshop has room that says no other number."""
