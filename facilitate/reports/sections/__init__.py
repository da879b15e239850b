"""The parts of a report, each made from the snapshot, and the report in the making."""
