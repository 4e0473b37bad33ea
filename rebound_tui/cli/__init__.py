"""The command line: parse, wire, print. It knows every other part; no other part knows it."""
