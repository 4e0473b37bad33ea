"""What is said where something is written into a file."""

FILE = "File"
CALENDAR_TITLE, CALENDAR_FILE = "Interviews for a calendar", "~/interviews.ics"
CALENDAR_WRITTEN = "{count:interview} written to {path}."
NO_MEETINGS = "No interview is planned yet. i plans one."
