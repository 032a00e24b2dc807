"""Who wrote, deleted, carried and moved what: read from the operations that a replica keeps.

Every letter has an identity for ever: the peer and the number of the operation that typed
it. Splits, merges, cuts and undo carry words by typing them anew; the ledger links such
letters to those that they stand for.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

import loro

from rcm_desktop.drafting.authors import Author
from rcm_desktop.models.document import LANGUAGES, Language

Letter = tuple[int, int]
"""The peer and the counter of the operation that typed a letter."""

Place = tuple[str, Language]
"""A block's words in one language."""

#: So many runs of typing and deleting apart the two halves of one carrying may lie.
_NEAR: Final = 8
#: Marks have ends that count as places: so far apart neighbouring letters may be counted.
_ANCHORS: Final = 24
#: So many letters must agree before words inside others count as carried.
_ENOUGH: Final = 12


@dataclass(frozen=True, slots=True)
class Deed:
    """Who did something and when, by their clock: ISO 8601 in UTC."""

    by: Author
    at: str


@dataclass
class _Stroke:
    """Letters that one person typed or deleted in a row."""

    place: Place
    typed: bool
    at: int  # the position of the latest operation
    last: int  # the counter behind it
    letters: list[Letter] = field(default_factory=list)


class Ledger:
    """Everything that happened in a replica, by letter and by block."""

    def __init__(self, doc: loro.LoroDoc, people: Callable[[int], Author]) -> None:
        self._people = people
        self._text: dict[Letter, str] = {}
        self._born: dict[Letter, int] = {}  # when, by Lamport's clock: causes before effects
        self._deaths: dict[Letter, tuple[tuple[int, int], Letter]] = {}
        self._sources: dict[Letter, Letter] = {}
        self._copies: dict[Letter, list[Letter]] = defaultdict(list)
        self._fields: dict[tuple[str, str], tuple[tuple[int, int], Letter]] = {}
        self._moves: dict[str, tuple[tuple[int, int], Letter]] = {}
        self._items: dict[str, str] = {}  # an entry of the order → its block
        self._times: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self._touched: dict[Place, set[Letter]] = defaultdict(set)
        self._strokes: dict[int, list[_Stroke]] = defaultdict(list)
        self._read(json.loads(doc.export_json_updates(loro.VersionVector(), doc.oplog_vv)))
        self._link()

    # -- answers -----------------------------------------------------------------

    def deed(self, operation: Letter) -> Deed:
        """Who made an operation, and when."""
        peer, counter = operation
        times = self._times.get(peer, [])
        at = bisect_right(times, (counter, 1 << 62)) - 1
        moment = datetime.fromtimestamp(times[at][1] if at >= 0 else 0, UTC)
        return Deed(self._people(peer), moment.isoformat(timespec="seconds"))

    def deletion(self, letter: Letter) -> Deed | None:
        """Who took a letter out of the text, None where nobody did."""
        death = self._deaths.get(letter)
        return self.deed(death[1]) if death else None

    def source(self, letter: Letter) -> Letter | None:
        """The letter that this one was carried from."""
        return self._sources.get(letter)

    def copies(self, letter: Letter) -> tuple[Letter, ...]:
        """The letters that stand for this one elsewhere."""
        return tuple(self._copies.get(letter, ()))

    def link(self, old: Letter, new: Letter) -> None:
        """Let a letter stand for another one, as where a conflict was mended."""
        self._sources[new] = old
        self._copies[old].append(new)

    def field_deed(self, block: str, *names: str) -> Deed | None:
        """Who last set one of a block's fields."""
        found = [self._fields[block, name] for name in names if (block, name) in self._fields]
        return self.deed(max(found)[1]) if found else None

    def move_deed(self, block: str) -> Deed | None:
        """Who last put a block where it stands."""
        found = self._moves.get(block)
        return self.deed(found[1]) if found else None

    def touched_since(self, seen: Mapping[int, int]) -> set[Place]:
        """The texts with operations that a version (peer → end) had not seen."""
        return {
            place
            for place, operations in self._touched.items()
            if any(counter >= seen.get(peer, 0) for peer, counter in operations)
        }

    # -- reading -----------------------------------------------------------------

    def _read(self, history: Mapping[str, Any]) -> None:
        peers = [int(peer) for peer in history["peers"]]
        changes = []
        for change in history["changes"]:
            counter, _, index = change["id"].partition("@")
            changes.append((int(change["lamport"]), peers[int(index)], int(counter), change))
        # Two laptops hold the same changes, each in an order of its own.
        for _, peer, first, change in sorted(changes, key=lambda told: told[:3]):
            self._times[peer].append((first, int(change["timestamp"])))
            for operation in change["ops"]:
                when = (int(change["lamport"]) + int(operation["counter"]) - first, peer)
                self._note(peer, when, operation, peers)
        for times in self._times.values():
            times.sort()

    def _note(
        self, peer: int, when: tuple[int, int], operation: Mapping[str, Any], peers: list[int]
    ) -> None:
        container, what = str(operation["container"]), operation["content"]
        me = (peer, int(operation["counter"]))
        name, _, kind = container.removeprefix("cid:root-").rpartition(":")
        if kind == "Text" and name.startswith("b:"):
            _, block, language = name.split(":")
            if language in LANGUAGES:
                self._note_words((block, language), me, when[0], what, peers)
        elif kind == "Map" and name.startswith("b:"):
            key = (name.removeprefix("b:"), str(what.get("key")))
            self._fields[key] = max(self._fields.get(key, ((-1, 0), me)), (when, me))
        elif name == "order":
            self._note_order(me, when, what, peers)

    def _note_order(
        self, me: Letter, when: tuple[int, int], what: Mapping[str, Any], peers: list[int]
    ) -> None:
        if what["type"] == "insert":
            for offset, block in enumerate(what["value"]):
                self._items[f"{me[1] + offset}@{me[0]}"] = str(block)
        elif what["type"] == "move":
            counter, _, index = str(what["elem_id"]).removeprefix("L").partition("@")
            block = self._items.get(f"{counter}@{peers[int(index)]}", "")
            self._moves[block] = max(self._moves.get(block, ((-1, 0), me)), (when, me))

    def _note_words(
        self, place: Place, me: Letter, when: int, what: Mapping[str, Any], peers: list[int]
    ) -> None:
        peer, counter = me
        self._touched[place].add(me)
        if what["type"] == "insert":
            text, at = str(what["text"]), int(what["pos"])
            letters = [(peer, counter + offset) for offset in range(len(text))]
            self._text.update(zip(letters, text, strict=True))
            self._born.update((letter, when + at) for at, letter in enumerate(letters))
            stroke = self._stroke(peer, place, True)
            if stroke is None or not 0 <= at - stroke.at <= _ANCHORS:
                stroke = _Stroke(place, True, at, counter)
                self._strokes[peer].append(stroke)
            stroke.letters += letters
            stroke.at, stroke.last = at + len(text), counter + len(text)
        elif what["type"] == "delete":
            start, _, index = str(what["start_id"]).partition("@")
            count, at = abs(int(what["len"])), int(what["pos"])
            letters = [(peers[int(index)], int(start) + offset) for offset in range(count)]
            for letter in letters:
                first = ((when, peer), me)
                self._deaths[letter] = min(self._deaths.get(letter, first), first)
            stroke = self._stroke(peer, place, False)
            if stroke is None or not (at == stroke.at or 0 <= stroke.at - (at + count) <= _ANCHORS):
                stroke = _Stroke(place, False, at, counter)
                self._strokes[peer].append(stroke)
            stroke.letters = (
                stroke.letters + letters if at >= stroke.at else letters + stroke.letters
            )
            stroke.at, stroke.last = at, counter + count

    def _stroke(self, peer: int, place: Place, typed: bool) -> _Stroke | None:
        """The stroke that goes on, where the last one was of this kind in this text."""
        last = self._strokes[peer][-1] if self._strokes[peer] else None
        return last if last and (last.place, last.typed) == (place, typed) else None

    # -- carrying ----------------------------------------------------------------

    def _link(self) -> None:
        gone: dict[tuple[Place, str], list[Letter]] = {}
        by_peer = [self._strokes[peer] for peer in sorted(self._strokes)]
        for strokes in by_peer:
            taken: set[int] = set()
            for at, stroke in enumerate(strokes):
                if stroke.typed:
                    continue
                gone[stroke.place, self._words(stroke).strip()] = stroke.letters
                for near in self._neighbours(at, len(strokes)):
                    other = strokes[near]
                    if other.typed and near not in taken and self._carried(stroke, other):
                        taken.add(near)
                        break
        for strokes in by_peer:  # brought back much later, by undo or by hand
            for stroke in strokes:
                words = self._words(stroke).strip()
                letters = gone.get((stroke.place, words)) if stroke.typed else None
                if letters and stroke.letters[0] not in self._sources and words:
                    self._pair(letters, stroke.letters)

    @staticmethod
    def _neighbours(at: int, count: int) -> Iterator[int]:
        for distance in range(1, _NEAR + 1):
            for near in (at - distance, at + distance):
                if 0 <= near < count:
                    yield near

    def _words(self, stroke: _Stroke) -> str:
        return "".join(self._text.get(letter, "\0") for letter in stroke.letters)

    def _carried(self, deleted: _Stroke, typed: _Stroke) -> bool:
        """Link the letters where one stroke puts down what the other takes up."""
        before, after = self._words(deleted).strip(), self._words(typed).strip()
        if len(before) < 2 or not after:
            return False
        if before != after:
            # Words put down inside others: enough of them, and whole ones.
            less, more = sorted((before, after), key=len)
            if len(less) < _ENOUGH or not re.search(rf"(?<!\w){re.escape(less)}(?!\w)", more):
                return False
        return self._pair(deleted.letters, typed.letters)

    def _pair(self, old: list[Letter], new: list[Letter]) -> bool:
        """Link letters whose words are the same but for what stands around them."""
        before = "".join(self._text.get(letter, "\0") for letter in old)
        after = "".join(self._text.get(letter, "\0") for letter in new)
        core = min(before.strip(), after.strip(), key=len)
        if not core or core not in before or core not in after:
            return False
        source, target = before.index(core), after.index(core)
        pairs = list(zip(old[source : source + len(core)], new[target:], strict=False))
        if any(self._born.get(one, 0) >= self._born.get(other, 0) for one, other in pairs):
            return False  # what was there before cannot have come from it
        for one, other in pairs:
            self.link(one, other)
        return True
