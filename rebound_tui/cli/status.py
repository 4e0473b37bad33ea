"""`status`: today on one page, in one line, or as JSON."""

from argparse import ArgumentParser, Namespace

from rebound_tui.cli.endings import Out
from rebound_tui.cli.sentences import days, joined
from rebound_tui.domain.guard.snapshot import Snapshot
from rebound_tui.services.glance import Glance, glance
from rebound_tui.services.ports import Desk
from rebound_tui.services.present import look
from rebound_tui.wording import cli as say
from rebound_tui.wording import cli_help as about
from rebound_tui.wording.states import STATES


def add_arguments(parser: ArgumentParser) -> None:
    """What `status` takes."""
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--short", action="store_true", help=about.SHORT)
    shape.add_argument("--json", action="store_true", help=about.JSON)


def run(args: Namespace, desk: Desk, out: Out) -> None:
    """Show today."""
    with desk.store.reading() as reader:
        today = look(desk, reader)
        if args.short:
            out(short(glance(reader, today)))
            return
        from rebound_tui.services.today import strengths, view_of

        view = view_of(reader, today)
        if args.json:
            from rebound_tui.cli.shapes import print_json, status_shape

            print_json(out, status_shape(view, strengths(reader, view, today)))
            return
    from rebound_tui.cli.layout import show
    from rebound_tui.cli.status_page import page

    show(out, page(view))


def short(now: Glance) -> str:
    """One line: `1 of 2 · 17 days · Steady · 3 need you`; a streak of 0 is not mentioned."""
    goal, needs = now.guard.goal, len(now.needs)
    return joined(
        (
            say.GOAL.format(units=goal.units, target=goal.target),
            *streak_words(now.guard),
            STATES[now.guard.state],
            say.NEEDS_YOU if needs == 1 else say.NEED_YOU.format(count=needs) if needs else "",
        )
    )


def streak_words(guard: Snapshot) -> list[str]:
    """`17 days`, `13 waiting`: what there is of it."""
    return [days(guard.streak)] * bool(guard.streak) + [say.WAITING.format(count=guard.waiting)] * bool(guard.waiting)
