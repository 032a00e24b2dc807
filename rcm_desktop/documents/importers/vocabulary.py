"""Words of English and Spanish that show what a line of a declaration is: data, no rules.

Verbs are those that open paragraphs in the declarations of the Conference and in
resolutions of the United Nations; nothing here knows a particular document.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: After one of these no sentence and no heading ends.
FUNCTION_WORDS: Final = _words(
    """
    a an the of and or to in on at by for from with without into onto upon about between among
    within through during against under over as than that which who whose whom this these those
    its their our his her is are was were be been being will would shall should may might can
    could must not nor but if while when where regarding concerning including towards toward
    el la los las un una unos unas de del al y e o u en con sin por para entre sobre bajo contra
    desde hasta hacia según segun durante mediante ante tras que cuyo cuya cuyos cuyas como su sus
    nuestro nuestra nuestros nuestras es son fue fueron ser sido será serán lo se no ni si cuando
    donde este esta estos estas
    """
)

#: What is written with a stop without ending a sentence.
ABBREVIATIONS: Final = _words(
    """
    no nos nº núm núms num art arts para paras párr párrs p pp vol vols ed eds chap cap sect sec
    mr mrs ms dr dra sr sra sres sras lic ing gen col st ste u.s u.n ee.uu etc e.g i.e cf
    jan feb mar apr jun jul aug sep sept oct nov dec
    """
)

#: Verbs that open a paragraph of a preamble, or a decision, as the first word of it.
LEAD_VERBS: Final = _words(
    """
    acknowledging affirming alarmed appealing applauding appreciating approving aware bearing
    believing calling commending committed committing concerned condemning confident confirming
    congratulating conscious considering convinced cognizant deeply deploring desiring desirous
    determined disturbed emphasizing emphasising encouraged encouraging endorsing expecting
    expressing firmly fulfilling fully gravely grateful guided having highlighting honouring
    inspired inviting keeping mindful noting observing paying pursuant realizing reaffirming
    recalling recognizing recognising recommending referring regretting reiterating remembering
    renewing resolved respecting seeking seriously sharing stressing strongly supporting taking
    thanking underlining underscoring urging viewing welcoming
    acknowledged acknowledges affirmed affirms agreed agrees approved approves appreciated
    commended commits condemned condemns congratulated considered decided decides emphasized
    emphasised encouraged encourages endorsed endorses expressed expresses highlighted
    instructed instructs invited invites noted notes reaffirmed reaffirms recalled recalls
    recognized recognised recognizes recommended recommends recommits reiterated reiterates
    requested requests resolves stressed stresses supported thanked thanks took underlined
    underlines underscored underscores urged urges welcomed welcomes
    acknowledge affirm agree approve appreciate commend commit condemn congratulate decide
    emphasize emphasise encourage endorse express highlight instruct invite note reaffirm recall
    recognize recognise recommend reiterate request resolve stress support take thank underline
    underscore urge welcome authorize authorise adopt accept promote continue strengthen grant
    reconociendo afirmando alarmado alarmada alarmados alarmadas alentando apreciando aprobando
    acogiendo agradeciendo celebrando comprometidos comprometidas condenando confiando confiados
    consciente conscientes considerando convencida convencido convencidos convencidas decididos
    deplorando deseando deseosos destacando encomiando enfatizando estimando expresando exhortando
    felicitando guiados guiadas habiendo haciendo inspirados instando invitando lamentando
    manifestando observando preocupada preocupado preocupados profundamente reafirmando recordando
    reconociendo recomendando refiriéndose reiterando resaltando resueltos respaldando saludando
    solicitando subrayando teniendo tomando tratando valorando
    reconocieron afirmaron acordaron acogieron agradecieron alentaron apoyaron aprobaron
    celebraron condenaron consideraron decidieron destacaron encomendaron enfatizaron exhortaron
    expresaron felicitaron hicieron instaron instruyeron invitaron lamentaron manifestaron
    reafirmaron recomendaron recordaron reiteraron resaltaron respaldaron saludaron solicitaron
    subrayaron tomaron valoraron
    reconoce afirma acuerda acoge agradece alienta aprueba celebra condena considera decide
    destaca enfatiza exhorta expresa felicita insta invita observa reafirma recomienda recuerda
    reitera resuelve solicita subraya toma
    reconocer afirmar acordar acoger agradecer alentar apoyar aprobar autorizar adoptar aceptar
    acuerdan deciden resuelven recomiendan aprueban acordamos decidimos reafirmamos
    celebrar condenar continuar dar decidir destacar encomendar enfatizar exhortar expresar
    felicitar fortalecer hacer instar instruir invitar otorgar promover reafirmar reconocer
    recomendar recordar reiterar resaltar respaldar saludar solicitar subrayar tomar valorar
    """
)

#: Verbs that announce what follows without opening paragraphs of their own.
ANNOUNCING: Final = _words(
    """
    hereby declare declares declared proclaim proclaims intend agree commit commits resolved pledge
    declaran declaramos declararon proclaman proclamamos acuerdan acordamos comprometemos
    comprometen convienen convinieron determinan considerando
    """
)

#: Who speaks in the papers of the family, as the last word before a colon.
SPEAKERS: Final = _words(
    """
    ministers viceministers vice-ministers assembly conference delegations delegates members
    presidents representatives governments participants states countries group network
    ministros ministras viceministros viceministras asamblea conferencia delegaciones delegados
    miembros presidentes representantes gobiernos participantes estados países grupo red
    """
)

#: What a paper of the family calls itself, in a title or as a line of its own.
KIND_WORDS: Final[dict[str, frozenset[str]]] = {
    "conclusions": _words("conclusions conclusiones recommendations recomendaciones"),
    "communique": _words("communique communiqué comunicado"),
    "compilation": _words("compilation compilación compilacion"),
    "report": _words("report informe minutes acta relatoría"),
    "publication": _words("publication publicación publicacion book libro"),
    "declaration": _words(
        "declaration declaración declaracion decisions decisiones statement pronunciamiento "
        "resolution resolución agreement acuerdo acuerdos pact pacto"
    ),
}

#: Words that make a line the name of a section rather than a part of the title.
SECTION_WORDS: Final = _words(
    """
    introduction introducción preamble preámbulo background antecedentes summary resumen
    contents índice acknowledgments acknowledgements agradecimientos reconocimientos decisions
    decisiones declaration declaración conclusions conclusiones recommendations recomendaciones
    agreements acuerdos approved aprobaron
    """
)

ANNEX_WORDS: Final = _words(
    "annex annexes appendix appendices anexo anexos apéndice apéndices adjunto adjuntos"
)

NOTES_WORDS: Final = frozenset({"notes", "footnotes", "endnotes", "notas", "notas al pie"})

PEOPLE_WORDS: Final = frozenset({"participants", "participantes", "attendees", "asistentes"})

#: Openings of a last paragraph.
FAREWELLS: Final = (
    "finally", "lastly", "in closing", "to conclude", "in conclusion", "por último", "finalmente",
    "para concluir", "en conclusión", "para finalizar", "done at", "done in", "adopted at",
    "adopted in", "adopted on", "signed at", "signed in", "dado en", "dada en", "suscrito en",
    "suscrita en", "adoptada en", "adoptado en", "firmado en", "firmada en",
)  # fmt: skip

THANKS: Final = (
    "thank", "gratitude", "grateful", "appreciation", "hospitality", "excellent organization",
    "excellent organisation", "satisfaction with the participation", "agradec", "gratitud",
    "hospitalidad", "excelente organización",
    "reconocimiento al pueblo", "reconocimiento al gobierno",
)  # fmt: skip

MONTHS: Final = _words(
    """
    january february march april may june july august september october november december
    enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre
    diciembre
    """
)

STOP_WORDS: Final[dict[str, frozenset[str]]] = {
    "en": _words(
        "the of and to in that for with on as by is are was their its which from this be have "
        "has at will or an we our these"
    ),
    "es": _words(
        "el la los las de del y en que para con por una un se su sus al como es son lo a e o "
        "más esta este entre sobre nuestro nuestra"
    ),
}
