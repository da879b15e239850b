"""What a scribe looks at before the report is released: what it leaves untold, and what it had better not tell."""
