"""Saying that a block's two languages match, or that one of them needs no words."""

from __future__ import annotations

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.commenting import Commenting
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.models.translation import has_words, other


class NoWordsYet(RcmError):
    """Calling a block up to date whose words one language lacks."""

    template = (
        "“{words} …” has no words in {language} yet; write them, or say that none are needed."
    )


class WordsAreThere(RcmError):
    """Saying that no translation is needed where there is one."""

    template = (
        "“{words} …” has words in {language}; take them out first, or say that they are up to date."
    )


class Aligning(Commenting):
    """The half of a draft that takes a translator's word."""

    def align(self, block_id: str) -> Changes:
        """Both languages say the same as they stand now; raises NoSuchBlock, NoWordsYet."""
        self.index(block_id)
        words = self.pair(block_id)
        for lang in LANGUAGES:
            if not has_words(words[lang]):
                raise NoWordsYet(words=self._opening(block_id), language=lang.upper())
        with self._step():
            self._being_rendered -= {(block_id, lang) for lang in LANGUAGES}
            return self._say_aligned(block_id, words)

    def no_translation_needed(self, block_id: str, language: Language) -> Changes:
        """The other language's words, as they are now, need none in this one.

        Raises NoSuchBlock, WordsAreThere.
        """
        self.index(block_id)
        words = self.pair(block_id)
        if has_words(words[language]):
            raise WordsAreThere(words=self._opening(block_id), language=language.upper())
        if not has_words(words[other(language)]):
            raise NoWordsYet(words=block_id, language=other(language).upper())
        with self._step():
            return self._say_aligned(block_id, words, untranslated=True)
