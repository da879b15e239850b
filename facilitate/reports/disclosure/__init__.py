"""What a report may tell, and how it is told wherever it is told again."""
