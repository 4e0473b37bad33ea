"""The promise: doing something never makes anything worse, and logging a no never costs anything."""

from datetime import date

from rebound_tui.domain.guard.snapshot import LOW_TIDE, MISSED, QUIET, GuardState, Snapshot


def worse(before: Snapshot, after: Snapshot) -> list[str]:
    """What an entry has made worse; nothing, if the promise holds."""
    found = [
        f"{name}: {old} -> {new}"
        for name, old, new in (
            ("streak", before.streak, after.streak),
            ("longest", before.longest.length, after.longest.length),
            ("freezes", before.freezes, after.freezes),
            ("state", rank(before.state), rank(after.state)),
        )
        if new < old
    ]
    return found + [f"missed: {day}" for day in sorted(missed(after) - missed(before))]


def rank(state: GuardState) -> int:
    """Low tide is below Quiet spell, and that below the others."""
    return {LOW_TIDE: 0, QUIET: 1}.get(state, 2)


def missed(snapshot: Snapshot) -> set[date]:
    """The missed days."""
    return {row.day for row in snapshot.days if row.mark is MISSED}
