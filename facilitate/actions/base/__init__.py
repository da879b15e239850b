"""What every command stands on: who acts, which function carries it out, and how others hear of it."""
