"""What is said of those who have gone quiet."""

FILED = "{name} filed as no reply"
WAITING = "{name}: wait until {day}"
NONE_QUIET = "Nobody has gone quiet. Nothing was changed."
