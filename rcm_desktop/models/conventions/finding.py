"""What a rule is and what it finds: a place in a block, a sentence, and fixes."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"  # wrong in any paper
    WARNING = "warning"  # against a convention of the Conference
    ADVICE = "advice"  # worth a look


@dataclass(frozen=True, slots=True)
class Rule:
    """A convention: `says` are the templates of its messages, all of them.

    `name`, `explanation`, `source` and `says` are English sentences that the window
    translates. A rule that cannot be precise has `on` False.
    """

    id: str
    name: str
    explanation: str
    source: str
    says: tuple[str, ...]
    severity: Severity = Severity.WARNING
    on: bool = True


#: The labels of all fixes; the window translates them.
WRITE = "Write “{replacement}”"
WRITE_MARK = "Write {replacement}"
USE = "Use {words}"
DELETE = "Delete “{words}”"
DELETE_IT = "Delete it"
ONE_SPACE = "Leave one space"
REORDER = "Put them in order"
ADD = "Add {words}"
LABELS = (WRITE, WRITE_MARK, USE, DELETE, DELETE_IT, ONE_SPACE, REORDER, ADD)


@dataclass(frozen=True, slots=True)
class Fix:
    """Words to stand in place of a finding's; `certain` ones may be applied unasked."""

    label: str
    replacement: str
    certain: bool = True
    words: str = ""

    def __str__(self) -> str:
        return self.label.format(replacement=self.replacement, words=self.words)


def write(replacement: str, *, certain: bool = True) -> Fix:
    """The fix that puts other words in the place."""
    return Fix(WRITE, replacement, certain)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a text, before it is known which block the text is of."""

    start: int
    end: int
    template: str
    params: tuple[tuple[str, str], ...] = ()
    fixes: tuple[Fix, ...] = ()


def spot(start: int, end: int, template: str, *fixes: Fix, **params: str) -> Spot:
    """A place with its sentence."""
    return Spot(start, end, template, tuple(params.items()), fixes)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule has found: code points [start, end) of a block's clean words.

    `template` and `params` make the sentence, so that it can be told in either language.
    """

    rule: Rule
    block: str
    language: str
    start: int
    end: int
    template: str
    params: tuple[tuple[str, str], ...] = field(default=())
    fixes: tuple[Fix, ...] = ()

    @property
    def message(self) -> str:
        """The sentence in English."""
        return self.template.format(**dict(self.params))


def found(rule: Rule, block: str, language: str, at: Spot) -> Finding:
    """A spot of a block's words as a finding."""
    return Finding(rule, block, language, at.start, at.end, at.template, at.params, at.fixes)
