"""What was done, step by step: kept, undone, done again."""
