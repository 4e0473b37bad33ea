"""How fast the program is, as ratios to something everybody can run: `python -m benchmarks`."""
