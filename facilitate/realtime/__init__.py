"""The live side: who is connected, what they may say, and how everybody hears of it."""
