"""The order of the checklist: what is due today, then what is done, then what asks for nothing today."""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import NamedTuple

from rebound_tui.domain.checkins import Mark
from rebound_tui.services.today import HabitToday

FEW = 2
"""Habits that ask for nothing today, from which on they stand behind one line: a single one takes no more than that itself."""


class Turn(IntEnum):
    """The parts of the checklist, from its top."""

    DUE, DONE, REST = range(3)


class Checklist(NamedTuple):
    """What is shown, and what stands behind one line."""

    shown: list[HabitToday]
    folded: list[HabitToday]


def turn(line: HabitToday) -> Turn:
    """Where a habit stands; one that is skipped for today is done with."""
    if line.is_done or line.mark is Mark.SKIPPED:
        return Turn.DONE
    return Turn.DUE if line.is_due or line.mark else Turn.REST


def in_order(lines: Iterable[HabitToday]) -> list[HabitToday]:
    """The habits as they stand below each other, in each part in the user's order."""
    return sorted(lines, key=turn)


def places_past(lines: Sequence[HabitToday], habit: str, step: int) -> int:
    """How far down the user's order a habit, by id, passes the next one (1) or the one before (-1) of its part; 0 at either end."""
    here = next(index for index, line in enumerate(lines) if line.habit.id == habit)
    part = [index for index, line in enumerate(lines) if turn(line) is turn(lines[here])]
    there = part.index(here) + step
    return part[there] - here if 0 <= there < len(part) else 0


def checklist(lines: list[HabitToday]) -> Checklist:
    """Habits in their order, those folded that ask for nothing today; where that would be all of them, none are."""
    rest = [line for line in lines if turn(line) is Turn.REST]
    if not FEW <= len(rest) < len(lines):
        return Checklist(lines, [])
    return Checklist([line for line in lines if turn(line) is not Turn.REST], rest)
