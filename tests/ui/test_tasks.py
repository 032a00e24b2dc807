from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from rcm_desktop.ui.tasks import Task


def test_the_answer_arrives_on_the_gui_thread(qtbot: QtBot) -> None:
    seen: list[object] = []

    def work(task: Task) -> int:
        seen.append(threading.current_thread() is not threading.main_thread())
        task.report(1, 2, "half")
        return 42

    task = Task(work)
    task.progressed.connect(lambda done, total, what: seen.append((done, total, what)))
    task.done.connect(
        lambda answer: seen.append((answer, threading.current_thread() is threading.main_thread()))
    )
    with qtbot.waitSignal(task.ended, timeout=5000):
        task.start()
    assert seen == [True, (1, 2, "half"), (42, True)]


def test_an_error_is_handed_over_whole(qtbot: QtBot) -> None:
    def work(_task: Task) -> None:
        raise ValueError("broken")

    task = Task(work)
    errors: list[Exception] = []
    task.failed.connect(errors.append)
    with qtbot.waitSignal(task.ended, timeout=5000):
        task.start()
    assert [str(error) for error in errors] == ["broken"]


def test_cancel_is_seen_by_the_work(qtbot: QtBot) -> None:
    begun = threading.Event()

    def work(task: Task) -> bool:
        begun.set()
        for _ in range(500):
            if task.cancelled():
                return True
            threading.Event().wait(0.01)
        return False

    task = Task(work)
    answers: list[bool] = []
    task.done.connect(answers.append)
    with qtbot.waitSignal(task.ended, timeout=6000):
        task.start()
        assert begun.wait(5)
        task.cancel()
    assert answers == [True]
