"""What happens after a no: what is true of the case, which steps are offered when, and what is written down. Pure functions."""
