"""The order in which WordprocessingML wants the children of an element (ECMA-376, part 1).

Word refuses or repairs files that break it. Each entry lists, in order, the children
that we use and some that we may use soon.
"""

from __future__ import annotations

from typing import Final

ORDER: Final[dict[str, str]] = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore widowControl numPr suppressLineNumbers pBdr shd "
        "tabs suppressAutoHyphens spacing ind contextualSpacing jc outlineLvl rPr sectPr pPrChange"
    ),
    "rPr": (
        "rStyle rFonts b bCs i iCs caps smallCaps strike noProof color spacing kern position sz "
        "szCs highlight u shd vertAlign lang"
    ),
    "tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tblCellMar": "top left bottom right",
    "trPr": "cantSplit trHeight tblHeader jc",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
    "tcBorders": "top left bottom right insideH insideV",
    "tbl": "tblPr tblGrid tr",
    "sectPr": (
        "headerReference footerReference pgSz pgMar lnNumType pgNumType cols titlePg docGrid"
    ),
    "style": (
        "name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat locked pPr "
        "rPr tblPr"
    ),
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "numbering": "abstractNum num",
    "abstractNum": "nsid multiLevelType tmpl name styleLink lvl",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlJc pPr rPr",
    "settings": (
        "zoom trackRevisions documentProtection defaultTabStop autoHyphenation "
        "characterSpacingControl compat rsids themeFontLang decimalSymbol listSeparator"
    ),
    "font": "altName panose1 charset family notTrueType pitch sig",
    "body": "p tbl sectPr",
}
#: Parents whose children may come in any order among those named.
ANY_ORDER: Final = frozenset({"body"})
