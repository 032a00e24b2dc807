"""The parts of a Word file as XML trees, parsed without entities, network or surprises."""

from __future__ import annotations

import io
import posixpath
import zipfile
from typing import Final

from lxml import etree

from rcm_desktop.documents.guard import MOST_XML, UNPACKING_ERRORS
from rcm_desktop.documents.importers.refusals import WordFileDamaged, WordFileUnsafe

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATION: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_DEEPEST: Final = 250

Element = etree._Element


def attribute(element: Element | None, name: str = "val") -> str:
    """A w: attribute, empty where the element or the attribute is missing."""
    return "" if element is None else element.get(W + name) or ""


def on(element: Element | None) -> bool | None:
    """A toggle such as w:b: True, False, or None where it is not there."""
    if element is None:
        return None
    return attribute(element) not in ("0", "false", "off", "none")


class Package:
    """Reads parts by their role; `main` is word/document.xml, whatever its name."""

    def __init__(self, data: bytes, file: str) -> None:
        self._file = file
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except UNPACKING_ERRORS as error:
            raise WordFileDamaged(file=file, reason="it is cut short or broken") from error
        self._names = {name.casefold().lstrip("/"): name for name in self._archive.namelist()}
        self._main_name = self._find_main()
        main = self.part(self._main_name)
        if main is None or main.find(W + "body") is None:
            raise WordFileDamaged(file=file, reason="its text is missing")
        self.main = main

    def _find_main(self) -> str:
        for target in self._targets("_rels/.rels", "", "/officeDocument"):
            return target
        return "word/document.xml"

    @property
    def program(self) -> str:
        """The program that wrote the file, as it names itself; empty where it does not."""
        part = self.part("docProps/app.xml")
        return "" if part is None else (part.findtext("{*}Application") or "")

    def related(self, kind: str) -> list[Element]:
        """The parts that the main part names under a relation: styles, numbering, header, …"""
        folder, name = posixpath.split(self._main_name)
        found = self._targets(f"{folder}/_rels/{name}.rels", folder, f"/{kind}")
        return [tree for target in found if (tree := self.part(target)) is not None]

    def _targets(self, relations: str, folder: str, suffix: str) -> list[str]:
        tree = self.part(relations)
        if tree is None:
            return []
        return [
            posixpath.normpath(posixpath.join(folder, target))
            if not target.startswith("/")
            else target[1:]
            for relation in tree.iter(_RELATION)
            if (relation.get("Type") or "").endswith(suffix)
            and relation.get("TargetMode") != "External"
            and (target := relation.get("Target") or "")
        ]

    def part(self, name: str) -> Element | None:
        """The tree of a part; None where there is none. Raises WordFileDamaged, WordFileUnsafe."""
        real = self._names.get(name.casefold().lstrip("/"))
        if real is None:
            return None
        try:
            with self._archive.open(real) as stream:
                data = stream.read(MOST_XML + 1)
        except UNPACKING_ERRORS as error:
            raise WordFileDamaged(file=self._file, reason="a part cannot be unpacked") from error
        if len(data) > MOST_XML:
            raise WordFileUnsafe(file=self._file, reason="a part is far too large")
        if _STRICT.encode() in data[:4096]:
            data = data.replace(_STRICT.encode(), W[1:-1].encode())
        return self._parse(data)

    def _parse(self, data: bytes) -> Element:
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
            remove_comments=True, remove_pis=True,
        )  # fmt: skip
        try:
            tree = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise WordFileDamaged(file=self._file, reason="a part is no valid XML") from error
        if tree.getroottree().docinfo.internalDTD is not None:
            raise WordFileUnsafe(file=self._file, reason="it declares entities of its own")
        return tree
