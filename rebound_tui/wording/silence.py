"""What is said of those who have gone quiet."""

FILED = "{name} filed as no reply"
WAITING = "{name}: wait until {day}"
NONE_QUIET = "Nobody has gone quiet. Nothing was changed."
NONE_IS_QUIET = "Nobody has gone quiet."
HEADINGS = ("id", "application", "stage", "quiet for days")
SWEEP_HINT = "--file files them as no reply, as one change. It weighs nothing, and a later reply reopens."
SWEPT = "Filed as no reply: {names}. rebound-tui undo brings them back."
