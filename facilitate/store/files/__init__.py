"""A database as the files that it is: where they stand, whole copies of them, putting them back."""
