"""The options for the head of an application, and the form that they fill in."""

from argparse import ArgumentParser, Namespace

from rebound_tui.cli.parsing import whole_number
from rebound_tui.services.application_forms import MODES, ApplicationForm
from rebound_tui.wording import cli_help as about


def add_fields(parser: ArgumentParser) -> None:
    """Every field but company and role."""
    parser.add_argument("--url", metavar="URL", help=about.URL)
    parser.add_argument("--source", metavar="TEXT", help=about.SOURCE)
    parser.add_argument("--location", metavar="TEXT", help=about.LOCATION)
    parser.add_argument("--mode", metavar="MODE", help=about.MODE.format(modes=", ".join(MODES)))
    parser.add_argument("--salary", metavar="TEXT", help=about.SALARY)
    parser.add_argument("--interest", metavar="N", type=whole_number, help=about.INTEREST)
    parser.add_argument("--tag", metavar="TEXT", action="append", help=about.TAG)
    parser.add_argument("--cv", metavar="TEXT", help=about.CV)
    parser.add_argument("--cv-file", metavar="FILE", help=about.CV_FILE)
    parser.add_argument("--contact", metavar="TEXT", action="append", help=about.CONTACT)
    parser.add_argument("--notes", metavar="TEXT", help=about.NOTES)
    parser.add_argument("--description", metavar="TEXT", help=about.DESCRIPTION)


def form_of(args: Namespace) -> ApplicationForm:
    """What was given. An empty tag or contact takes them all away."""
    return ApplicationForm(
        args.company,
        args.role,
        args.url,
        args.source,
        args.location,
        _several(args.tag),
        args.cv,
        args.notes,
        args.mode,
        args.salary,
        args.interest,
        args.cv_file,
        _several(args.contact),
        args.description,
    )


def _several(given: list[str] | None) -> tuple[str, ...] | None:
    return None if given is None else () if given == [""] else tuple(given)
