"""Puts the clipboard's paragraphs into the draft at the caret, as one step to undo."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QTextDocumentFragment

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.desk import Desk
from rcm_desktop.models.document import LANGUAGES, Block, BlockKind, Language, Span
from rcm_desktop.models.numbering import MAX_LEVEL
from rcm_desktop.ui.editor.copying import BLOCKS_MIME
from rcm_desktop.ui.editor.erasing import erase, joined, standing, wordless
from rcm_desktop.ui.editor.letters import writable
from rcm_desktop.ui.editor.pasted_text import PastedParagraph, paragraphs
from rcm_desktop.ui.editor.positions import Position

if TYPE_CHECKING:
    from rcm_desktop.ui.editor.surface import Surface


def paste(surface: Surface) -> None:
    paste_mime(surface, QGuiApplication.clipboard().mimeData())


def paste_mime(surface: Surface, mime: QMimeData | None) -> None:
    """Paste our own blocks as they were, anything else as plain paragraphs."""
    if mime is None:
        return
    found = own_paragraphs(mime)
    if not found and mime.hasText():
        found = paragraphs(mime.text())
        if len(found) == 1 and found[0].kind is None:
            found = [PastedParagraph(_edges_kept(mime.text(), found[0].text))]
    if not found and mime.hasHtml():
        found = paragraphs(QTextDocumentFragment.fromHtml(mime.html()).toPlainText())
    if found:
        insert_paragraphs(surface, found)


def _edges_kept(raw: str, words: str) -> str:
    """A few words pasted into a sentence keep the space they were copied with."""
    left = " " if raw[:1] in " \u00a0" else ""
    right = " " if raw[-1:] in (" ", "\u00a0") else ""
    return left + words + right


def own_paragraphs(mime: QMimeData) -> list[PastedParagraph]:
    """What this editor copied, with kinds and levels; empty for anything else."""
    if not mime.hasFormat(BLOCKS_MIME):
        return []
    try:
        entries: list[dict[str, Any]] = json.loads(bytes(mime.data(BLOCKS_MIME).data()))
        return [_own(entry) for entry in entries]
    except (ValueError, KeyError, TypeError, AttributeError):
        return []  # another program's data under our name: its plain text is used


def _own(entry: dict[str, Any]) -> PastedParagraph:
    given = entry.get("texts")
    texts = (
        {lang: writable(str(given[lang])) for lang in LANGUAGES if lang in given} if given else None
    )
    text = writable(str(entry["text"]))
    spans = []
    for lang, start, end, mark in entry.get("spans", ()):
        words = text if texts is None else texts.get(lang, "")
        if mark in ("bold", "italic") and 0 <= start < end <= len(words):
            spans.append((LANGUAGES[lang == "es"], Span(int(start), int(end), mark)))
    return PastedParagraph(
        text,
        BlockKind(entry["kind"]) if entry.get("kind") else None,
        min(max(0, int(entry.get("level", 0))), MAX_LEVEL),
        str(entry.get("scheme", "")),
        texts,
        tuple(spans),
    )


def insert_paragraphs(surface: Surface, found: list[PastedParagraph]) -> None:
    """The first paragraph joins the words at the caret, the last those after it."""

    def edit(desk: Desk) -> tuple[Position | None, Changes]:
        caret = surface.caret
        at, done = caret.head, list[Changes]()
        if caret.has_selection:
            at, done = erase(desk, surface.rows, caret)
        if at is None:
            kind = found[0].kind or (BlockKind.TITLE if len(found) == 1 else BlockKind.PREAMBLE)
            block, changes = desk.add(None, kind)
            at, done = Position(block, caret.lang, 0), [*done, changes]
        place = _insert_whole if all(p.texts is not None for p in found) else _insert
        at, inserted = place(desk, at, found)
        return at, joined([*done, *inserted], desk)

    surface.edit(edit, one_step=True)


def _insert(
    desk: Desk, at: Position, found: list[PastedParagraph]
) -> tuple[Position, list[Changes]]:
    done: list[Changes] = []
    block, first = desk.block(at.block), found[0]
    words = block.words(at.lang)
    if first.kind is not None and not words and not desk.suggests(block.id):
        done.append(desk.set_kind([block.id], first.kind))
        done.append(desk.set_level([block.id], first.level))
        done.append(desk.set_scheme([block.id], first.scheme))
        block = desk.block(block.id)
    done.append(desk.insert(block.id, at.lang, at.offset, first.text))
    here = standing(desk, at._replace(offset=at.offset + len(first.text)))
    end = here.offset
    done += _dress(desk, block.id, max(0, end - len(first.text)), first, at.lang)
    if len(found) == 1:
        return here, done
    tail = words[at.offset :].strip() and not desk.suggests(block.id)
    if tail:
        _, changes = desk.split(block.id, at.lang, end)
        done.append(changes)
    rest = [_as_block(p, block, at.lang) for p in (found[1:-1] if tail else found[1:])]
    fresh, changes = desk.add_all(block.id, rest)
    done.append(changes)
    last = fresh[-1] if fresh else block.id
    if not tail:
        return Position(last, at.lang, len(found[-1].text)), done
    after = desk.order()[desk.index(last) + 1]
    done.append(desk.insert(after, at.lang, 0, found[-1].text))
    done += _dress(desk, after, 0, found[-1], at.lang)
    return Position(after, at.lang, len(found[-1].text)), done


def _insert_whole(
    desk: Desk, at: Position, found: list[PastedParagraph]
) -> tuple[Position, list[Changes]]:
    """Blocks copied whole stay whole: before the block at whose start the caret is, else behind."""
    done: list[Changes] = []
    block, order = desk.block(at.block), desk.order()
    row = order.index(at.block)
    last: str | None = at.block
    if wordless(block) or at.offset == 0:
        last = order[row - 1] if row else None
    fresh, changes = desk.add_all(last, [_as_block(p, block, at.lang) for p in found])
    done.append(changes)
    last = fresh[-1]
    if desk.is_empty(block.id):
        done.append(desk.remove([block.id]))
    end = Position(last, at.lang, 0)
    return end._replace(offset=len(desk.words(end.block, end.lang))), done


def _as_block(paragraph: PastedParagraph, here: Block, lang: Language) -> Block:
    """A block for a paragraph; one of no known kind becomes more of what is here."""
    kind, level, scheme = paragraph.kind, paragraph.level, paragraph.scheme
    if kind is None:
        kind = BlockKind.PREAMBLE if here.kind is BlockKind.TITLE else here.kind
        level, scheme = (here.level, here.scheme) if kind is here.kind else (0, "")
    texts = paragraph.texts if paragraph.texts is not None else {lang: paragraph.text}
    spans = {
        each: tuple(span for of, span in paragraph.spans if of == each)
        for each in LANGUAGES
        if texts.get(each)
    }
    return Block("", kind, texts, level, scheme, spans=spans)


def _dress(
    desk: Desk, block: str, at: int, paragraph: PastedParagraph, lang: Language
) -> list[Changes]:
    """Give words pasted into a block the emphasis they were copied with."""
    return [
        desk.emphasise(block, lang, at + span.start, at + span.end, span.mark, True)
        for _, span in paragraph.spans
    ]
