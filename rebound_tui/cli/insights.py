"""`insights`: how one came back, and what a hunt came to, in numbers."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from itertools import chain

from rebound_tui.cli.endings import Out
from rebound_tui.cli.layout import Part, show
from rebound_tui.cli.shapes import Shape, iso, print_json, tenths
from rebound_tui.domain.guard.measures import Clock, Measures
from rebound_tui.domain.guard.snapshot import Run
from rebound_tui.domain.numbers import FEWEST, FEWEST_TO_COMPARE, Rate
from rebound_tui.services.hunts import title
from rebound_tui.services.insights import insights
from rebound_tui.services.numbers import PipelineNumbers
from rebound_tui.services.ports import Desk
from rebound_tui.wording import cli_help as about
from rebound_tui.wording import measures, nouns
from rebound_tui.wording import numbers as say

SHOWN = 8
"""The latest weeks and days covered that are shown; the JSON has them all."""


def add_arguments(parser: ArgumentParser) -> None:
    """What `insights` takes."""
    parser.add_argument("--hunt", metavar="HUNT", default="", help=about.HUNT_OF_NUMBERS)
    parser.add_argument("--since", metavar="DAY", help=about.SINCE)
    parser.add_argument("--until", metavar="DAY", help=about.UNTIL)
    parser.add_argument("--json", action="store_true", help=about.JSON)


def run(args: Namespace, desk: Desk, out: Out) -> None:
    """Show it."""
    found = insights(desk, args.hunt, args.since, args.until)
    if args.json:
        guard = measures_shape(found.guard) if found.guard else None
        print_json(out, {"guard": guard, "pipeline": pipeline_shape(found.pipeline)})
    else:
        pipeline = _page(found.pipeline) if found.pipeline.funnel[0].applications else [Part(say.NOTHING)]
        show(out, chain(_coming_back(found.guard) if found.guard else (), pipeline))


def measures_shape(found: Measures) -> Shape:
    """The measures in `insights --json`; hours, and days as ISO 8601."""
    return {
        "kept_30": found.kept_30._asdict(),
        "hours_to_first_unit": _clock_shape(found.to_first_unit),
        "hours_to_first_job_action": _clock_shape(found.to_first_job_action),
        "within_48": found.within_48._asdict(),
        "covered_90": found.covered_90,
        "covered": [{"day": iso(each.day), "mark": str(each.mark)} for each in found.covered],
        "longest": _run_shape(found.longest),
        "longest_clean": _run_shape(found.longest_clean),
        "returns": found.returns._asdict(),
    }


def _clock_shape(clock: Clock) -> Shape:
    hours = {"last": clock.last, "before": clock.before, "all": clock.all, "trend": clock.trend()}
    return {name: tenths(value) for name, value in hours.items()} | {"closed": clock.closed, "open": clock.open}


def _run_shape(run: Run) -> Shape:
    return {"length": run.length, "first": iso(run.first), "last": iso(run.last)}


def _coming_back(found: Measures) -> Iterator[Part]:
    yield Part(measures.TITLE, measures.measure_rows(found))
    if covered := measures.covered_rows(found):
        yield Part(measures.COVERED_TITLE, covered[:SHOWN])


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
    rows = [say.rate_row(say.ALL_SENT, found.sent), *(say.rate_row(f"{name} {rate.value}", rate) for name, rate in groups)]
    yield Part(say.ANSWERS, rows, say.RATE_HEADINGS)
    yield Part("", [[say.median_text(found.to_answer, found.sent.sent)], [say.FEW.format(fewest=FEWEST, compared=FEWEST_TO_COMPARE)]])
    yield Part(say.WEEKS, [say.week_row(week) for week in reversed(found.weeks[-SHOWN:])], say.WEEK_HEADINGS)
