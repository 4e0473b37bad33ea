"""The first run."""

LEARN = "Keep learning"
POLISH = "Polish skills"
