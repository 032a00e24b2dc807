"""The sentences with which the workspace file refuses: what is wrong and what to do next."""

from __future__ import annotations

from rcm_desktop.errors import RcmError


class NoWorkspace(RcmError):
    """There is no file where the workspace should be."""

    template = "There is no workspace at {path}; make one with “rcm-desktop init”."


class WorkspaceExists(RcmError):
    """A new workspace would overwrite a file."""

    template = "There is already a file at {path}; open it, or choose another name."


class NotAWorkspace(RcmError):
    """The file opens, but another program made it."""

    template = "{path} is not a workspace of RCM Desktop; choose another file."


class WrongPassphrase(RcmError):
    """The passphrase does not unwrap the key."""

    template = "This passphrase does not open {path}; check capitals and accents and try again."


class EmptyPassphrase(RcmError):
    """A new passphrase without a character in it."""

    template = "A workspace needs a passphrase; type at least one character."


class KeyFileMissing(RcmError):
    """The wrapped key is not beside the workspace file."""

    template = (
        "The key file {key} is missing, and {path} cannot be opened without it; "
        "put it back, or copy it from a backup in {backups}."
    )


class KeyFileUnreadable(RcmError):
    """The key file belongs to another account of this computer."""

    template = (
        "Your account may not read the key file {key}; "
        "open the workspace from the account that made it, or ask its owner for a copy."
    )


class KeyFileDamaged(RcmError):
    """The wrapped key cannot be read, or belongs to another workspace."""

    template = (
        "The key file {key} is damaged or belongs to another workspace; "
        "replace it with the copy beside a backup in {backups}."
    )


class NewerSchema(RcmError):
    """A later edition of the application wrote the file."""

    template = (
        "{path} was written by a newer RCM Desktop (file version {found}, this one knows "
        "{known}); update RCM Desktop and open it again."
    )


class WorkspaceDamaged(RcmError):
    """The file's bytes fail their checks."""

    template = (
        "The workspace file {path} is damaged ({reason}); nothing was changed. "
        "Restore the latest backup with “rcm-desktop restore”."
    )


class AlreadyOpen(RcmError):
    """Another process holds the workspace."""

    template = "{path} is already open ({holder}); close it there first, or work in that window."


class FolderReadOnly(RcmError):
    """The folder cannot be written to, and the journal must stand beside the file."""

    template = (
        "{folder} cannot be written to, so nothing could be saved there; "
        "copy the workspace with its key file to a folder of your own and open it there."
    )


class FolderMissing(RcmError):
    """The folder of a new workspace does not exist."""

    template = "The folder {folder} does not exist; make it first, or choose another."


class DiskFull(RcmError):
    """There is no room for the change, not even the room kept back."""

    template = (
        "The disk that holds {path} is full, so nothing more can be saved; "
        "free some space and try again. Everything saved before is safe."
    )


class StoreBusy(RcmError):
    """Another program blocks the file for longer than a writer waits."""

    template = "{path} is busy: another program is reading or copying it; try again in a moment."


class StoreUnreadable(RcmError):
    """The operating system failed to read or write the file."""

    template = (
        "The disk refused to read or write {path} ({reason}); check the disk and its cable, "
        "then open the workspace again. Everything saved before is safe."
    )


class NotEnoughMemory(RcmError):
    """Argon2id did not get the memory that the key file asks for."""

    template = (
        "Opening {path} needs {mebibytes} MiB of free memory; close other programs and retry."
    )


class WorkspaceClosed(RcmError):
    """Something was asked of a workspace after it was closed."""

    template = "The workspace {path} is closed; open it again."


class UnknownReplica(RcmError):
    """An update for a replica that was never registered."""

    template = "The workspace knows no replica “{replica}”; it must be registered first."


class BackupDamaged(RcmError):
    """A backup that fails its checks."""

    template = "The backup {path} is damaged ({reason}); choose an older one."


class BackupNotOfThis(RcmError):
    """A backup of another workspace."""

    template = "{backup} is a backup of another workspace than {path}; choose one of its own."
