"""Why a file is not imported, each in one sentence that says what to do next."""

from __future__ import annotations

from typing import Final

from rcm_desktop.errors import RcmError


class ImportRefused(RcmError):
    """Base of every refusal of a file; parameters hold the file's name."""

    template = "“{file}” cannot be imported."


class FileMissing(ImportRefused):
    template = "There is no file “{file}”; check the name and the folder."


class FileIsFolder(ImportRefused):
    template = "“{file}” is a folder; name the document inside it."


class FileUnreadable(ImportRefused):
    template = "“{file}” could not be read ({reason}); check its permissions or copy it here first."


class FileEmpty(ImportRefused):
    template = "“{file}” is empty; choose the file that holds the text."


class NoWords(ImportRefused):
    template = "“{file}” holds no words; if its pages are pictures, have the text typed or scanned."


class NotText(ImportRefused):
    template = "“{file}” is not a text file; save the document as .docx or as plain text (UTF-8)."


class TooMuchText(ImportRefused):
    template = (
        "“{file}” holds {size} MB of text and an import takes at most {limit} MB; "
        "split the document and import its parts."
    )


class TooManyLines(ImportRefused):
    template = (
        "“{file}” has {count} lines and an import takes at most {limit}; "
        "split the document and import its parts."
    )


class FormatUnknown(ImportRefused):
    template = "“{file}” is not a kind of file that can be imported; save it as .docx, .txt or .md."


class FormatNotYet(ImportRefused):
    """A known format that has no reader: PDF, old Word, OpenDocument, RTF and others."""

    template = "“{file}” is {format}, which cannot be imported; {advice}."


class MisnamedFile(ImportRefused):
    template = "“{file}” is really {format}; rename it so that it ends in {suffix}, then import it."


class PasswordNeeded(ImportRefused):
    template = "“{file}” is locked by a password; open it in Word, remove the password and save it."


class WordFileDamaged(ImportRefused):
    template = (
        "“{file}” is damaged ({reason}); open it in Word or LibreOffice, "
        "save it anew and import that copy."
    )


class WordFileUnsafe(ImportRefused):
    template = (
        "“{file}” was refused for safety ({reason}); ask its sender for a copy "
        "saved anew by Word or LibreOffice."
    )


class ImportTookTooMuch(ImportRefused):
    template = (
        "“{file}” needed more {what} than an import may take; "
        "split the document and import its parts."
    )


class ImportCancelled(ImportRefused):
    template = "The import of “{file}” was cancelled; nothing was changed."


#: By name, so that a refusal survives the trip from the child process.
REFUSALS: Final[dict[str, type[ImportRefused]]] = {
    refusal.__name__: refusal
    for refusal in (
        ImportRefused, FileMissing, FileIsFolder, FileUnreadable, FileEmpty, NoWords, NotText,
        TooMuchText, TooManyLines, FormatUnknown, FormatNotYet,
        MisnamedFile, PasswordNeeded, WordFileDamaged,
        WordFileUnsafe, ImportTookTooMuch, ImportCancelled,
    )
}  # fmt: skip
