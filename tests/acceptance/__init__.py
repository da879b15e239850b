"""The customer's own morning, of which this repository holds nothing: `make acceptance MORNING=its-script.json`."""
