"""`reflect`: what is kept of a reflection on a no, and writing it from the shell."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import Any

from rebound_tui.cli.endings import Out
from rebound_tui.cli.layout import Part, show
from rebound_tui.cli.sentences import did
from rebound_tui.domain.applications import label
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.rebound.causes import Cause, Found, Known
from rebound_tui.domain.rebound.reflection import Where, reflected
from rebound_tui.services.ports import Desk
from rebound_tui.services.reflections import Opened, opened, reflect
from rebound_tui.services.texts import quoted
from rebound_tui.wording import cli_help as about
from rebound_tui.wording import reflection as say
from rebound_tui.wording.guard import day_name

TEXTS = ("chair", "right", "on", "lesson")
CAUSES, KNOWN = list(map(str, Cause)), list(map(str, Known))


def add_arguments(parser: ArgumentParser) -> None:
    """What `reflect` takes."""
    parser.add_argument("app", metavar="APP", help=about.APP)
    parser.add_argument("--where", metavar="STAGE", choices=list(map(str, Where)), help=about.WHERE.format(places=", ".join(Where)))
    parser.add_argument("--cause", metavar="CAUSE", action="append", help=about.CAUSE.format(causes=", ".join(CAUSES)))
    parser.add_argument("--chair", metavar="TEXT", help=about.CHAIR)
    parser.add_argument("--right", metavar="TEXT", help=about.RIGHT)
    parser.add_argument("--change", metavar="TEXT", action="append", help=about.CHANGE)
    parser.add_argument("--on", metavar="DAY", help=about.ON)
    parser.add_argument("--lesson", metavar="TEXT", help=about.LESSON)


def run(args: Namespace, desk: Desk, out: Out) -> None:
    """Show it, or write what was given into it."""
    found = opened(desk, args.app)
    given: dict[str, Any] = {name: getattr(args, name) for name in TEXTS if getattr(args, name) is not None}
    if args.where or args.cause or args.change or given:
        _write(args, found, given, desk, out)
    elif reflected(found.case) is None:
        raise Refused(say.NOTHING_THERE.format(label=label(found.case.application)))
    else:
        show(out, _page(found))


def _write(args: Namespace, found: Opened, given: dict[str, Any], desk: Desk, out: Out) -> None:
    if len(args.change or []) > 1:
        raise Refused(say.TWO_CHANGES)
    form = found.form._replace(**given)
    if args.where:
        form = form._replace(where=Where(args.where))
    if args.cause:
        form = form._replace(causes=tuple(map(_cause, args.cause)))
    if args.change:
        form = form._replace(change=args.change[0])
    done = reflect(desk, found.case.application.id, form)
    out(did(say.REFLECTED, name=label(done.application)))
    if total := say.sum_line(done.reflection.causes):
        out(total)
    if done.task and done.task.text != found.form.change:
        out(say.TASK_MADE.format(text=done.task.text, day=day_name(done.task.due)))


def _page(found: Opened) -> Iterator[Part]:
    form = found.form
    rows = [
        [say.WHERE, say.WHERES[form.where] if form.where else ""],
        *([say.CAUSE, say.cause_line(each)] for each in form.causes),
        [say.CHAIR, form.chair],
        [say.RIGHT, form.right],
        [say.CHANGE, say.TASK_MADE.format(text=form.change, day=day_name(found.task.due)).rstrip(".") if found.task else ""],
        [say.LESSON, form.lesson],
    ]
    yield Part(label(found.case.application), [[name, " ".join(text.split())] for name, text in rows if text])


def _cause(text: str) -> Found:
    name, _, more = text.partition(":")
    how, _, answer = more.partition(":")
    name, how = (part.strip().lower().replace("-", "_") for part in (name, how or Known.GUESS))
    if name not in CAUSES or how not in KNOWN:
        raise Refused(say.BAD_CAUSE.format(text=quoted(text), causes=", ".join(CAUSES), known=", ".join(KNOWN)))
    return Found(Cause(name), Known(how), answer.strip())
