"""`insights`: what a hunt came to, in numbers."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from rebound_tui.cli.endings import Out
from rebound_tui.cli.layout import Part, show
from rebound_tui.cli.sentences import days
from rebound_tui.cli.shapes import Shape, iso, print_json
from rebound_tui.domain.numbers import FEWEST, FEWEST_TO_COMPARE, Rate
from rebound_tui.domain.weeks import Week
from rebound_tui.services.hunts import title
from rebound_tui.services.numbers import PipelineNumbers, pipeline_numbers
from rebound_tui.services.ports import Desk
from rebound_tui.wording import cli_help as about
from rebound_tui.wording import nouns
from rebound_tui.wording import numbers as say

SHOWN_WEEKS = 8
"""The latest weeks that are shown; the JSON has them all."""


def add_arguments(parser: ArgumentParser) -> None:
    """What `insights` takes."""
    parser.add_argument("--hunt", metavar="HUNT", default="", help=about.HUNT_OF_NUMBERS)
    parser.add_argument("--since", metavar="DAY", help=about.SINCE)
    parser.add_argument("--until", metavar="DAY", help=about.UNTIL)
    parser.add_argument("--json", action="store_true", help=about.JSON)


def run(args: Namespace, desk: Desk, out: Out) -> None:
    """Show it."""
    found = pipeline_numbers(desk, args.hunt, args.since, args.until)
    if args.json:
        print_json(out, {"pipeline": pipeline_shape(found)})
    elif found.funnel[0].applications:
        show(out, _page(found))
    else:
        out(say.NOTHING)


def pipeline_shape(found: PipelineNumbers) -> Shape:
    """The numbers of the pipeline in `insights --json`."""
    return {
        "hunt": found.hunt.id if found.hunt else None,
        "since": iso(found.period.first),
        "until": iso(found.period.last),
        "funnel": {str(reached.stage): reached.applications for reached in found.funnel},
        "answers": _rate_shape(found.sent),
        **{name: [{"value": rate.value} | _rate_shape(rate) for rate in getattr(found, name)] for name in say.GROUPS},
        "days_to_answer": found.to_answer._asdict(),
        "weeks": [week._asdict() | {"first": iso(week.first), "last": iso(week.last)} for week in found.weeks],
    }


def _rate_shape(rate: Rate) -> Shape:
    return {
        "sent": rate.sent,
        "answers": rate.answers,
        "positive": rate.positive,
        "waiting": rate.waiting,
        "rate": round(rate.answers / rate.sent, 3) if rate.has_rate else None,
        "comparable": rate.is_comparable,
    }


def _page(found: PipelineNumbers) -> Iterator[Part]:
    name = title(found.hunt) if found.hunt else say.ALL_HUNTS
    yield Part(say.OF_HUNT.format(name=name, first=found.period.first, last=found.period.last))
    yield Part(say.FUNNEL, [[nouns.STAGES[reached.stage], str(reached.applications)] for reached in found.funnel])
    groups = [(name, rate) for group, name in say.GROUPS.items() for rate in getattr(found, group)]
    rows = [_rate_row(say.ALL_SENT, found.sent), *(_rate_row(f"{name} {rate.value}", rate) for name, rate in groups)]
    yield Part(say.ANSWERS, rows, say.RATE_HEADINGS)
    yield Part("", [[_median(found)], [say.FEW.format(fewest=FEWEST, compared=FEWEST_TO_COMPARE)]])
    yield Part(say.WEEKS, [_week_row(week) for week in reversed(found.weeks[-SHOWN_WEEKS:])], say.WEEK_HEADINGS)


def _rate_row(name: str, rate: Rate) -> list[str]:
    share = say.SHARE.format(share=rate.answers / rate.sent) if rate.has_rate else say.NO_SHARE
    return [name, say.SENT_OF.format(answers=rate.answers, sent=rate.sent), str(rate.positive), str(rate.waiting), share]


def _median(found: PipelineNumbers) -> str:
    median = found.to_answer
    if median.days is None:
        return say.NO_MEDIAN.format(open=median.open, sent=found.sent.sent)
    return say.MEDIAN.format(days=days(median.days), open=median.open, sent=found.sent.sent)


def _week_row(week: Week) -> list[str]:
    return [str(week.first), say.OF_GOAL.format(count=week.applications, goal=week.goal), str(week.follow_ups), str(week.outreach)]
