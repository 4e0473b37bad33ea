"""What an entry of an earlier day, a correction or an undo changed of the past is said after it (R13)."""

from argparse import Namespace
from collections.abc import Callable

from rebound_tui.cli.endings import Out
from rebound_tui.domain.guard.activity import is_in_time
from rebound_tui.domain.guard.changes import replayed
from rebound_tui.services.ports import Desk
from rebound_tui.services.streak import day_of, judged
from rebound_tui.wording import guard as say
from rebound_tui.wording.counting import Count


def telling(run: Callable[[], int | None], args: Namespace, desk: Desk, out: Out) -> int | None:
    """Run it, then say what it changed of the past; of what came too late for the streak, that it did."""
    before = judged(desk)
    code = run()
    after = judged(desk)
    changes = replayed(before.snapshot, after.snapshot)
    if changes:
        out(say.changes_text(changes))
    elif at := getattr(args, "at", None):
        late = after.book.on(after.snapshot.day).late
        if not is_in_time(day_of(desk, at), after.snapshot.day, late):
            out(say.TOO_LATE.format(late=Count(late)))
    return code
