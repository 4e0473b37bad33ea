"""`streak`: the guard. Every day with its mark, its state, and the rule that gave it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from rebound_tui.cli.endings import Out
from rebound_tui.cli.layout import Part, show
from rebound_tui.cli.shapes import Shape, iso, local, print_json, tenths
from rebound_tui.domain.guard.bounce import Bounce
from rebound_tui.domain.guard.reasons import day_reasons
from rebound_tui.domain.guard.snapshot import Snapshot
from rebound_tui.services.ports import Desk
from rebound_tui.services.streak import Judged, judged
from rebound_tui.wording import cli as say
from rebound_tui.wording import cli_help as about
from rebound_tui.wording.counting import Count, counted
from rebound_tui.wording.guard import MARKS, hours_text, reason_text
from rebound_tui.wording.states import STATES

SHOWN = 14
"""Days shown unless all are asked for."""


def add_arguments(parser: ArgumentParser) -> None:
    """What `streak` takes."""
    parser.add_argument("--json", action="store_true", help=about.JSON)
    parser.add_argument("--all", action="store_true", help=about.ALL_DAYS.format(count=SHOWN))
    parser.add_argument("--as-of", metavar="WHEN", help=about.AS_OF)


def run(args: Namespace, desk: Desk, out: Out) -> None:
    """Show it."""
    found = judged(desk, args.as_of)
    if args.json:
        print_json(out, shape(found))
    else:
        show(out, _page(found, None if args.all else SHOWN))


def shape(found: Judged) -> Shape:
    """`streak --json`."""
    snapshot, zone = found.snapshot, found.zone
    shield = snapshot.shield
    return {
        "as_of": local(snapshot.as_of, zone),
        "day": iso(snapshot.day),
        "state": str(snapshot.state),
        "goal": snapshot.goal._asdict(),
        "streak": snapshot.streak,
        "waiting": snapshot.waiting,
        "longest": snapshot.longest.length,
        "longest_clean": snapshot.longest_clean.length,
        "freezes": snapshot.freezes,
        "shield": {"until": iso(shield.until), "grace_left": shield.grace_left} if shield else None,
        "mended_on": iso(snapshot.mended_on),
        "kept_30": snapshot.kept_30._asdict(),
        "days": [_day(found, index) for index in range(len(snapshot.days))],
        "setbacks": [_setback(bounce, zone) for bounce in snapshot.setbacks],
        "ended": [{"day": iso(end.day), "length": end.length, "mended": end.mended} for end in snapshot.ended],
    }


def _day(found: Judged, index: int) -> Shape:
    row = found.snapshot.days[index]
    reasons = day_reasons(found.snapshot.days, index, found.book)
    return {
        "day": iso(row.day),
        "mark": str(row.mark),
        "units": row.units,
        "goal": row.goal,
        "full": row.full,
        "state": str(row.state),
        "streak": row.streak,
        "freezes": row.freezes,
        "why": [{"rule": reason.rule, "text": reason_text(reason)} for reason in reasons],
    }


def _setback(bounce: Bounce, zone: str) -> Shape:
    setback = bounce.setback
    return {
        "application": setback.application,
        "label": setback.label,
        "at": local(setback.at, zone),
        "weight": str(setback.weight),
        "hours_to_first_unit": tenths(bounce.hours_to_first_unit()),
        "hours_to_first_job_action": tenths(bounce.hours_to_first_job_action()),
    }


def _page(found: Judged, count: int | None) -> Iterator[Part]:
    snapshot = found.snapshot
    yield Part(STATES[snapshot.state], list(_numbers(snapshot)))
    indices = range(len(snapshot.days))[-(count or 0) :]
    yield Part(say.TITLE_DAYS, [_row(found, index) for index in indices], say.STREAK_HEADINGS)
    setbacks = [_bounce(bounce, found.zone) for bounce in snapshot.setbacks[-(count or 0) :]]
    yield Part(say.TITLE_SETBACKS * bool(setbacks), setbacks)
    ended = [[end.day.isoformat(), counted(end.length, say.DAY), say.SINCE_MENDED if end.mended else ""] for end in snapshot.ended]
    yield Part(say.TITLE_ENDED * bool(ended), ended)


def _numbers(snapshot: Snapshot) -> Iterator[list[str]]:
    yield [say.ROW_STREAK, counted(snapshot.streak, say.DAY)]
    if snapshot.waiting:
        yield ["", say.WAITING.format(count=snapshot.waiting)]
    yield [say.ROW_LONGEST, counted(snapshot.longest.length, say.DAY)]
    yield [say.ROW_CLEAN, counted(snapshot.longest_clean.length, say.DAY)]
    yield [say.ROW_FREEZES, str(snapshot.freezes)]
    if snapshot.mended_on:
        yield [say.ROW_MENDED, snapshot.mended_on.isoformat()]
    if snapshot.kept_30.scheduled:
        yield [say.ROW_KEPT, say.KEPT.format(kept=snapshot.kept_30.kept, scheduled=Count(snapshot.kept_30.scheduled))]


def _row(found: Judged, index: int) -> list[str]:
    row = found.snapshot.days[index]
    reasons = day_reasons(found.snapshot.days, index, found.book)
    why = " ".join(f"{reason.rule}: {reason_text(reason)}" for reason in reasons)
    units = say.GOAL.format(units=row.units, target=row.goal)
    return [row.day.isoformat(), MARKS[row.mark], units, STATES[row.state], str(row.streak), str(row.freezes), why]


def _bounce(bounce: Bounce, zone: str) -> list[str]:
    hours = bounce.hours_to_first_unit()
    back = say.NOT_YET if hours is None else say.FIRST_UNIT.format(hours=hours_text(hours, bounce.is_about))
    return [local(bounce.setback.at, zone)[:10], bounce.setback.label, str(bounce.setback.weight), back]
