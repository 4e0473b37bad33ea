"""`config` and `config set`: the rules in force, and changing one from today on."""

from argparse import ArgumentParser, Namespace

from rebound_tui.cli.endings import Out
from rebound_tui.cli.layout import Part, show
from rebound_tui.cli.verbs import Verb
from rebound_tui.services.ports import Desk
from rebound_tui.services.rules import InForce, rules_in_force, set_rule, typed_value
from rebound_tui.wording import cli as say
from rebound_tui.wording import cli_help as about
from rebound_tui.wording import rules


def add_arguments(_: ArgumentParser) -> None:
    """`config` takes nothing."""


def run(_: Namespace, desk: Desk, out: Out) -> None:
    """List the rules."""
    rows = [[rule.key, typed_value(rule.key, rule.value), _since(rule), rules.ABOUT[rule.key]] for rule in rules_in_force(desk)]
    show(out, [Part("", rows, say.RULE_HEADINGS)])


def _add_set(parser: ArgumentParser) -> None:
    parser.add_argument("key", metavar="KEY", help=about.KEY)
    parser.add_argument("value", metavar="VALUE", help=about.VALUE)


def _set(args: Namespace, desk: Desk, out: Out) -> None:
    rule = set_rule(desk, args.key, args.value)
    out(say.RULE_SET.format(key=rule.key, value=typed_value(rule.key, rule.value)))


def _since(rule: InForce) -> str:
    return rule.since.isoformat() if rule.since else say.FROM_THE_START


VERBS = {"set": Verb(_add_set, _set)}
