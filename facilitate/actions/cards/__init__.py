"""Cards and notes: made, reworded, taken back, and what of them the room sees."""
