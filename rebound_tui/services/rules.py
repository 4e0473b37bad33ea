"""The numbers by which days are judged: what they are now, and changing one from today on."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple, NoReturn

from rebound_tui.domain.days import WEEKDAYS
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.rulebook import RuleBook, RuleRecord, Rules, rule_book
from rebound_tui.services import present
from rebound_tui.services.habits import read_weekdays
from rebound_tui.services.ports import Desk, Reader
from rebound_tui.wording import labels
from rebound_tui.wording import refusals as say

Value = int | tuple[int, ...]
WEEK = len(WEEKDAYS)
RANGES = {
    "rollover": (0, 11),
    "goal": (1, 10),
    "window": (1, 14),
    "grace": (0, 14),
    "freezes": (0, 7),
    "idle_run": (1, 14),
    "mend_kept": (1, 14),
    "mend_of": (1, 14),
    "late": (0, 30),
    "silence_applied": (1, 365),
    "silence_talking": (1, 365),
    "silence_file": (1, 365),
    "back_days": (1, 14),
}
"""The lowest and the highest value of the rules that are numbers."""


class InForce(NamedTuple):
    """A rule as it is today."""

    key: str
    """As it is typed: with dashes."""
    value: Value
    since: date | None
    """The day from which on it has been so; None if it was never changed."""


def rule_book_now(desk: Desk) -> RuleBook:
    """Every set of rules that was ever in force."""
    with desk.store.reading() as reader:
        return rule_book(reader.rules())


def rules_in_force(desk: Desk) -> list[InForce]:
    """Every rule as it is today."""
    with desk.store.reading() as reader:
        today = present.look(desk, reader)
        since = {record.key: record.start for record in reader.rules() if record.start <= today.day}
    return [InForce(typed_key(key), value, since.get(key)) for key, value in today.rules._asdict().items()]


def set_rule(desk: Desk, key: str, text: str) -> InForce:
    """Change a rule from today on; a second change on the same day replaces the first. Raises Refused."""
    field = key.strip().lower().replace("-", "_")
    if field not in Rules._fields:
        raise Refused(say.UNKNOWN_RULE.format(key=key, keys=", ".join(map(typed_key, Rules._fields))))
    with desk.store.changing(desk.clock.now()) as change:
        today = present.look(desk, change)
        value = read_value(field, text)
        _check_mend(today.rules._replace(**{field: value}), field, text)
        if getattr(today.rules, field) != value:
            change.put(_record(desk, change, field, today.day)._replace(value=value))
            change.label = labels.RULE_SET.format(key=typed_key(field))
    return InForce(typed_key(field), value, today.day)


def read_value(field: str, text: str) -> Value:
    """The value that `text` means for a rule. Raises Refused."""
    if field in RANGES:
        low, high = RANGES[field]
        value = int(text) if text.strip().isascii() and text.strip().isdigit() and len(text) < WEEK else -1
        return value if low <= value <= high else _refuse(field, text, say.RULE_RANGE.format(low=low, high=high))
    days = () if text.strip().lower() == "none" else _or_refuse(field, text, read_weekdays)
    if field == "first_weekday":
        return days[0] if len(days) == 1 else _refuse(field, text, say.RULE_WEEKDAY)
    return days if len(days) < WEEK else _refuse(field, text, say.RULE_WEEKDAYS)


def typed_key(field: str) -> str:
    """A rule's name as it is typed."""
    return field.replace("_", "-")


def _record(desk: Desk, reader: Reader, field: str, day: date) -> RuleRecord:
    """The record of this rule that starts on `day`, or a new one."""
    found = [record for record in reader.rules() if (record.key, record.start) == (field, day)]
    return found[-1] if found else RuleRecord(desk.new_id(), field, 0, day)


def _check_mend(rules: Rules, field: str, text: str) -> None:
    if rules.mend_kept > rules.mend_of:
        _refuse(field, text, say.RULE_MEND)


def _or_refuse(field: str, text: str, read: Callable[[str], tuple[int, ...]]) -> tuple[int, ...]:
    try:
        found = read(text)
    except Refused:
        found = ()
    return found or _refuse(field, text, say.RULE_WEEKDAY if field == "first_weekday" else say.RULE_WEEKDAYS)


def _refuse(field: str, text: str, allowed: str) -> NoReturn:
    raise Refused(say.BAD_RULE.format(key=typed_key(field), value=text or "''", allowed=allowed))
