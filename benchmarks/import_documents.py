"""Import per page of Word files, against LibreOffice converting the same Word file to text.

    python benchmarks/import_documents.py

prints one JSON line for each document. `read` is the parser alone; `guarded` is what a person
waits for: guard, child process with limits, and structure.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.export_documents import best, page_count, paper  # noqa: E402
from rcm_desktop.documents.importers import read_document  # noqa: E402
from rcm_desktop.documents.registry import export  # noqa: E402


def office_seconds(word: Path, folder: Path) -> float:
    """Seconds that LibreOffice takes to turn a Word file into text."""
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless"]
    command += ["--convert-to", "txt:Text", "--outdir", str(folder / "office"), str(word)]
    run = lambda: subprocess.run(command, check=True, capture_output=True)  # noqa: E731
    run()  # makes the profile
    return best(3, run)


def measure(name: str, sections: int, folder: Path) -> dict[str, object]:
    """One document as Word and as text; the ratio is LibreOffice's seconds over ours."""
    document = paper(sections, ("en",))
    word, text, pdf = (folder / f"{name}.{kind}" for kind in ("docx", "txt", "pdf"))
    for path in (word, text, pdf):
        export(document, path, path.suffix[1:])
    pages = page_count(pdf)
    guarded = best(3, lambda: read_document(word))
    plain = best(3, lambda: read_document(text))
    row: dict[str, object] = {
        "benchmark": "import",
        "document": name,
        "pages": pages,
        "docx_guarded_seconds_per_page": round(guarded / pages, 6),
        "txt_seconds_per_page": round(plain / pages, 6),
    }
    if shutil.which("soffice"):
        office = office_seconds(word, folder)
        row["soffice_seconds_per_page"] = round(office / pages, 6)
        row["docx_times_faster"] = round(office / guarded, 1)
        row["txt_times_faster"] = round(office / plain, 1)
    return row


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, sections in (("declaration", 3), ("compilation", 60)):
            print(json.dumps(measure(name, sections, Path(folder))), flush=True)


if __name__ == "__main__":
    main()
