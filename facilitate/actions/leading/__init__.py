"""Leading through the agenda: rounds, their timer, and what the room sees."""
