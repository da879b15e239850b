"""Limits that hold for every client and every command; single fields have their own in `commands`."""

TEXT_LIMIT = 2_000
"""Characters in what somebody tells: a card, a note, a prompt."""
LINE_LIMIT = 200
"""Characters in a title, and whatever else stands on one line."""

MESSAGE_BYTES = 64 * 1024
"""A Socket.IO message, its fragments together."""
REQUEST_BYTES = 256 * 1024
"""An HTTP request."""
FILE_BYTES = 4 * 1024**2
"""Of a workshop that a host brings in on a page: 1,000 cards take one or two million."""
COMMANDS_PER_SECOND = 20
COMMANDS_AT_ONCE = 40
"""Of one person, on all their sockets together: a steady rate, and a burst."""
WHOLE_STATE_COSTS = 5
"""What a command takes of these that asks for everything, which is made and sent anew."""
FRAMES_PER_SECOND, FRAMES_AT_ONCE = 60, 600
BYTES_PER_SECOND, BYTES_AT_ONCE = 65_536, 1_048_576
"""Of all that one person says: three times what commands may take, and a phone's whole outbox after a bad hour."""
SOCKETS_OF_ONE = 8
"""Pages that one person has open at a time, with those that hang on a bad line; the oldest makes room."""
CONNECTS_PER_SECOND, CONNECTS_AT_ONCE = 2, 30
"""How often one person comes in again."""
CARDS_PER_SECOND, CARDS_AT_ONCE = 2, 120
"""Of one person, whatever they send with: more than anybody writes, and what a phone kept in a bad hour."""
HEARTBEAT_SECONDS = 15
ALIVE_SECONDS = 3
"""So often a page hears something at least; it gives up a line on which it does not."""
DOTS = 3
"""What each participant has in a vote that says no other number."""
COUNTED = 999
"""Dots of people without a phone that a facilitator counts for one choice, at most."""
PEN_IDLE_SECONDS = 8
"""After so long without a key the pen of a shared draft is free."""
DRAFT_LIMIT = 4_000
"""Characters in a field of a shared draft: twice what a card may have, so that a pair can shorten it together."""
GUESTS_EACH = 3
"""Neighbours without a phone whom one participant brings in a round."""
ASKING_AT_ONCE, ASKING_NEARBY = 400, 100
"""People who wait at one door to be let in, and those of them in one network; whoever comes then is told to come back.
A whole room behind one address can ask, and nobody fills the door from there."""
PLACES = 300
"""People for whom a workshop has room that says no other number."""
