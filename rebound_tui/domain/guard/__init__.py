"""The slump guard: how the days of a diary are judged."""
