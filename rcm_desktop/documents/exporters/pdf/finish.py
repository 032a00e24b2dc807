"""The last step of a PDF: languages, the canonical text inside, nobody's name or clock."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any, BinaryIO, Final

from rcm_desktop.documents.canonical import canonical_hash, canonical_text
from rcm_desktop.documents.tree import Document
from rcm_desktop.models.document import Language

#: Our own entry in the catalog's piece dictionary (ISO 32000-1, 14.5), which PDF/A allows.
PIECE: Final = "/RCMDesktop"
PDF_LANGUAGES: Final[dict[Language, str]] = {"en": "en-US", "es": "es-419"}
_NO_DATE: Final = "D:20000101000000Z"  # the standard asks for a date; ours tells nothing


def finish(
    document: Document,
    drawn: BinaryIO,
    frames: Sequence[tuple[float, float, float, float]],
    stream: BinaryIO,
) -> None:
    """Copy a drawn PDF to `stream`, sealed; `frames` are (left, bottom, right, top) of columns."""
    import pikepdf

    with pikepdf.open(drawn) as pdf:
        root: Any = pdf.Root
        root.Lang = pikepdf.String(PDF_LANGUAGES[document.languages[0]])
        root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        private = pikepdf.Dictionary(
            Languages=pikepdf.Array([pikepdf.String(name) for name in document.languages]),
            Frames=pikepdf.Array([pikepdf.Array([round(x, 2) for x in f]) for f in frames]),
        )
        if document.is_clean:
            text = canonical_text(document).encode()
            private.SHA256 = pikepdf.String(canonical_hash(document))
            private.Text = pdf.make_indirect(pikepdf.Stream(pdf, text))
        else:
            private.View = pikepdf.String(document.caption)
            private.CleanSHA256 = pikepdf.String(document.vouched)
        piece = pikepdf.Dictionary(LastModified=pikepdf.String(_NO_DATE), Private=private)
        root.PieceInfo = pikepdf.Dictionary({PIECE: piece})
        title = pikepdf.String(document.title)
        del pdf.docinfo
        if document.title:
            pdf.trailer.Info = pdf.make_indirect(pikepdf.Dictionary(Title=title))
        # qpdf aborts the whole process when a full disk refuses a write, so it gets memory
        whole = io.BytesIO()
        pdf.save(
            whole,
            deterministic_id=True,
            compress_streams=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    stream.write(whole.getbuffer())
