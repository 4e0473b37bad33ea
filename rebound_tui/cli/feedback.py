"""`app feedback`: the mail that asks for it, printed, copied, opened or written; that it was sent; what came back."""

from argparse import ArgumentParser, Namespace
from datetime import date

from rebound_tui.cli.endings import Out, note
from rebound_tui.cli.sentences import did
from rebound_tui.cli.writing import add_force, write
from rebound_tui.domain.applications import Application, label
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.rebound.feedback import NUDGE_AFTER, Received, Sorted, asked, received
from rebound_tui.domain.templates import filled
from rebound_tui.services import feedback
from rebound_tui.services.drafts import Draft, unfilled
from rebound_tui.services.listing import looked_up
from rebound_tui.services.ports import Desk
from rebound_tui.services.texts import quoted
from rebound_tui.wording import cli_help as about
from rebound_tui.wording import feedback as say
from rebound_tui.wording.guard import day_name


def add_arguments(parser: ArgumentParser) -> None:
    """What `app feedback` takes."""
    parser.add_argument("app", metavar="APP", help=about.APP)
    parser.add_argument("--fill", metavar="PLACE=TEXT", action="append", default=[], help=about.FILL)
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--copy", action="store_true", help=about.COPY)
    way.add_argument("--mailto", action="store_true", help=about.MAILTO)
    way.add_argument("--eml", metavar="FILE", help=about.EML)
    way.add_argument("--sent", action="store_true", help=about.SENT)
    way.add_argument("--received", metavar="TEXT", help=about.RECEIVED)
    add_force(parser)
    parser.add_argument("--tomorrow", action="store_true", help=about.PUT_AWAY)
    parser.add_argument("--usable", metavar="TEXT", help=about.USABLE)
    parser.add_argument("--taste", metavar="TEXT", help=about.TASTE)
    parser.add_argument("--trying", metavar="TEXT", help=about.TRYING)
    parser.add_argument("--at", metavar="WHEN", help=about.WHEN)


def run(args: Namespace, desk: Desk, out: Out) -> None:
    """Do what was asked for; without an option print the mail."""
    made = {field: getattr(args, field) for field in Sorted._fields if getattr(args, field) is not None}
    if args.received is not None:
        _receive(args, desk, out)
    elif args.sent:
        _sent(args, desk, out)
    elif not made:
        _ask(args, desk, out)
    if made:
        _sort(args.app, made, desk, out)


def _receive(args: Namespace, desk: Desk, out: Out) -> None:
    application = feedback.receive(desk, args.app, args.received, args.tomorrow, args.at)
    found = received(application)
    until = found.until if found else None
    out(say.PUT_AWAY.format(day=day_name(until)) if until else say.KEPT.format(name=label(application)))


def _sent(args: Namespace, desk: Desk, out: Out) -> None:
    application = feedback.sent(desk, args.app, args.at)
    event = asked(application)
    day = event.stamp.day if event else date.min
    out(say.SENT.format(name=label(application), day=day_name(day + NUDGE_AFTER)))


def _sort(name: str, made: dict[str, str], desk: Desk, out: Out) -> None:
    """Keep the fields that were given beside those that are there."""
    before = received(looked_up(desk, name).application)
    kept = before.sorted if before else Sorted()
    out(did(say.SORTED, name=label(feedback.sort(desk, name, kept._replace(**made)))))


def _ask(args: Namespace, desk: Desk, out: Out) -> None:
    application = looked_up(desk, args.app).application
    found = received(application)
    if found and not (args.copy or args.mailto or args.eml or args.fill):
        _show(application, found, desk, out)
        return
    draft = _filled(feedback.mail_for(desk, args.app), args.fill)
    places = unfilled(draft.subject, draft.body)
    if places and (args.copy or args.mailto or args.eml):
        raise Refused(say.UNFILLED_SHELL.format(places=", ".join(places), text=feedback.text_for(application)))
    if args.copy:
        _copy(draft, out)
    elif args.mailto:
        _open(draft, application.id, out)
    elif args.eml:
        _write(draft, args, desk, out)
    else:
        from rebound_tui.services.mail import text_of

        out(text_of(draft))
        if places:
            note(say.UNFILLED_SHELL.format(places=", ".join(places), text=feedback.text_for(application)))


def _show(application: Application, found: Received, desk: Desk, out: Out) -> None:
    """What came, unless it is put away."""
    today = feedback.today(desk)
    if found.until and today < found.until:
        out(say.WAITS.format(company=application.company, day=day_name(found.until)))
        return
    fields = zip((say.USABLE, say.TASTE, say.TRYING), found.sorted, strict=True)
    out("\n".join([found.text, *(f"{name}: {text}" for name, text in fields if text)]))


def _filled(draft: Draft, fills: list[str]) -> Draft:
    values = {}
    for fill in fills:
        place, equals, text = fill.partition("=")
        if not equals or not place.strip():
            raise Refused(say.BAD_FILL.format(text=quoted(fill)))
        values[place.strip().strip("{}")] = text
    return draft._replace(subject=filled(draft.subject, values), body=filled(draft.body, values))


def _copy(draft: Draft, out: Out) -> None:
    from rebound_tui.services.mail import text_of
    from rebound_tui.ui.clipboard import copied_by_program, copied_by_terminal

    ways = [copied(text_of(draft)) for copied in (copied_by_program, copied_by_terminal)]
    if not any(ways):
        raise Refused(say.CANNOT_COPY)
    out(say.COPIED)


def _open(draft: Draft, app: str, out: Out) -> None:
    import webbrowser

    from rebound_tui.services.mail import mailto

    if not webbrowser.open(mailto(draft)):
        raise Refused(say.CANNOT_OPEN)
    out(say.OPENED_MAIL.format(app=app))


def _write(draft: Draft, args: Namespace, desk: Desk, out: Out) -> None:
    from rebound_tui.services.mail import eml

    out(say.WRITTEN.format(path=write(args.eml, eml(draft, desk.clock.now()), force=args.force)))
