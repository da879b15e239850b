"""What a scribe did to the report, laid over its passages."""
