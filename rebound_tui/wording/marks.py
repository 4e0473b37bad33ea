"""The legend of the marks."""

from rebound_tui.domain.guard.snapshot import DayMark

MARK_FULL = "kept, the goal reached"
MARK_NOT_FULL = "kept"
MARK_DAYS = {
    DayMark.OPEN: "today, open",
    DayMark.GRACE: "covered by a grace day",
    DayMark.FREEZE: "covered by a freeze",
    DayMark.REST: "rest",
    DayMark.REST_ACTIVE: "rest, with something done",
    DayMark.MISSED: "missed",
    DayMark.PAUSE: "paused",
}
