"""What a scribe makes of the report, and its versions for readers."""
