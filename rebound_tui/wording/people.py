"""Reaching out to somebody."""

WHO = "Reach out to whom?"
TO = "To {name}"
REACHED_BY = "Reached by: {reach}"
NO_REACH = "How to reach them is not in the kit yet."
NOBODY_YET = "Whom could you ask for ten minutes? They are kept in the kit, on this machine only."
