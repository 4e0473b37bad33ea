"""rebound-tui: applications, daily habits and a streak that survives a no, in the terminal."""

__version__ = "0.1.0"
