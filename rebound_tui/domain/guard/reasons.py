"""Why a day, a state or a number is what it is: the rule and the facts, worked out when somebody asks. Sentences are made elsewhere."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from rebound_tui.domain.guard.snapshot import BACK, KEPT, LOW_TIDE, MISSED, QUIET, SHIELD, STEADY, DayMark, DayRow, GuardState, Snapshot
from rebound_tui.domain.rulebook import RuleBook, Rules


class Reason(NamedTuple):
    """One reason: the rule that decided, what it decided, and from which facts."""

    rule: str
    """The id of the rule, R1 to R15."""
    kind: str
    """Which sentence says it."""
    facts: Mapping[str, int | date | str]
    """What the sentence names."""


PLAIN_MARKS = {DayMark.PAUSE: "R15", DayMark.OPEN: "R1", DayMark.BLANK: "R9"}
"""Marks that need no facts, and their rules."""


def day_reasons(rows: Sequence[DayRow], index: int, rules: RuleBook) -> tuple[Reason, ...]:
    """Why the day at `index` is what it is: its mark, its cover, its streak and its state."""
    row = rows[index]
    before = rows[index - 1] if index else None
    in_force = rules.on(row.day)
    return (
        _mark_reason(row, in_force),
        *_goal_reasons(row),
        *_setback_reasons(row, before, in_force),
        *_streak_reasons(row, before),
        *_state_reasons(row, before, in_force),
    )


def number_reasons(snapshot: Snapshot, rules: RuleBook) -> dict[str, tuple[Reason, ...]]:
    """Why each number of today is what it is, by the name it has in the snapshot."""
    in_force = rules.on(snapshot.day)
    since = snapshot.missed_on
    streak = (
        Reason("R4", "streak_since", {"streak": snapshot.streak, "since": since})
        if since
        else Reason("R4", "streak_whole", {"streak": snapshot.streak})
    )
    waiting = Reason("R10", "waiting", {"waiting": snapshot.waiting, "need": in_force.mend_kept, "of": in_force.mend_of})
    mended = [Reason("R10", "mended_on", {"on": snapshot.mended_on})] if snapshot.mended_on else []
    shield = Reason("R7", "shield", {"grace": snapshot.shield.grace_left}) if snapshot.shield else Reason("R7", "no_shield", {})
    return {
        "streak": (streak, *mended),
        "waiting": (waiting,) if snapshot.waiting else (),
        "goal": (Reason("R5", "goal", {"units": snapshot.goal.units, "goal": snapshot.goal.target, "state": snapshot.state}),),
        "freezes": (Reason("R8", "freezes", {"left": snapshot.freezes, "of": in_force.freezes}),),
        "shield": (shield,),
        "kept_30": (Reason("R3", "kept_30", snapshot.kept_30._asdict()),),
        "longest": (Reason("R4", "longest", {"longest": snapshot.longest.length, "clean": snapshot.longest_clean.length}),),
        "state": _entered(snapshot, rules),
    }


def _entered(snapshot: Snapshot, rules: RuleBook) -> tuple[Reason, ...]:
    """When the state of today was entered, and why."""
    rows = snapshot.days
    index = len(rows)
    while index > 0 and rows[index - 1].state is snapshot.state:
        index -= 1
    if not index:
        return (Reason("R12", "state_from_start", {"state": snapshot.state}),)
    before = rows[index - 1]
    return (
        Reason("R12", "state_since", {"state": snapshot.state, "since": rows[index].day}),
        *_setback_reasons(rows[index], before, rules.on(rows[index].day)),
        *_state_reasons(rows[index], before, rules.on(rows[index].day)),
    )


def _mark_reason(row: DayRow, rules: Rules) -> Reason:
    """Which rule gave the mark."""
    match row.mark:
        case DayMark.KEPT | DayMark.REST_ACTIVE:
            return Reason("R3", row.mark.value, {"units": row.units})
        case DayMark.REST:
            return Reason("R3", "rest_weekday" if row.is_rest_weekday else "nothing_due", {})
        case DayMark.GRACE:
            return Reason("R7", "grace", {"left": row.grace})
        case DayMark.FREEZE:
            return Reason("R8", "freeze", {"left": row.freezes})
        case DayMark.MISSED:
            return _missed_reason(row, rules)
    return Reason(PLAIN_MARKS[row.mark], row.mark.value, {"hour": rules.rollover})


def _missed_reason(row: DayRow, rules: Rules) -> Reason:
    """Missed because of the days in a row before it, or because no cover was left (R9)."""
    run = row.idle_run - 1
    if run < rules.idle_run:
        return Reason("R9", "missed_no_cover", {})
    return Reason("R9", "missed_after_covered" if row.covered_run == run else "missed_in_a_row", {"run": run})


def _goal_reasons(row: DayRow) -> tuple[Reason, ...]:
    if row.mark is not KEPT:
        return ()
    return (Reason("R5", "full" if row.full else "not_full", {"units": row.units, "goal": row.goal}),)


def _setback_reasons(row: DayRow, before: DayRow | None, rules: Rules) -> tuple[Reason, ...]:
    """What the heavy setbacks of the day did (R7)."""
    if not row.setbacks:
        return ()
    state = before.state if before else STEADY
    kind = {SHIELD: "shield_renewed", QUIET: "window_opened", LOW_TIDE: "window_opened"}.get(state, "shield_raised")
    return (Reason("R7", kind, {"setbacks": row.setbacks, "window": rules.window, "grace": rules.grace}),)


def _streak_reasons(row: DayRow, before: DayRow | None) -> tuple[Reason, ...]:
    """What the day did to the streak beyond adding one (R4, R10)."""
    if before is None:
        return ()
    found = []
    settled = before.streak + before.waiting - row.streak - row.waiting
    if row.mended:
        found.append(Reason("R10", "mended", {"streak": row.streak, "back": row.mended}))
    if settled > 0:
        found.append(Reason("R10", "settled", {"length": settled}))
    if row.mark is MISSED and row.waiting:
        found.append(Reason("R10", "waits", {"waiting": row.waiting}))
    return tuple(found)


def _state_reasons(row: DayRow, before: DayRow | None, rules: Rules) -> tuple[Reason, ...]:
    """Why the state changed on this day; nothing if it did not."""
    began = before.state if before else STEADY
    if row.setbacks and began in (STEADY, BACK):
        began = SHIELD
    if row.state is began:
        return ()
    if row.state is BACK and began is SHIELD:
        kind = "back_window_over" if row.recovery == 1 else "back_recovered"
        return (Reason("R12", kind, {"recovery": row.recovery}),)
    return (Reason("R12", _changed(began, row.state), {"idle": row.idle, "days": rules.back_days}),)


def _changed(began: GuardState, ended: GuardState) -> str:
    if ended is STEADY:
        return "steady_after_back" if began is BACK else "steady_after_shield"
    if ended is BACK:
        return "back_after_low_tide" if began is LOW_TIDE else "back_after_quiet"
    return "quiet_after_low_tide" if began is LOW_TIDE else ended.value
