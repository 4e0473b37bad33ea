"""`config` and `config set`: the rules in force, changing one from today on, and the settings of taste."""

from argparse import ArgumentParser, Namespace

from rebound_tui.cli.endings import Out, note
from rebound_tui.cli.layout import Part, show
from rebound_tui.cli.places import settings_file
from rebound_tui.cli.verbs import Verb
from rebound_tui.services.ports import Desk
from rebound_tui.services.rules import InForce, rules_in_force, set_rule, typed_key, typed_value
from rebound_tui.wording import cli as say
from rebound_tui.wording import cli_help as about
from rebound_tui.wording import rules


def add_arguments(_: ArgumentParser) -> None:
    """`config` takes nothing."""


def run(args: Namespace, desk: Desk, out: Out) -> None:
    """List the rules, and what is set in the settings file."""
    from pathlib import Path

    from rebound_tui.ui.commands import COMMANDS
    from rebound_tui.ui.settings import TYPED, read_settings, typed_setting

    rows = [[rule.key, typed_value(rule.key, rule.value), _since(rule), rules.ABOUT[rule.key]] for rule in rules_in_force(desk)]
    path = Path(settings_file(args.config))
    settings, problems = read_settings(path, frozenset(command.id for command in COMMANDS))
    for problem in problems:
        note(problem)
    tastes = [[typed_key(name), typed_setting(settings, name), rules.TASTES[typed_key(name)]] for name in TYPED]
    show(out, [Part("", rows, say.RULE_HEADINGS), Part(str(path), tastes, say.SETTING_HEADINGS)])


def _add_set(parser: ArgumentParser) -> None:
    parser.add_argument("key", metavar="KEY", help=about.KEY)
    parser.add_argument("value", metavar="VALUE", help=about.VALUE)


def _set(args: Namespace, desk: Desk, out: Out) -> None:
    if args.key.strip().lower().replace("_", "-") in rules.TASTES:
        _set_taste(args, out)
        return
    rule = set_rule(desk, args.key, args.value)
    out(say.RULE_SET.format(key=rule.key, value=typed_value(rule.key, rule.value)))


def _set_taste(args: Namespace, out: Out) -> None:
    """Set a setting of taste in the settings file. Raises Refused, StorageError."""
    from pathlib import Path

    from rebound_tui.ui.settings import read_setting, write_setting

    key = args.key.strip().lower().replace("_", "-")
    name = key.replace("-", "_")
    write_setting(Path(settings_file(args.config)), name, read_setting(name, args.value))
    out(say.SETTING_SET.format(key=key, value=args.value.strip()))


def _since(rule: InForce) -> str:
    return rule.since.isoformat() if rule.since else say.FROM_THE_START


VERBS = {"set": Verb(_add_set, _set)}
