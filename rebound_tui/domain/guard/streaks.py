"""Step 5 of a day: the streak, and how a missed day is mended (R4, R10)."""

from datetime import date
from itertools import pairwise

from rebound_tui.domain.guard.snapshot import COUNTED, KEPT, MISSED, DayMark, Ended, Run
from rebound_tui.domain.rulebook import Rules


class Hole:
    """A missed day: how many days were kept before it, and what followed."""

    __slots__ = ("before", "counted", "day", "is_decided", "is_mended", "kept", "need", "of")

    def __init__(self, day: date, before: int, rules: Rules) -> None:
        self.day = day
        self.before = before
        self.need = rules.mend_kept
        self.of = rules.mend_of
        self.counted = self.kept = 0
        self.is_mended = self.is_decided = False

    def count(self, is_kept: bool) -> None:
        """Count one more day after it: mended by enough kept days, standing for good once that cannot be any more (R10)."""
        self.counted += 1
        self.kept += is_kept
        self.is_mended = self.kept >= self.need
        self.is_decided = self.is_mended or self.counted - self.kept > self.of - self.need


class Streaks:
    """The kept days so far and the holes between them. Streaks are differences between positions in the list of kept days."""

    __slots__ = ("clean", "clean_from", "holes", "kept", "mended_at", "mended_on", "open_holes", "settled", "standing")

    def __init__(self) -> None:
        self.kept: list[date] = []
        self.holes: list[Hole] = []
        self.open_holes: list[Hole] = []
        self.settled = 0
        """Kept days before the last missed day that stands for good."""
        self.standing = 0
        """Kept days before the last missed day that still stands, decided or not."""
        self.clean = (0, 0)
        self.clean_from = 0
        self.mended_on: date | None = None
        self.mended_at = 0

    @property
    def streak(self) -> int:
        """Kept days since the last missed day that still stands (R4)."""
        return len(self.kept) - self.standing

    @property
    def waiting(self) -> int:
        """Kept days that come back if the holes after them are mended (R10)."""
        return self.standing - self.settled

    def count(self, day: date, mark: DayMark, rules: Rules) -> int:
        """Count one day; the answer is how many kept days a mend on it brought back. Days not counted change nothing."""
        if mark not in COUNTED:
            return 0
        is_kept = mark is KEPT
        if is_kept:
            self.kept.append(day)
        self._count_clean(is_kept)
        brought_back = self._mend(day, is_kept) if self.open_holes else 0
        if mark is MISSED:
            hole = Hole(day, len(self.kept), rules)
            self.holes.append(hole)
            self.open_holes.append(hole)
            self.standing = hole.before
        return brought_back

    def _count_clean(self, is_kept: bool) -> None:
        """Follow the run with nothing covered or missed in it."""
        if not is_kept:
            self.clean_from = len(self.kept)
        elif len(self.kept) - self.clean_from > self.clean[1] - self.clean[0]:
            self.clean = self.clean_from, len(self.kept)

    def _mend(self, day: date, is_kept: bool) -> int:
        """Count the day for every hole that is not decided yet (R10)."""
        streak = self.streak - is_kept
        for hole in self.open_holes:
            hole.count(is_kept)
            if hole.is_mended:
                self.mended_on, self.mended_at = day, max(self.mended_at, hole.before)
            elif hole.is_decided:
                self.settled = max(self.settled, hole.before)
        self.open_holes = [hole for hole in self.open_holes if not hole.is_decided]
        self.standing = self.open_holes[-1].before if self.open_holes else self.settled
        return self.streak - is_kept - streak

    def missed_on(self) -> date | None:
        """The last missed day that still stands."""
        return next((hole.day for hole in reversed(self.holes) if not hole.is_mended), None)

    def mend_in_streak(self) -> date | None:
        """The day of the last mend, if it brought back any of the present streak."""
        return self.mended_on if self.mended_at > self.standing else None

    def longest_clean(self) -> Run:
        """The longest run with nothing covered, missed or mended in it."""
        return self._run(*self.clean)

    def ended(self) -> tuple[Ended, ...]:
        """The streaks that missed days ended, mended ones too; a missed day right after another ends none (R4)."""
        found: list[Ended] = []
        start = previous = 0
        for hole in self.holes:
            if hole.before > previous:
                found.append(Ended(hole.day, hole.before - start, hole.is_mended, self.kept[start], self.kept[hole.before - 1]))
            start = start if hole.is_mended else hole.before
            previous = hole.before
        return tuple(found)

    def longest(self) -> Run:
        """The longest streak between missed days that still stand."""
        bounds = [0, *(hole.before for hole in self.holes if not hole.is_mended), len(self.kept)]
        start, end = max(pairwise(bounds), key=_length)
        return self._run(start, end)

    def _run(self, start: int, end: int) -> Run:
        return Run(end - start, self.kept[start], self.kept[end - 1]) if end > start else Run()


def _length(bounds: tuple[int, int]) -> int:
    return bounds[1] - bounds[0]
