"""A timer's words."""

TOGGLE = "stop or start the timer"
MINUTE = "minute {minute} of {minutes}"
STOPPED = "{minutes}, stopped"
