"""The window's language: our translations and Qt's own."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from rcm_desktop.resources import resource


class Languages:
    """Keeps the installed translators, and changes them."""

    def __init__(self, qt: QApplication) -> None:
        self._qt = qt
        self._installed: list[QTranslator] = []

    def switch(self, code: str) -> None:
        """Speak `en` or `es` from now on; widgets made later use it."""
        for translator in self._installed:
            self._qt.removeTranslator(translator)
        self._installed.clear()
        country = QLocale.Country.Mexico if code == "es" else QLocale.Country.UnitedStates
        language = QLocale.Language.Spanish if code == "es" else QLocale.Language.English
        QLocale.setDefault(QLocale(language, country))
        if code != "en":
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._install(f"{folder}/qtbase_{code}.qm")
        self._install(str(resource("translations", f"rcm_desktop_{code}.qm")))

    def _install(self, path: str) -> None:
        translator = QTranslator(self._qt)
        if translator.load(path):
            self._qt.installTranslator(translator)
            self._installed.append(translator)
