"""The board of a round as a picture: its clusters side by side, as the room may see them. See docs/reports.md."""
