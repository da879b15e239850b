"""How fast the product answers, measured beside what the machine can do at best. `python -m bench`, or `make bench`."""
