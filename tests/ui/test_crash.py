from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from rcm_desktop.errors import NoSuchDraft
from rcm_desktop.ui.crash import CrashReporter

SECRET = "words of a closed session"


def raise_with(words: str) -> BaseException:
    try:
        raise RuntimeError(words)
    except RuntimeError as error:
        return error


def test_a_bug_is_noted_without_words_of_drafts_and_explained(
    qapp: QApplication, tmp_path: Path
) -> None:
    log = tmp_path / "logs" / "window.log"
    error = raise_with(SECRET)
    shown: list[str] = []

    def close() -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                shown.extend(label.text() for label in widget.findChildren(QLabel))
                widget.accept()

    QTimer.singleShot(50, close)
    CrashReporter(log, lambda _error: None)(RuntimeError, error, error.__traceback__)
    written = log.read_text(encoding="utf-8")
    assert "RuntimeError" in written
    assert "test_crash.py" in written
    assert SECRET not in written
    assert str(tmp_path) not in written
    assert any("Nothing you typed is lost" in words for words in shown)
    assert not any(SECRET in words for words in shown)


def test_a_refusal_is_no_crash(tmp_path: Path) -> None:
    refused: list[Exception] = []
    error = NoSuchDraft(draft="d7")
    CrashReporter(tmp_path / "log", refused.append)(NoSuchDraft, error, None)
    assert refused == [error]
    assert not (tmp_path / "log").exists()


@pytest.mark.parametrize("size", [600 * 1024])
def test_the_log_does_not_grow_for_ever(tmp_path: Path, size: int) -> None:
    log = tmp_path / "log"
    log.write_text("x" * size, encoding="utf-8")
    error = raise_with(SECRET)
    CrashReporter(log, lambda _error: None).write(RuntimeError, error.__traceback__)
    assert log.stat().st_size < 10_000
