"""Which reading of a draft an export shows, with a line that says what it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from rcm_desktop.services.drafts import DraftService
from rcm_desktop.services.synoptic import delegations_in, synoptic
from rcm_desktop.ui.delegations import delegation_name, delegations
from rcm_desktop.ui.forms import field, label
from rcm_desktop.ui.terms import moment, number

SYNOPTIC: Final = "synoptic"
_SINCE: Final = "since"
_BETWEEN: Final = "between"
_NEGOTIATED: Final = frozenset({"bracketed", "redline", "accepted", _SINCE})


@dataclass(frozen=True, slots=True)
class Facts:
    """What the choices depend on; `asking` are delegations with open proposals."""

    proposals: int = 0
    asking: tuple[str, ...] = ()
    own: str = ""
    seen_at: str = ""
    versions: tuple[str, ...] = ()
    language: str = "en"


def facts_of(drafts: DraftService, draft_id: str, language: str) -> Facts:
    """The facts of a draft, in the window's language."""
    draft = drafts.open(draft_id).draft
    seen = drafts.looking.seen(draft_id)
    members = [code for code, _ in delegations(language)]
    return Facts(
        len(draft.negotiation.pending),
        delegations_in(synoptic(draft), members) if draft.negotiation.pending else (),
        drafts.author.delegation,
        seen.at if seen else "",
        tuple(version.name for version in draft.versions()),
        language,
    )


class ViewChoice(QWidget):
    """`fields()` gives the choices as fields of an ExportRequest."""

    changed = Signal()

    def __init__(self, facts: Facts) -> None:
        super().__init__()
        self._facts = facts
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        self._holders: dict[str, QWidget] = {}
        self.view = self._combo(grid, 0, "view", self.tr("V&iew of the text"), self._views())
        self.only = self._combo(grid, 1, "only", self.tr("P&roposals of"), self._delegations())
        versions = [(name, name) for name in facts.versions]
        self.older = self._combo(grid, 1, "older", self.tr("Co&mpared with"), versions)
        self.told = label("", "muted", wrap=True)
        self.told.setAccessibleName(self.tr("What the view shows"))
        grid.addWidget(self.told, 1, 0, 1, 2)
        for combo in (self.view, self.only, self.older):
            combo.currentIndexChanged.connect(self._adapt)
        self._adapt()

    def _combo(
        self, grid: QGridLayout, at: int, key: str, name: str, entries: Sequence[tuple[str, str]]
    ) -> QComboBox:
        made = QComboBox()
        for data, words in entries:
            made.addItem(words, data)
        holder = self._holders[key] = QWidget()
        cell = QVBoxLayout(holder)
        cell.setContentsMargins(0, 0, 0, 0)
        field(cell, name, made)
        grid.addWidget(holder, 0, at)
        grid.setColumnStretch(at, 1)
        return made

    def _views(self) -> list[tuple[str, str]]:
        found = [
            ("clean", self.tr("Clean text")),
            ("bracketed", self.tr("Negotiating text with brackets")),
            ("redline", self.tr("Redline")),
            ("accepted", self.tr("As if all were accepted")),
        ]
        if self._facts.seen_at:
            found.append((_SINCE, self.tr("Changes since I last looked")))
        if self._facts.versions:
            found.append((_BETWEEN, self.tr("Changes between versions")))
        if self._facts.proposals:
            found.append((SYNOPTIC, self.tr("Synoptic table")))
        return found

    def _delegations(self) -> list[tuple[str, str]]:
        facts = self._facts
        found = [("", self.tr("All delegations"))]
        if facts.own:
            name = delegation_name(facts.own, facts.language)
            found.append((facts.own, self.tr("Only mine ({name})").format(name=name)))
        others = (code for code in facts.asking if code != facts.own)
        return [*found, *((code, delegation_name(code, facts.language)) for code in others)]

    # -- behaviour ---------------------------------------------------------------

    @property
    def chosen(self) -> str:
        """clean, bracketed, redline, accepted, since, between or synoptic."""
        return str(self.view.currentData())

    @property
    def is_clean(self) -> bool:
        return self.chosen == "clean"

    def choose(self, view: str) -> None:
        """Choose a view where the draft has it."""
        self.view.setCurrentIndex(max(0, self.view.findData(view)))

    def fields(self, newer: str) -> dict[str, Any]:
        """Fields of an ExportRequest; `newer` is the version that is exported."""
        only = self.only.currentData() if self.chosen in _NEGOTIATED else ""
        since, between = self.chosen == _SINCE, self.chosen == _BETWEEN
        view = "bracketed" if since else "clean" if between else self.chosen
        return {
            "view": "clean" if view == SYNOPTIC else view,
            "only": (only,) if only else (),
            "since": since,
            "between": (self.older.currentData() or "", newer) if between else None,
        }

    def _adapt(self) -> None:
        between = self.chosen == _BETWEEN
        self._holders["older"].setVisible(between)
        self._holders["only"].setVisible(not between)
        self.only.setEnabled(self.chosen in _NEGOTIATED)
        self.told.setText(self._description())
        self.changed.emit()

    def _description(self) -> str:
        facts = self._facts
        count = number(facts.proposals)
        if self.chosen in _NEGOTIATED and not facts.proposals and self.chosen != _SINCE:
            return self.tr("Nothing is proposed: every view shows the same words.")
        if self.chosen == "clean":
            if not facts.proposals:
                return self.tr("The text as it stands.")
            return self.tr("The text as it stands, without the {count} open proposals.").format(
                count=count
            )
        if self.chosen == "bracketed":
            return self.tr("[Brackets] with the names of those who ask for each wording.")
        if self.chosen == "redline":
            return self.tr(
                "Proposed words underlined, words to be deleted struck through, "
                "with the codes of the delegations."
            )
        if self.chosen == "accepted":
            return self.tr("Every open proposal as if it had been accepted.")
        if self.chosen == _SINCE:
            return self.tr(
                "What was decided and proposed since {when}, when you last looked."
            ).format(when=moment(facts.seen_at))
        if self.chosen == _BETWEEN:
            return self.tr("Words new and gone, and paragraphs moved, from one to the other.")
        return self.tr(
            "A wide table: {count} open proposals by paragraph, a column for each delegation."
        ).format(count=count)
