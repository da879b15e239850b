"""What leaves the workshop together and may come back together: cards, and people."""
