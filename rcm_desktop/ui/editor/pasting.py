"""Puts the clipboard's paragraphs into the draft at the caret, as one step to undo."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QTextDocumentFragment

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.models.document import LANGUAGES, BlockKind, Language, Span
from rcm_desktop.ui.editor.copying import BLOCKS_MIME
from rcm_desktop.ui.editor.erasing import erase, joined, wordless
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
    texts = entry.get("texts")
    return PastedParagraph(
        str(entry["text"]),
        BlockKind(entry["kind"]) if entry.get("kind") else None,
        int(entry.get("level", 0)),
        str(entry.get("scheme", "")),
        {lang: str(texts[lang]) for lang in LANGUAGES if lang in texts} if texts else None,
        tuple(
            ("es" if lang == "es" else "en", Span(int(start), int(end), mark))
            for lang, start, end, mark in entry.get("spans", ())
            if mark in ("bold", "italic")
        ),
    )


def insert_paragraphs(surface: Surface, found: list[PastedParagraph]) -> None:
    """The first paragraph joins the words at the caret, the last those after it."""

    def edit(draft: Draft) -> tuple[Position | None, Changes]:
        caret = surface.caret
        at, done = caret.head, list[Changes]()
        if caret.has_selection:
            at, done = erase(draft, surface.rows, caret)
        if at is None:
            kind = found[0].kind or (BlockKind.TITLE if len(found) == 1 else BlockKind.PREAMBLE)
            block, changes = draft.add(None, kind)
            at, done = Position(block, caret.lang, 0), [*done, changes]
        place = _insert_whole if all(p.texts is not None for p in found) else _insert
        at, inserted = place(draft, at, found)
        return at, joined([*done, *inserted], draft)

    surface.edit(edit, one_step=True)


def _insert(
    draft: Draft, at: Position, found: list[PastedParagraph]
) -> tuple[Position, list[Changes]]:
    done: list[Changes] = []
    block, first = draft.block(at.block), found[0]
    words = block.words(at.lang)
    if first.kind is not None and not words:
        done.append(draft.set_kind([block.id], first.kind))
        done.append(draft.set_level([block.id], first.level))
        done.append(draft.set_scheme([block.id], first.scheme))
        block = draft.block(block.id)
    done.append(draft.insert(block.id, at.lang, at.offset, first.text))
    done += _dress(draft, block.id, at.offset, first, at.lang)
    end = at.offset + len(first.text)
    if len(found) == 1:
        return at._replace(offset=end), done
    tail = words[at.offset :].strip()
    if tail:
        _, changes = draft.split(block.id, at.lang, end)
        done.append(changes)
    rest = found[1:-1] if tail else found[1:]
    last = block.id
    for paragraph in rest:
        kind, level, scheme = paragraph.kind, paragraph.level, paragraph.scheme
        if kind is None:
            kind = BlockKind.PREAMBLE if block.kind is BlockKind.TITLE else block.kind
            level, scheme = (block.level, block.scheme) if kind is block.kind else (0, "")
        last, changes = draft.add(
            last, kind, level=level, scheme=scheme, text={at.lang: paragraph.text}
        )
        done += [changes, *_dress(draft, last, 0, paragraph, at.lang)]
    if not tail:
        return Position(last, at.lang, len(found[-1].text)), done
    after = draft.order()[draft.index(last) + 1]
    done.append(draft.insert(after, at.lang, 0, found[-1].text))
    done += _dress(draft, after, 0, found[-1], at.lang)
    return Position(after, at.lang, len(found[-1].text)), done


def _insert_whole(
    draft: Draft, at: Position, found: list[PastedParagraph]
) -> tuple[Position, list[Changes]]:
    """Blocks copied whole stay whole: before the block at whose start the caret is, else behind."""
    done: list[Changes] = []
    block, order = draft.block(at.block), draft.order()
    row = order.index(at.block)
    last: str | None = at.block
    if wordless(block) or at.offset == 0:
        last = order[row - 1] if row else None
    for paragraph in found:
        kind = paragraph.kind or BlockKind.PREAMBLE
        texts = dict(paragraph.texts or {})
        last, changes = draft.add(
            last, kind, level=paragraph.level, scheme=paragraph.scheme, text=texts
        )
        done += [changes, *_dress(draft, last, 0, paragraph, None)]
    if wordless(block):
        done.append(draft.remove([block.id]))
    end = Position(last or at.block, at.lang, 0)
    return end._replace(offset=len(draft.words(end.block, end.lang))), done


def _dress(
    draft: Draft, block: str, at: int, paragraph: PastedParagraph, lang: Language | None
) -> list[Changes]:
    """Give pasted words the emphasis they were copied with."""
    return [
        draft.emphasise(block, lang or of, at + span.start, at + span.end, span.mark, True)
        for of, span in paragraph.spans
    ]
