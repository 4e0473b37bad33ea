"""The numbers by which days are judged: what they are now, and changing one from today on."""

from datetime import date
from typing import Any, NamedTuple, NoReturn

from rebound_tui.domain.days import WEEKDAYS
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.rulebook import RuleBook, RuleRecord, Rules, rule_book
from rebound_tui.domain.schedule_words import read_weekdays
from rebound_tui.domain.schedules import UnknownSchedule
from rebound_tui.services import present
from rebound_tui.services.ports import Desk, Reader
from rebound_tui.services.texts import quoted
from rebound_tui.wording import labels, rules
from rebound_tui.wording import refusals as say

Value = int | tuple[int, ...]
WEEK = len(WEEKDAYS)
RANGES = {
    "rollover": (0, 12),
    "goal": (1, 10),
    "window": (1, 14),
    "grace": (0, 14),
    "freezes": (0, 7),
    "idle_run": (0, 7),
    "mend_kept": (1, 7),
    "mend_of": (1, 7),
    "late": (0, 30),
    "silence_applied": (1, 365),
    "silence_talking": (1, 365),
    "silence_file": (1, 365),
    "silence_wait": (1, 365),
    "back_days": (1, 14),
    "decide": (1, 365),
    "follow_up": (1, 365),
    "follow_up_again": (1, 365),
    "thanks": (0, 30),
    "nudge": (1, 60),
    "offer": (1, 60),
    "offer_again": (1, 60),
    "weekly_goal": (0, 100),
}
"""The lowest and the highest value of the rules that are numbers."""
SWITCHES = ("show_streak", "show_guard", "show_measures", "prompts")
"""The rules that are on or off."""


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
        raise Refused(say.UNKNOWN_RULE.format(key=quoted(key), keys=", ".join(map(typed_key, Rules._fields))))
    with desk.store.changing(desk.clock.now()) as change:
        today = present.look(desk, change)
        value = read_value(field, text)
        if _changed(today.rules, field, value, text) != today.rules:
            change.put(_record(desk, change, field, today.day)._replace(value=value))
            change.label = labels.RULE_SET.format(key=typed_key(field))
    return InForce(typed_key(field), value, today.day)


def read_value(field: str, text: str) -> Value:
    """The value that `text` means for a rule. Raises Refused."""
    if field in RANGES:
        low, high = RANGES[field]
        value = int(text) if text.strip().isascii() and text.strip().isdigit() and len(text) < WEEK else -1
        return value if low <= value <= high else _refuse(field, text, rules.NUMBER.format(low=low, high=high))
    if field in SWITCHES:
        found = rules.SWITCH.get(text.strip().lower())
        return _refuse(field, text, rules.ON_OR_OFF) if found is None else found
    if field == "first_weekday":
        days = _weekdays(text)
        return days[0] if len(days) == 1 else _refuse(field, text, rules.WEEKDAY)
    return read_rest_weekdays(text)


def read_rest_weekdays(text: str) -> tuple[int, ...]:
    """The weekdays in `sat,sun` or `none`, 0 is Monday. Raises Refused."""
    days = _weekdays(text)
    is_named = text.strip().lower() == rules.NONE or 0 < len(days) < WEEK
    return days if is_named else _refuse("rest_weekdays", text, rules.WEEKDAYS)


def typed_value(key: str, value: Value) -> str:
    """A rule's value as it is typed."""
    if isinstance(value, tuple):
        return ",".join(WEEKDAYS[day] for day in value) or rules.NONE
    if key.replace("-", "_") in SWITCHES:
        return rules.ON if value else rules.OFF
    return WEEKDAYS[value] if key == "first-weekday" else str(value)


def typed_key(field: str) -> str:
    """A rule's name as it is typed."""
    return field.replace("_", "-")


def _record(desk: Desk, reader: Reader, field: str, day: date) -> RuleRecord:
    """The record of this rule that starts on `day`, or a new one."""
    found = [record for record in reader.rules() if (record.key, record.start) == (field, day)]
    return found[-1] if found else RuleRecord(desk.new_id(), field, 0, day)


def _changed(now: Rules, field: str, value: Value, text: str) -> Rules:
    """The rules with one of them changed. Raises Refused when that one does not go with another."""
    given: dict[str, Any] = {field: value}
    changed = now._replace(**given)
    if changed.mend_kept > changed.mend_of:
        _refuse(field, text, rules.MEND)
    return changed


def _weekdays(text: str) -> tuple[int, ...]:
    try:
        return read_weekdays(text)
    except UnknownSchedule:
        return ()


def _refuse(field: str, text: str, allowed: str) -> NoReturn:
    raise Refused(say.BAD_RULE.format(key=typed_key(field), value=quoted(text), allowed=allowed))
