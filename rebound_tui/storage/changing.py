"""A change in the making: what was put or deleted, on top of what is on the disk."""

from datetime import date, datetime
from typing import Any

from rebound_tui.domain.applications import Application
from rebound_tui.domain.guard.traces import Trace
from rebound_tui.domain.strips import Strip
from rebound_tui.services.ports import Thing
from rebound_tui.storage.reader import ORDER, TableReader
from rebound_tui.storage.records import Address, Records, address_of


class Changing(TableReader):
    """A Change (services/ports.py)."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self.label = ""
        self.is_note = False
        self.put_things: dict[Address, Thing | None] = {}
        """By address, what is to be there; None for deleted."""

    def put(self, *things: Thing) -> None:
        """Add these, or replace those with the same id."""
        self.put_things |= {address_of(thing): thing for thing in things}

    def delete(self, *things: Thing) -> None:
        """Delete these; only a tombstone stays."""
        self.put_things |= {address_of(thing): None for thing in things}

    def strip(self, habit: str, year: int) -> Strip:
        """One habit's year of check-ins as it would be after the change."""
        address = address_of(Strip(habit, year, ""))
        if address not in self.put_things:
            return self._records.strip(habit, year)
        put = self.put_things[address]
        return put if isinstance(put, Strip) else Strip(habit, year, "")

    def last_day(self) -> date | None:
        """The latest app day of anything, before the change."""
        return self._records.last_day()

    def last_change(self) -> datetime | None:
        """When the diary was last changed, before this change."""
        return self._records.last_change()

    def applications_of(self, hunt: str) -> tuple[Application, ...]:
        """Those of one hunt as they would be after the change."""
        return super().applications_of(hunt) if self._touches("applications") else self._records.applications_of(hunt)

    def trace(self, now: datetime) -> Trace:
        """What all applications would say to the guard."""
        return super().trace(now) if self._touches("applications") else self._records.trace(now)

    def all(self, table: str) -> tuple[Any, ...]:
        """Everything in a table as it would be after the change."""
        changed = {key: thing for (_, of, key), thing in self.put_things.items() if of == table}
        if not changed:
            return self._records.all(table)
        things = self._records.by_key(table) | changed
        return tuple(sorted((thing for thing in things.values() if thing is not None), key=ORDER[table]))

    def _touches(self, table: str) -> bool:
        return any(of == table for _, of, _ in self.put_things)
