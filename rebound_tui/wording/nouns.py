"""The names of things, as the user reads them."""

from rebound_tui.domain.actions import ActionKind
from rebound_tui.domain.applications import Kind
from rebound_tui.domain.stages import Stage

NOTE = "A note"
COMPANY = "The company"
ROLE = "The role"
HABIT_NAME = "The name of a habit"
TINY = "A tiny version"
UNIT = "A unit"
TASK_TEXT = "A task"
SOURCE = "The source"
LOCATION = "The location"
TAG = "A tag"
WORDS = "Their words"
CV = "The CV version"
VIEW = "The name of a view"

STAGES = {
    Stage.SAVED: "Saved",
    Stage.APPLIED: "Applied",
    Stage.SCREENING: "Screening",
    Stage.INTERVIEW: "Interview",
    Stage.OFFER: "Offer",
    Stage.ACCEPTED: "Accepted",
    Stage.REJECTED: "They said no",
    Stage.NO_REPLY: "No reply",
    Stage.WITHDRAWN: "Withdrawn",
    Stage.DECLINED: "Declined",
    Stage.ROLE_CLOSED: "Role closed",
}

KINDS = {
    Kind.SAVED: "saved",
    Kind.APPLIED: "applied",
    Kind.CONTACT_IN: "word from them",
    Kind.CONTACT_OUT: "word to them",
    Kind.SCREENING: "screening",
    Kind.TASK: "task from them",
    Kind.INTERVIEW: "interview",
    Kind.OFFER: "offer",
    Kind.MOVED: "moved",
    Kind.CLOSED: "closed",
    Kind.NOTE: "note",
    Kind.FOLLOW_UP: "follow-up",
    Kind.FEEDBACK_ASKED: "feedback asked",
    Kind.FEEDBACK_RECEIVED: "feedback received",
    Kind.CV_TAILORED: "CV tailored",
    Kind.REFLECTED: "reflection",
    Kind.DEBRIEF: "debrief",
    Kind.REOPENED: "reopened",
    Kind.CORRECTED: "corrected",
    Kind.RETRACTED: "taken back",
}

ACTIONS = {
    ActionKind.APPLICATION: "application sent",
    ActionKind.FOLLOW_UP: "follow-up",
    ActionKind.OUTREACH: "reached out",
    ActionKind.NETWORKING: "networking",
    ActionKind.INTERVIEW: "interview held",
    ActionKind.CV: "CV work",
    ActionKind.REFLECTION: "reflection",
    ActionKind.DEBRIEF: "debrief",
    ActionKind.FEEDBACK: "feedback asked",
}
