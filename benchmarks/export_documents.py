"""Export per page, against LibreOffice converting the same Word file to PDF.

    python benchmarks/export_documents.py

prints one JSON line for each document. Our seconds are the best of five in a running
program; `fresh` is a new interpreter that imports everything, renders and writes, which is
what LibreOffice's figure is (best of three, with a profile that exists already).
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from rcm_desktop.documents.registry import export  # noqa: E402
from rcm_desktop.documents.render import render  # noqa: E402
from rcm_desktop.documents.tree import Document  # noqa: E402
from rcm_desktop.models.document import Block, BlockKind  # noqa: E402

WORDS = {
    "en": "closer cooperation on the orderly and humane movement of persons, with full respect for "
    "their dignity and for the law of each country, and the exchange of good practice among "
    "the authorities that look after the borders",
    "es": "una cooperación más estrecha para el tránsito ordenado y humano de las personas, con "
    "pleno respeto a su dignidad y a la ley de cada país, y el intercambio de buenas prácticas "
    "entre las autoridades que cuidan las fronteras",
}


def paper(sections: int, languages: tuple[str, ...]) -> Document:
    """A declaration of `sections` headings, each with twelve decisions and nested items."""
    blocks = [Block("title", BlockKind.TITLE, {"en": "DECLARATION", "es": "DECLARACIÓN"})]

    def add(kind: BlockKind, level: int = 0) -> None:
        text = {name: words.capitalize() + "." for name, words in WORDS.items()}
        blocks.append(Block(f"b{len(blocks)}", kind, text, level))  # type: ignore[arg-type]

    for number in range(sections):
        heading = {"en": f"MATTERS {number}", "es": f"ASUNTOS {number}"}
        blocks.append(Block(f"b{len(blocks)}", BlockKind.HEADING, heading))  # type: ignore[arg-type]
        for decision in range(12):
            add(BlockKind.DECISION)
            if decision % 4 == 3:
                add(BlockKind.ITEM, 1)
                add(BlockKind.ITEM, 1)
    return render(blocks, languages)  # type: ignore[arg-type]


def best(times: int, work: Callable[[], object]) -> float:
    """The shortest of several runs, in seconds."""
    seconds = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - started)
    return min(seconds)


def office_seconds(word: Path, folder: Path) -> float:
    """Seconds that LibreOffice takes to turn a Word file into a PDF."""
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    command += ["--outdir", str(folder / "office"), str(word)]
    run = lambda: subprocess.run(command, check=True, capture_output=True)  # noqa: E731
    run()  # makes the profile
    return best(3, run)


def fresh_seconds(sections: int, languages: tuple[str, ...], path: Path) -> float:
    """Seconds of a new interpreter that writes one file."""
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from pathlib import Path\n"
        "from benchmarks.export_documents import export, paper\n"
        f"export(paper({sections}, {languages!r}), Path(sys.argv[2]), sys.argv[3])\n"
    )
    command = [sys.executable, "-c", code, str(ROOT), str(path), path.suffix.lstrip(".")]
    return best(3, lambda: subprocess.run(command, check=True))


def page_count(path: Path) -> int:
    import pypdfium2

    pdf = pypdfium2.PdfDocument(path)
    try:
        return len(pdf)
    finally:
        pdf.close()


def measure(
    name: str, sections: int, languages: tuple[str, ...], folder: Path
) -> dict[str, object]:
    """One document in both formats; ratios are LibreOffice's seconds over ours, per page."""
    document = paper(sections, languages)
    files = {format: folder / f"{name}.{format}" for format in ("docx", "pdf")}
    row: dict[str, object] = {"document": name, "blocks": len(document.rows)}
    seconds = {}
    for format, path in files.items():
        seconds[format] = best(5, lambda path=path, format=format: export(document, path, format))
    row["pages"] = page_count(files["pdf"])
    fresh = {format: fresh_seconds(sections, languages, path) for format, path in files.items()}
    for format in files:
        row[f"{format}_seconds_per_page"] = round(seconds[format] / page_count(files["pdf"]), 6)
        row[f"{format}_fresh_seconds"] = round(fresh[format], 3)
    if shutil.which("soffice"):
        office = office_seconds(files["docx"], folder)
        pages = page_count(folder / "office" / f"{name}.pdf")
        row["soffice_seconds"] = round(office, 3)
        row["soffice_seconds_per_page"] = round(office / pages, 6)
        for format in files:
            ours = seconds[format] / page_count(files["pdf"])
            row[f"{format}_times_faster"] = round(office / pages / ours, 1)
            row[f"{format}_fresh_times_faster"] = round(office / fresh[format], 1)
    return row


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, sections, languages in (
            ("declaration", 3, ("en",)),
            ("declaration-bilingual", 3, ("en", "es")),
            ("compilation", 60, ("en",)),
            ("compilation-bilingual", 60, ("en", "es")),
        ):
            print(json.dumps(measure(name, sections, languages, Path(folder))), flush=True)


if __name__ == "__main__":
    main()
