"""A book: a map of records, each a map of fields (the Plan of Action, the registry, …)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import loro

from rcm_desktop.drafting.changes import Changes, Origin
from rcm_desktop.drafting.loro_errors import loro_errors
from rcm_desktop.drafting.replica import Replica

JSON = str | int | float | bool | None | list[Any] | dict[str, Any]
_REMOVED = "removed"


class Book(Replica):
    """Records by id. Two people who edit different fields of one record both keep their edit.

    Each record is a root container of its own, and a record that is taken out is only
    marked: a field set meanwhile by somebody else is not lost with it.
    """

    kind = "book"

    def put(self, record_id: str, fields: Mapping[str, JSON]) -> Changes:
        """Set fields of a record, making it where it is new; only differences are written."""
        return self.put_all({record_id: fields})

    def put_all(self, records: Mapping[str, Mapping[str, JSON]]) -> Changes:
        """Set fields of many records in one step."""
        self._close_step()
        known = self._doc.get_map("ids")
        changed, added = [], False
        with loro_errors(self.id):
            for record_id, fields in records.items():
                handle = self._doc.get_map(f"r:{record_id}")
                stored = handle.get_value()
                if record_id not in known:
                    known.insert(record_id, True)
                    added = True
                different = {k: v for k, v in fields.items() if k not in stored or stored[k] != v}
                for name, value in different.items():
                    handle.insert(name, value)
                if different:
                    changed.append(record_id)
        self._close_step()
        return Changes(self.id, frozenset(changed), order=added)

    def remove(self, record_id: str) -> Changes:
        """Take a record out; `restore` or undo brings it back."""
        return self.put(record_id, {_REMOVED: True})

    def restore(self, record_id: str) -> Changes:
        """Bring back a record that was taken out."""
        return self.put(record_id, {_REMOVED: False})

    def get(self, record_id: str) -> dict[str, Any] | None:
        """A record's fields; None where there is none or it was taken out."""
        fields = cast("dict[str, Any]", self._doc.get_map(f"r:{record_id}").get_value())
        if not fields or fields.get(_REMOVED):
            return None
        return {name: value for name, value in fields.items() if name != _REMOVED}

    def ids(self) -> list[str]:
        """The ids of the records that are there, sorted."""
        return sorted(self.records())

    def records(self) -> dict[str, dict[str, Any]]:
        """All records that are there."""
        everything = self._doc.get_value()
        found: dict[str, dict[str, Any]] = {}
        for record_id in cast("dict[str, bool]", self._doc.get_map("ids").get_value()):
            fields = everything.get(f"r:{record_id}") if isinstance(everything, dict) else None
            record = dict(fields) if isinstance(fields, dict) else self.get(record_id)
            if record and not record.pop(_REMOVED, False):
                found[record_id] = record
        return found

    def _changes_of(self, events: list[loro.DiffEvent], origin: Origin) -> Changes:
        records: set[str] = set()
        order = meta = False
        for part in (part for event in events for part in event.events):
            name = part.target.name
            if name.startswith("r:"):
                records.add(name[2:])
                order = order or (
                    isinstance(part.diff, loro.Diff.Map) and _REMOVED in part.diff.diff.updated
                )
            elif name == "ids":
                order = True
            else:
                meta = True
        return Changes(self.id, frozenset(records), order, meta, origin)
