<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutSheet</name>
    <message>
        <source>About RCM Desktop</source>
        <translation>Acerca de RCM Desktop</translation>
    </message>
    <message>
        <source>The drafting room of the Regional Conference on Migration.</source>
        <translation>La sala de redacción de la Conferencia Regional sobre Migración.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versión {version}</translation>
    </message>
    <message>
        <source>Your workspace: {path}</source>
        <translation>Su espacio de trabajo: {path}</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Software libre bajo la Licencia Pública General GNU, versión 3 o posterior.</translation>
    </message>
    <message>
        <source>Type: Inter and Liberation, under the SIL Open Font License.</source>
        <translation>Tipografía: Inter y Liberation, bajo la licencia SIL Open Font.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New draft…</source>
        <translation>&amp;Nuevo borrador…</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>&amp;Importar archivos…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>&amp;Versions…</source>
        <translation>&amp;Versiones…</translation>
    </message>
    <message>
        <source>Rena&amp;me…</source>
        <translation>Ca&amp;mbiar el nombre…</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplicar</translation>
    </message>
    <message>
        <source>Put &amp;away</source>
        <translation>&amp;Archivar</translation>
    </message>
    <message>
        <source>Make a &amp;backup</source>
        <translation>Hacer una copia de &amp;seguridad</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Bloquear</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sali&amp;r</translation>
    </message>
    <message>
        <source>&amp;Search in everything…</source>
        <translation>Buscar &amp;en todo…</translation>
    </message>
    <message>
        <source>Fin&amp;d a command…</source>
        <translation>Buscar un co&amp;mando…</translation>
    </message>
    <message>
        <source>&amp;Drafts</source>
        <translation>&amp;Borradores</translation>
    </message>
    <message>
        <source>&amp;Plan of Action</source>
        <translation>&amp;Plan de Acción</translation>
    </message>
    <message>
        <source>E&amp;xchange</source>
        <translation>Interca&amp;mbio</translation>
    </message>
    <message>
        <source>Sear&amp;ch</source>
        <translation>Bu&amp;scar</translation>
    </message>
    <message>
        <source>Outline and de&amp;tails</source>
        <translation>Es&amp;quema y detalles</translation>
    </message>
    <message>
        <source>Like the &amp;desktop</source>
        <translation>Como el &amp;escritorio</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Alto contraste</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>&amp;English</translation>
    </message>
    <message>
        <source>E&amp;spañol</source>
        <translation>E&amp;spañol</translation>
    </message>
    <message>
        <source>Exchange &amp;now</source>
        <translation>Intercambiar &amp;ahora</translation>
    </message>
    <message>
        <source>&amp;What is waiting</source>
        <translation>&amp;Qué está pendiente</translation>
    </message>
    <message>
        <source>&amp;Connect to a hub…</source>
        <translation>&amp;Conectar con un servidor…</translation>
    </message>
    <message>
        <source>&amp;Invite a colleague…</source>
        <translation>&amp;Invitar a un colega…</translation>
    </message>
    <message>
        <source>&amp;Join a colleague’s room…</source>
        <translation>&amp;Unirse a la sala de un colega…</translation>
    </message>
    <message>
        <source>Write changes &amp;to a file…</source>
        <translation>&amp;Escribir cambios en un archivo…</translation>
    </message>
    <message>
        <source>&amp;Read changes from a file…</source>
        <translation>&amp;Leer cambios de un archivo…</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Guía del usuario</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>A&amp;tajos de teclado</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>Acerca &amp;de</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormato</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>&amp;Bloque</translation>
    </message>
    <message>
        <source>&amp;Negotiation</source>
        <translation>&amp;Negociación</translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <translation>Sa&amp;la</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Plan</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>&amp;Recent drafts</source>
        <extracomment>Menus inside menus: (parent, group in it, title).</extracomment>
        <translation>Borradores re&amp;cientes</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>Co&amp;lores</translation>
    </message>
    <message>
        <source>Lan&amp;guage of the window</source>
        <translation>Idioma de la &amp;ventana</translation>
    </message>
</context>
<context>
    <name>AddedWordsSheet</name>
    <message>
        <source>Added words</source>
        <translation>Palabras añadidas</translation>
    </message>
    <message>
        <source>The spell check of everybody in the room knows these words.</source>
        <translation>El corrector de todas las personas de la sala conoce estas palabras.</translation>
    </message>
    <message>
        <source>&amp;Word</source>
        <translation>&amp;Palabra</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>AmendSheet</name>
    <message>
        <source>Amend the proposal</source>
        <translation>Enmendar la propuesta</translation>
    </message>
    <message>
        <source>These are the words as {who} would have them. {speaking} asks for what you change; where the proposal falls, the amendment falls with it.</source>
        <translation>Estas son las palabras como las quiere {who}. {speaking} pide lo que usted cambie; si la propuesta cae, la enmienda cae con ella.</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Palabras</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>Enmendar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>AuditSheet</name>
    <message>
        <source>Streamlining audit</source>
        <translation>Auditoría de la depuración</translation>
    </message>
    <message>
        <source>A paper that proves for every word and every delegation&apos;s proposal where it came from and what became of it.</source>
        <translation>Un documento que demuestra, para cada palabra y cada propuesta de una delegación, de dónde vino y qué fue de ella.</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;A</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Guardar como…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>El principio</translation>
    </message>
    <message>
        <source>As it stands now</source>
        <translation>Como está ahora</translation>
    </message>
    <message>
        <source>Accounted for: all {old} words before and all {new} words after.</source>
        <translation>Explicado: las {old} palabras de antes y las {new} de después.</translation>
    </message>
    <message>
        <source>Not everything is accounted for; the paper lists what is not.</source>
        <translation>No todo tiene explicación; el documento enumera lo que falta.</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Documento de Word</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texto sin formato</translation>
    </message>
    <message>
        <source>Save the audit</source>
        <translation>Guardar la auditoría</translation>
    </message>
    <message>
        <source>{file} is saved.</source>
        <translation>{file} está guardado.</translation>
    </message>
</context>
<context>
    <name>BlockDetails</name>
    <message>
        <source>Details of the paragraph</source>
        <translation>Detalles del párrafo</translation>
    </message>
    <message>
        <source>Put the caret into a paragraph to see who wrote it.</source>
        <translation>Ponga el cursor en un párrafo para ver quién lo escribió.</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} palabras</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>alguien</translation>
    </message>
    <message>
        <source>{share} % written by {who}</source>
        <translation>{share} % escrito por {who}</translation>
    </message>
    <message>
        <source>Versions of the draft</source>
        <translation>Versiones del borrador</translation>
    </message>
    <message>
        <source>None is named yet. File &gt; Versions names one.</source>
        <translation>Aún no hay ninguna. Archivo &gt; Versiones guarda una con nombre.</translation>
    </message>
</context>
<context>
    <name>BlockKind</name>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Subtítulo</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Encabezado</translation>
    </message>
    <message>
        <source>Preamble paragraph</source>
        <translation>Párrafo del preámbulo</translation>
    </message>
    <message>
        <source>Chapeau</source>
        <translation>Chapeau</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Inciso</translation>
    </message>
    <message>
        <source>Bullet</source>
        <translation>Viñeta</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>Anexo</translation>
    </message>
</context>
<context>
    <name>BridgeSheet</name>
    <message>
        <source>Bridging text</source>
        <translation>Texto puente</translation>
    </message>
    <message>
        <source>Write a wording between those on the table. The ones that are ticked are superseded by it; they stay on the record and can be opened again.</source>
        <translation>Escriba una redacción entre las que están sobre la mesa. Las marcadas quedan sustituidas por ella; siguen en el registro y pueden reabrirse.</translation>
    </message>
    <message>
        <source>On the table</source>
        <translation>Sobre la mesa</translation>
    </message>
    <message>
        <source>&amp;The paragraph with the bridging text</source>
        <translation>El párrafo con el &amp;texto puente</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Proposed by {who}.</source>
        <translation>Propuesto por {who}.</translation>
    </message>
    <message>
        <source>Propose it</source>
        <translation>Proponerlo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Write the bridging text first.</source>
        <translation>Escriba primero el texto puente.</translation>
    </message>
</context>
<context>
    <name>BundleSheet</name>
    <message>
        <source>Bundle proposals</source>
        <translation>Agrupar propuestas</translation>
    </message>
    <message>
        <source>Proposals of a bundle are accepted, rejected or withdrawn together.</source>
        <translation>Las propuestas de un paquete se aceptan, rechazan o retiran juntas.</translation>
    </message>
    <message>
        <source>For example: returns and protection</source>
        <translation>Por ejemplo: retorno y protección</translation>
    </message>
    <message>
        <source>&amp;Name of the bundle</source>
        <translation>&amp;Nombre del paquete</translation>
    </message>
    <message>
        <source>Proposals in it</source>
        <translation>Propuestas que contiene</translation>
    </message>
    <message>
        <source>Bundle them</source>
        <translation>Agruparlas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Tick at least two proposals.</source>
        <translation>Marque al menos dos propuestas.</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>&amp;Ignore here</source>
        <translation>&amp;Ignorar aquí</translation>
    </message>
    <message>
        <source>This finding is left out until the words of its paragraph change.</source>
        <translation>Este hallazgo se omite hasta que cambien las palabras de su párrafo.</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Check of the conventions</source>
        <translation>Revisión de las convenciones</translation>
    </message>
    <message>
        <source>Show again what is ignored</source>
        <translation>Mostrar de nuevo lo ignorado</translation>
    </message>
    <message>
        <source>Rules of the check</source>
        <translation>Reglas de la revisión</translation>
    </message>
    <message>
        <source>{count} findings</source>
        <translation>{count} hallazgos</translation>
    </message>
    <message>
        <source>One finding</source>
        <translation>Un hallazgo</translation>
    </message>
    <message>
        <source>Nothing was found. The check goes on while you write.</source>
        <translation>No se encontró nada. La revisión sigue mientras usted escribe.</translation>
    </message>
    <message>
        <source>The draft is being checked…</source>
        <translation>Se está revisando el borrador…</translation>
    </message>
    <message>
        <source>&amp;Ignore here</source>
        <translation>&amp;Ignorar aquí</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
</context>
<context>
    <name>CommandFinder</name>
    <message>
        <source>Find a command</source>
        <translation>Buscar un comando</translation>
    </message>
    <message>
        <source>Type part of a command’s name</source>
        <translation>Escriba parte del nombre de un comando</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
</context>
<context>
    <name>Companions</name>
    <message>
        <source>Co&amp;mment…</source>
        <extracomment>Name, text, shortcut, whether it is a switch.</extracomment>
        <translation>Co&amp;mentar…</translation>
    </message>
    <message>
        <source>&amp;History of the paragraph…</source>
        <translation>&amp;Historial del párrafo…</translation>
    </message>
    <message>
        <source>&amp;Room screen</source>
        <translation>&amp;Pantalla de la sala</translation>
    </message>
    <message>
        <source>Hol&amp;d the screen</source>
        <translation>&amp;Fijar la pantalla</translation>
    </message>
    <message>
        <source>&amp;Blank the screen</source>
        <translation>&amp;Dejar la pantalla en negro</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
</context>
<context>
    <name>ConnectSheet</name>
    <message>
        <source>Connect to a hub</source>
        <translation>Conectar con un servidor</translation>
    </message>
    <message>
        <source>A hub passes sealed changes on between laptops and cannot read them. Whoever runs it gives you its address and a one-time code.</source>
        <translation>El servidor transmite cambios sellados entre computadoras y no puede leerlos. Quien lo administra le da su dirección y un código de un solo uso.</translation>
    </message>
    <message>
        <source>&amp;Address of the hub</source>
        <translation>&amp;Dirección del servidor</translation>
    </message>
    <message>
        <source>One-time &amp;code</source>
        <translation>Código de un &amp;solo uso</translation>
    </message>
    <message>
        <source>C&amp;onnect</source>
        <translation>C&amp;onectar</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Cance&amp;lar</translation>
    </message>
    <message>
        <source>Type the address of the hub.</source>
        <translation>Escriba la dirección del servidor.</translation>
    </message>
    <message>
        <source>Type the one-time code that the hub printed.</source>
        <translation>Escriba el código de un solo uso que mostró el servidor.</translation>
    </message>
</context>
<context>
    <name>Convention</name>
    <message>
        <source>wrong</source>
        <translation>error</translation>
    </message>
    <message>
        <source>convention</source>
        <translation>convención</translation>
    </message>
    <message>
        <source>advice</source>
        <translation>consejo</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Fuente: {source}</translation>
    </message>
    <message>
        <source>A character that nobody sees breaks searching and makes two texts differ that look the same.</source>
        <translation>Un carácter que nadie ve estorba las búsquedas y hace distintos dos textos que parecen iguales.</translation>
    </message>
    <message>
        <source>A decision on the budget of the Technical Secretariat names the year that it is for: the meeting&apos;s own or the next ones.</source>
        <translation>Una decisión sobre el presupuesto de la Secretaría Técnica dice para qué año es: el de la reunión o los siguientes.</translation>
    </message>
    <message>
        <source>A declaration acknowledges the observer countries and organizations that took part.</source>
        <translation>Una declaración reconoce a los países y organismos observadores que participaron.</translation>
    </message>
    <message>
        <source>A declaration thanks the country or the city that received the meeting.</source>
        <translation>Una declaración agradece al país o a la ciudad que recibió la reunión.</translation>
    </message>
    <message>
        <source>A letter looks like one of the Latin alphabet and is of another, or a letter stands among figures.</source>
        <translation>Una letra parece del alfabeto latino y es de otro, o hay una letra entre cifras.</translation>
    </message>
    <message>
        <source>A list counts without gaps and without repeating a number. Numbers are derived; a gap comes from an entry that was told to start at a number.</source>
        <translation>Una lista cuenta sin saltos ni números repetidos. Los números se derivan; un salto viene de una entrada a la que se le fijó un número.</translation>
    </message>
    <message>
        <source>A list names each member country once.</source>
        <translation>Una lista nombra una sola vez a cada país miembro.</translation>
    </message>
    <message>
        <source>A list that names nearly all member countries should name all eleven. Leave it as it is where a member did not take part.</source>
        <translation>Una lista que nombra a casi todos los países miembros debe nombrar a los once. Déjela como está si un miembro no participó.</translation>
    </message>
    <message>
        <source>A member is missing from a list</source>
        <translation>Falta un miembro en una lista</translation>
    </message>
    <message>
        <source>A member twice in a list</source>
        <translation>Un miembro dos veces en una lista</translation>
    </message>
    <message>
        <source>A numbered list below a decision has two entries or more; one alone belongs into the sentence above.</source>
        <translation>Una lista numerada bajo una decisión tiene dos entradas o más; una sola va en la oración de arriba.</translation>
    </message>
    <message>
        <source>A paper uses one kind of quotation marks; the rarer one is pointed out.</source>
        <translation>Un documento usa una sola clase de comillas; se señala la menos frecuente.</translation>
    </message>
    <message>
        <source>A paper writes a name in one way. The rarer spelling of a paper is pointed out, whichever it is.</source>
        <translation>Un documento escribe un nombre de una sola manera. Se señala la grafía menos frecuente, sea cual sea.</translation>
    </message>
    <message>
        <source>A place was kept for words that were not known yet.</source>
        <translation>Se guardó un lugar para palabras que aún no se conocían.</translation>
    </message>
    <message>
        <source>A proposal on this paragraph is neither accepted nor rejected.</source>
        <translation>Una propuesta sobre este párrafo no está aceptada ni rechazada.</translation>
    </message>
    <message>
        <source>A round bracket that is opened is closed.</source>
        <translation>Un paréntesis que se abre se cierra.</translation>
    </message>
    <message>
        <source>A small word of the other language was left in the text. Names and quoted titles keep their language and are not looked at.</source>
        <translation>Quedó en el texto una palabra menor del otro idioma. Los nombres y los títulos citados conservan su idioma y no se revisan.</translation>
    </message>
    <message>
        <source>A small word stands twice in a row.</source>
        <translation>Una palabra menor está dos veces seguidas.</translation>
    </message>
    <message>
        <source>A space stands after “{mark}”.</source>
        <translation>Hay un espacio después de «{mark}».</translation>
    </message>
    <message>
        <source>A space stands before “{mark}”.</source>
        <translation>Hay un espacio antes de «{mark}».</translation>
    </message>
    <message>
        <source>Accent in place of an apostrophe</source>
        <translation>Acento en lugar de apóstrofo</translation>
    </message>
    <message>
        <source>Acronym explained twice</source>
        <translation>Sigla explicada dos veces</translation>
    </message>
    <message>
        <source>Acronym without its name</source>
        <translation>Sigla sin su nombre</translation>
    </message>
    <message>
        <source>Add {words}</source>
        <translation>Añadir {words}</translation>
    </message>
    <message>
        <source>All entries of a list open in the same tense and mood. The form of most entries counts, or that of the paper&apos;s other lists where a list is divided.</source>
        <translation>Todas las entradas de una lista empiezan en el mismo tiempo y modo. Vale la forma de la mayoría o, si la lista está dividida, la de las demás listas del documento.</translation>
    </message>
    <message>
        <source>An accent without a letter stands where an apostrophe belongs.</source>
        <translation>Un acento sin letra ocupa el lugar de un apóstrofo.</translation>
    </message>
    <message>
        <source>An acronym is explained once; from then on it stands alone.</source>
        <translation>Una sigla se explica una vez; desde entonces va sola.</translation>
    </message>
    <message>
        <source>An entry stands at most one level below the entry it belongs to.</source>
        <translation>Una entrada está a lo sumo un nivel por debajo de aquella a la que pertenece.</translation>
    </message>
    <message>
        <source>An invisible character stands here ({name}).</source>
        <translation>Aquí hay un carácter invisible ({name}).</translation>
    </message>
    <message>
        <source>At its first use an acronym stands in brackets behind the name that it is short for.</source>
        <translation>La primera vez, una sigla va entre paréntesis tras el nombre que abrevia.</translation>
    </message>
    <message>
        <source>Bilingual papers of the Conference</source>
        <translation>Documentos bilingües de la Conferencia</translation>
    </message>
    <message>
        <source>Bracket without its partner</source>
        <translation>Paréntesis sin pareja</translation>
    </message>
    <message>
        <source>Compilation of statements, 2017, “Type text”</source>
        <translation>Compilación de pronunciamientos, 2017, «Type text»</translation>
    </message>
    <message>
        <source>Days of the meeting differ</source>
        <translation>Las fechas de la reunión difieren</translation>
    </message>
    <message>
        <source>Deadline before the meeting</source>
        <translation>Plazo anterior a la reunión</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Borrarlo</translation>
    </message>
    <message>
        <source>Delete “{words}”</source>
        <translation>Borrar «{words}»</translation>
    </message>
    <message>
        <source>End mark missing</source>
        <translation>Falta el signo final</translation>
    </message>
    <message>
        <source>End marks differ</source>
        <translation>Los signos finales difieren</translation>
    </message>
    <message>
        <source>Gap in the numbering</source>
        <translation>Salto en la numeración</translation>
    </message>
    <message>
        <source>General drafting practice</source>
        <translation>Práctica general de redacción</translation>
    </message>
    <message>
        <source>Host not thanked</source>
        <translation>Anfitrión sin agradecimiento</translation>
    </message>
    <message>
        <source>IX RCM, 2004, decision 1</source>
        <translation>IX CRM, 2004, decisión 1</translation>
    </message>
    <message>
        <source>IX RCM, 2004, decision 12; XII RCM, 2007</source>
        <translation>IX CRM, 2004, decisión 12; XII CRM, 2007</translation>
    </message>
    <message>
        <source>IX RCM, 2004, decision 15</source>
        <translation>IX CRM, 2004, decisión 15</translation>
    </message>
    <message>
        <source>IX RCM, 2004, decision 15 b: Pro - Tempore</source>
        <translation>IX CRM, 2004, decisión 15 b: Pro - Tempore</translation>
    </message>
    <message>
        <source>IX RCM, 2004, decisions 1 to 17</source>
        <translation>IX CRM, 2004, decisiones 1 a 17</translation>
    </message>
    <message>
        <source>IX RCM, 2004, decisions 6 and 12</source>
        <translation>IX CRM, 2004, decisiones 6 y 12</translation>
    </message>
    <message>
        <source>IX RCM, 2004, preamble: Belize is missing</source>
        <translation>IX CRM, 2004, preámbulo: falta Belice</translation>
    </message>
    <message>
        <source>Invisible character</source>
        <translation>Carácter invisible</translation>
    </message>
    <message>
        <source>Leave one space</source>
        <translation>Dejar un espacio</translation>
    </message>
    <message>
        <source>Letter of another alphabet</source>
        <translation>Letra de otro alfabeto</translation>
    </message>
    <message>
        <source>Letters of an acronym exchanged</source>
        <translation>Letras de una sigla intercambiadas</translation>
    </message>
    <message>
        <source>Level skipped</source>
        <translation>Nivel omitido</translation>
    </message>
    <message>
        <source>Lexicon of opening verbs</source>
        <translation>Léxico de verbos iniciales</translation>
    </message>
    <message>
        <source>List with one entry</source>
        <translation>Lista de una sola entrada</translation>
    </message>
    <message>
        <source>Member countries stand in the alphabetical order of the language, so that no delegation comes first: Spanish has another order than English.</source>
        <translation>Los países miembros van en el orden alfabético del idioma, para que ninguna delegación vaya primero: el español tiene otro orden que el inglés.</translation>
    </message>
    <message>
        <source>Members out of order</source>
        <translation>Miembros fuera de orden</translation>
    </message>
    <message>
        <source>Most quotations of this paper stand in {usual}.</source>
        <translation>La mayoría de las citas de este documento van entre {usual}.</translation>
    </message>
    <message>
        <source>Name misspelt</source>
        <translation>Nombre mal escrito</translation>
    </message>
    <message>
        <source>Name written in two ways</source>
        <translation>Nombre escrito de dos maneras</translation>
    </message>
    <message>
        <source>Negotiating practice of the Conference</source>
        <translation>Práctica de negociación de la Conferencia</translation>
    </message>
    <message>
        <source>No paragraph acknowledges observers.</source>
        <translation>Ningún párrafo reconoce a los observadores.</translation>
    </message>
    <message>
        <source>No space stands before a comma or a stop, nor inside brackets.</source>
        <translation>No hay espacio antes de una coma o un punto, ni por dentro de los paréntesis.</translation>
    </message>
    <message>
        <source>No year is named for this budget.</source>
        <translation>No se dice el año de este presupuesto.</translation>
    </message>
    <message>
        <source>Nobody thanks {host}.</source>
        <translation>Nadie agradece a {host}.</translation>
    </message>
    <message>
        <source>Not the Conference&apos;s own spelling</source>
        <translation>No es la grafía de la Conferencia</translation>
    </message>
    <message>
        <source>Number of the meeting differs</source>
        <translation>El número de la reunión difiere</translation>
    </message>
    <message>
        <source>Number typed into the words</source>
        <translation>Número escrito en el texto</translation>
    </message>
    <message>
        <source>Numbers are derived from the place in the list. One that was typed stands beside the printed one and goes wrong when the list changes.</source>
        <translation>Los números se derivan del lugar en la lista. El que se escribe queda junto al impreso y falla cuando la lista cambia.</translation>
    </message>
    <message>
        <source>Numbers are derived, never stored</source>
        <translation>Los números se derivan, nunca se guardan</translation>
    </message>
    <message>
        <source>Observers not acknowledged</source>
        <translation>Observadores sin reconocimiento</translation>
    </message>
    <message>
        <source>One space stands between words and after a sentence.</source>
        <translation>Entre palabras y tras una oración va un solo espacio.</translation>
    </message>
    <message>
        <source>Open proposal</source>
        <translation>Propuesta abierta</translation>
    </message>
    <message>
        <source>Opening verb misspelt</source>
        <translation>Verbo inicial mal escrito</translation>
    </message>
    <message>
        <source>Opening word not in the lexicon</source>
        <translation>Palabra inicial fuera del léxico</translation>
    </message>
    <message>
        <source>Opens without a verb</source>
        <translation>Empieza sin verbo</translation>
    </message>
    <message>
        <source>Papers converted from pictures</source>
        <translation>Documentos convertidos a partir de imágenes</translation>
    </message>
    <message>
        <source>Papers pasted from web pages</source>
        <translation>Documentos pegados de páginas web</translation>
    </message>
    <message>
        <source>Papers typed in a hurry</source>
        <translation>Documentos escritos con prisa</translation>
    </message>
    <message>
        <source>Place kept free</source>
        <translation>Lugar reservado</translation>
    </message>
    <message>
        <source>Proposals still open here: {count}.</source>
        <translation>Propuestas aún abiertas aquí: {count}.</translation>
    </message>
    <message>
        <source>Put them in order</source>
        <translation>Ponerlos en orden</translation>
    </message>
    <message>
        <source>Quotation mark without its partner</source>
        <translation>Comilla sin pareja</translation>
    </message>
    <message>
        <source>RNCOM and RNOCM in papers of the Conference</source>
        <translation>RNCOM y RNOCM en documentos de la Conferencia</translation>
    </message>
    <message>
        <source>Space at the wrong side of a mark</source>
        <translation>Espacio en el lado equivocado de un signo</translation>
    </message>
    <message>
        <source>Square brackets hold words that are not agreed. A final text has none.</source>
        <translation>Los corchetes contienen palabras no acordadas. Un texto final no los tiene.</translation>
    </message>
    <message>
        <source>Tense or mood mixed in a list</source>
        <translation>Tiempo o modo mezclado en una lista</translation>
    </message>
    <message>
        <source>The Conference has its own spelling of this name. Off unless you want it: papers of several years keep another one throughout.</source>
        <translation>La Conferencia tiene su propia grafía de este nombre. Desactivada mientras no la quiera: documentos de varios años usan otra de principio a fin.</translation>
    </message>
    <message>
        <source>The Conference writes “{right}”.</source>
        <translation>La Conferencia escribe «{right}».</translation>
    </message>
    <message>
        <source>The days of the meeting are the same below the title and in the first paragraph.</source>
        <translation>Las fechas de la reunión son las mismas bajo el título y en el primer párrafo.</translation>
    </message>
    <message>
        <source>The entries of a list end alike: each with a stop, or each with a semicolon and the last with a stop.</source>
        <translation>Las entradas de una lista terminan igual: todas con punto, o todas con punto y coma y la última con punto.</translation>
    </message>
    <message>
        <source>The entries of one list are counted in one way.</source>
        <translation>Las entradas de una lista se cuentan de una sola manera.</translation>
    </message>
    <message>
        <source>The entry opens with a word that the lexicon of opening verbs does not have. Off unless you want it: the lexicon cannot hold every verb.</source>
        <translation>La entrada empieza con una palabra que el léxico de verbos iniciales no tiene. Desactivada mientras no la quiera: el léxico no puede contener todos los verbos.</translation>
    </message>
    <message>
        <source>The opening word is no verb of decision, but one letter away from one.</source>
        <translation>La palabra inicial no es un verbo de decisión, pero está a una letra de serlo.</translation>
    </message>
    <message>
        <source>The other entries end with “{usual}”, this one with “{mark}”.</source>
        <translation>Las demás entradas terminan con «{usual}»; esta, con «{mark}».</translation>
    </message>
    <message>
        <source>The other entries end with “{usual}”; here the mark is missing.</source>
        <translation>Las demás entradas terminan con «{usual}»; aquí falta el signo.</translation>
    </message>
    <message>
        <source>The other entries open with a verb; this one opens with “{word}”.</source>
        <translation>Las demás entradas empiezan con un verbo; esta empieza con «{word}».</translation>
    </message>
    <message>
        <source>The quotation that {mark} opens here is not closed.</source>
        <translation>La cita que {mark} abre aquí no se cierra.</translation>
    </message>
    <message>
        <source>The title and the first paragraph give the meeting one number.</source>
        <translation>El título y el primer párrafo dan a la reunión el mismo número.</translation>
    </message>
    <message>
        <source>The title says {title}, this says {words}.</source>
        <translation>El título dice {title}; aquí dice {words}.</translation>
    </message>
    <message>
        <source>The {mark} here closes nothing.</source>
        <translation>Aquí {mark} no cierra nada.</translation>
    </message>
    <message>
        <source>These are other days than “{words}” above.</source>
        <translation>Son otras fechas que «{words}», más arriba.</translation>
    </message>
    <message>
        <source>This bracket closes nothing.</source>
        <translation>Este paréntesis no cierra nada.</translation>
    </message>
    <message>
        <source>This bracket is not closed.</source>
        <translation>Este paréntesis no se cierra.</translation>
    </message>
    <message>
        <source>This entry is counted as {label}, the one before it as {before}.</source>
        <translation>Esta entrada se cuenta como {label}; la anterior, como {before}.</translation>
    </message>
    <message>
        <source>This entry stands {levels} levels below what precedes it.</source>
        <translation>Esta entrada está {levels} niveles por debajo de lo que la precede.</translation>
    </message>
    <message>
        <source>This is the last entry; “{mark}” tells that more follows.</source>
        <translation>Es la última entrada; «{mark}» anuncia que sigue algo más.</translation>
    </message>
    <message>
        <source>This list of member countries lacks {missing}.</source>
        <translation>En esta lista de países miembros falta {missing}.</translation>
    </message>
    <message>
        <source>This spelling of a name of the Conference is wrong wherever it stands.</source>
        <translation>Esta grafía de un nombre de la Conferencia es errónea en cualquier lugar.</translation>
    </message>
    <message>
        <source>This square bracket has no partner.</source>
        <translation>Este corchete no tiene pareja.</translation>
    </message>
    <message>
        <source>Two kinds of quotation marks</source>
        <translation>Dos clases de comillas</translation>
    </message>
    <message>
        <source>Two letters of an acronym that the paper explains have changed places.</source>
        <translation>Dos letras de una sigla que el documento explica han cambiado de lugar.</translation>
    </message>
    <message>
        <source>Two spaces</source>
        <translation>Dos espacios</translation>
    </message>
    <message>
        <source>Two ways of counting in one list</source>
        <translation>Dos maneras de contar en una lista</translation>
    </message>
    <message>
        <source>Typography of both languages</source>
        <translation>Tipografía de ambos idiomas</translation>
    </message>
    <message>
        <source>Unresolved bracket</source>
        <translation>Corchete sin resolver</translation>
    </message>
    <message>
        <source>Use {words}</source>
        <translation>Usar {words}</translation>
    </message>
    <message>
        <source>VII RCM, 2002</source>
        <translation>VII CRM, 2002</translation>
    </message>
    <message>
        <source>VII RCM, 2002, acknowledgments: “this project”</source>
        <translation>VII CRM, 2002, reconocimientos: «this project»</translation>
    </message>
    <message>
        <source>VII RCM, 2002, administrative matters 1: &quot;Budget … Migration”</source>
        <translation>VII CRM, 2002, asuntos administrativos 1: &quot;Budget … Migration”</translation>
    </message>
    <message>
        <source>VII RCM, 2002, decision 10: the Network´s</source>
        <translation>VII CRM, 2002, decisión 10: the Network´s</translation>
    </message>
    <message>
        <source>VII RCM, 2002, decision 4 and others</source>
        <translation>VII CRM, 2002, decisión 4 y otras</translation>
    </message>
    <message>
        <source>VII RCM, 2002, decision 5: IOM; XII RCM, 2007: MRF, OCAM</source>
        <translation>VII CRM, 2002, decisión 5: IOM; XII CRM, 2007: MRF, OCAM</translation>
    </message>
    <message>
        <source>VII RCM, 2002, decision 8</source>
        <translation>VII CRM, 2002, decisión 8</translation>
    </message>
    <message>
        <source>VII RCM, 2002, decisions 9 and 10</source>
        <translation>VII CRM, 2002, decisiones 9 y 10</translation>
    </message>
    <message>
        <source>VII RCM, 2002: Presidency Pro-Témpore</source>
        <translation>VII CRM, 2002: Presidencia Pro-Témpore</translation>
    </message>
    <message>
        <source>VII RCM, 2002: Viceministers, Vice-Ministerial; XII RCM, 2007: two names of the Network</source>
        <translation>VII CRM, 2002: Viceministers, Vice-Ministerial; XII CRM, 2007: dos nombres de la Red</translation>
    </message>
    <message>
        <source>What a decision sets a date for lies after the meeting that decides it.</source>
        <translation>Aquello para lo que una decisión fija fecha es posterior a la reunión que lo decide.</translation>
    </message>
    <message>
        <source>What is opened is closed, with the mark that belongs to it.</source>
        <translation>Lo que se abre se cierra, con el signo que le corresponde.</translation>
    </message>
    <message>
        <source>Where the entries of a list end with a mark, all of them do.</source>
        <translation>Si las entradas de una lista terminan con un signo, todas lo hacen.</translation>
    </message>
    <message>
        <source>Where the entries of a list open with a verb of decision, all of them do: a reader must hear at once what the ministers did.</source>
        <translation>Si las entradas de una lista empiezan con un verbo de decisión, todas lo hacen: el lector debe oír enseguida qué hicieron los ministros.</translation>
    </message>
    <message>
        <source>Word of the other language</source>
        <translation>Palabra del otro idioma</translation>
    </message>
    <message>
        <source>Word written twice</source>
        <translation>Palabra escrita dos veces</translation>
    </message>
    <message>
        <source>Write {replacement}</source>
        <translation>Escribir {replacement}</translation>
    </message>
    <message>
        <source>Write “{replacement}”</source>
        <translation>Escribir «{replacement}»</translation>
    </message>
    <message>
        <source>XII RCM, 2007, last paragraph; IX RCM, 2004; VII RCM, 2002</source>
        <translation>XII CRM, 2007, último párrafo; IX CRM, 2004; VII CRM, 2002</translation>
    </message>
    <message>
        <source>XII RCM, 2007, place and date</source>
        <translation>XII CRM, 2007, lugar y fecha</translation>
    </message>
    <message>
        <source>XII RCM, 2007, preamble</source>
        <translation>XII CRM, 2007, preámbulo</translation>
    </message>
    <message>
        <source>XII RCM, 2007, “Equally, the Vice-Ministers”</source>
        <translation>XII CRM, 2007, «Equally, the Vice-Ministers»</translation>
    </message>
    <message>
        <source>XII RCM, 2007: RNCOM</source>
        <translation>XII CRM, 2007: RNCOM</translation>
    </message>
    <message>
        <source>XII RCM, 2007: XII and Twelfth</source>
        <translation>XII CRM, 2007: XII y Twelfth</translation>
    </message>
    <message>
        <source>Year of the budget</source>
        <translation>Año del presupuesto</translation>
    </message>
    <message>
        <source>{acronym} is nowhere explained.</source>
        <translation>{acronym} no se explica en ninguna parte.</translation>
    </message>
    <message>
        <source>{acronym} is used here and explained only later.</source>
        <translation>{acronym} se usa aquí y se explica solo más adelante.</translation>
    </message>
    <message>
        <source>{acronym} looks like {right}, which this paper explains.</source>
        <translation>{acronym} se parece a {right}, que este documento explica.</translation>
    </message>
    <message>
        <source>{acronym} was explained before.</source>
        <translation>{acronym} ya se explicó antes.</translation>
    </message>
    <message>
        <source>{count} spaces stand here.</source>
        <translation>Aquí hay {count} espacios.</translation>
    </message>
    <message>
        <source>{label} comes after {before}.</source>
        <translation>{label} viene después de {before}.</translation>
    </message>
    <message>
        <source>{label} is the only entry of its list.</source>
        <translation>{label} es la única entrada de su lista.</translation>
    </message>
    <message>
        <source>{opened} and {mark} do not belong together.</source>
        <translation>{opened} y {mark} no hacen pareja.</translation>
    </message>
    <message>
        <source>{year} is no year that this meeting decides on.</source>
        <translation>{year} no es un año sobre el que decida esta reunión.</translation>
    </message>
    <message>
        <source>“{name}” is out of the alphabetical order of this list.</source>
        <translation>«{name}» está fuera del orden alfabético de esta lista.</translation>
    </message>
    <message>
        <source>“{name}” stands twice in this list.</source>
        <translation>«{name}» está dos veces en esta lista.</translation>
    </message>
    <message>
        <source>“{words}” has an accent in place of an apostrophe.</source>
        <translation>«{words}» tiene un acento en lugar de un apóstrofo.</translation>
    </message>
    <message>
        <source>“{words}” holds a letter of another alphabet.</source>
        <translation>«{words}» contiene una letra de otro alfabeto.</translation>
    </message>
    <message>
        <source>“{words}” is still in brackets.</source>
        <translation>«{words}» sigue entre corchetes.</translation>
    </message>
    <message>
        <source>“{words}” is to be “{right}”.</source>
        <translation>«{words}» debe ser «{right}».</translation>
    </message>
    <message>
        <source>“{words}” is typed, and the entry is numbered by itself.</source>
        <translation>«{words}» está escrito, y la entrada se numera por sí sola.</translation>
    </message>
    <message>
        <source>“{words}” is written “{usual}” elsewhere in this paper.</source>
        <translation>«{words}» se escribe «{usual}» en otras partes de este documento.</translation>
    </message>
    <message>
        <source>“{words}” lies before the meeting.</source>
        <translation>«{words}» es anterior a la reunión.</translation>
    </message>
    <message>
        <source>“{words}” mixes letters and figures.</source>
        <translation>«{words}» mezcla letras y cifras.</translation>
    </message>
    <message>
        <source>“{words}” waits for its words.</source>
        <translation>«{words}» espera sus palabras.</translation>
    </message>
    <message>
        <source>“{word}” is an action among entries that name things.</source>
        <translation>«{word}» es una acción entre entradas que nombran cosas.</translation>
    </message>
    <message>
        <source>“{word}” is no word of this language.</source>
        <translation>«{word}» no es una palabra de este idioma.</translation>
    </message>
    <message>
        <source>“{word}” is not among the opening verbs known here.</source>
        <translation>«{word}» no está entre los verbos iniciales conocidos aquí.</translation>
    </message>
    <message>
        <source>“{word}” looks like the verb “{verb}”.</source>
        <translation>«{word}» se parece al verbo «{verb}».</translation>
    </message>
    <message>
        <source>“{word}” stands among entries like “{example}”.</source>
        <translation>«{word}» está entre entradas como «{example}».</translation>
    </message>
    <message>
        <source>“{word}” stands twice.</source>
        <translation>«{word}» está dos veces.</translation>
    </message>
</context>
<context>
    <name>CrashSheet</name>
    <message>
        <source>Something went wrong inside the program</source>
        <translation>Algo falló dentro del programa</translation>
    </message>
    <message>
        <source>Nothing you typed is lost: every pause in typing is written to the disk. You can go on working.</source>
        <translation>Nada de lo que escribió se ha perdido: cada pausa al escribir queda guardada en el disco. Puede seguir trabajando.</translation>
    </message>
    <message>
        <source>Where it happened is noted in the file below, without any words of your drafts. If it happens again, send that file to the Technical Secretariat.</source>
        <translation>El lugar del fallo quedó anotado en el archivo siguiente, sin ninguna palabra de sus borradores. Si vuelve a ocurrir, envíe ese archivo a la Secretaría Técnica.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>somebody</source>
        <translation>alguien</translation>
    </message>
    <message>
        <source>On the proposal of {who}.</source>
        <translation>Sobre la propuesta de {who}.</translation>
    </message>
    <message>
        <source>On the words of the paragraph as they stand.</source>
        <translation>Sobre las palabras del párrafo tal como están.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Everybody who sees the proposal reads it.</source>
        <translation>Lo lee todo el que ve la propuesta.</translation>
    </message>
    <message>
        <source>&amp;Why it is proposed</source>
        <translation>&amp;Por qué se propone</translation>
    </message>
    <message>
        <source>Keep the reason</source>
        <translation>Guardar el motivo</translation>
    </message>
    <message>
        <source>No wording is on the table here; a bridging text needs at least one.</source>
        <translation>Aquí no hay ninguna redacción sobre la mesa; un texto puente necesita al menos una.</translation>
    </message>
    <message>
        <source>Open the paragraph again</source>
        <translation>Reabrir el párrafo</translation>
    </message>
    <message>
        <source>Its words were agreed. The record keeps who opened them, when and why.</source>
        <translation>Sus palabras estaban acordadas. El registro guarda quién las reabrió, cuándo y por qué.</translation>
    </message>
    <message>
        <source>&amp;Why it is opened again</source>
        <translation>&amp;Por qué se reabre</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Say why the agreed words are opened again.</source>
        <translation>Diga por qué se reabren las palabras acordadas.</translation>
    </message>
</context>
<context>
    <name>Delegation</name>
    <message>
        <source>Presidency Pro-Témpore</source>
        <translation>Presidencia Pro-Témpore</translation>
    </message>
    <message>
        <source>Technical Secretariat</source>
        <translation>Secretaría Técnica</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Observador</translation>
    </message>
</context>
<context>
    <name>DelegationPicker</name>
    <message>
        <source>Delegations</source>
        <translation>Delegaciones</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>nadie todavía</translation>
    </message>
</context>
<context>
    <name>DocumentKind</name>
    <message>
        <source>Declaration</source>
        <translation>Declaración</translation>
    </message>
    <message>
        <source>Conclusions</source>
        <translation>Conclusiones</translation>
    </message>
    <message>
        <source>Joint communiqué</source>
        <translation>Comunicado conjunto</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Compilation</source>
        <translation>Compilación</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Publicación</translation>
    </message>
</context>
<context>
    <name>DraftChecking</name>
    <message>
        <source>Check</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Check of the drafting conventions</source>
        <translation>Revisión de las convenciones de redacción</translation>
    </message>
    <message>
        <source>C&amp;heck the conventions</source>
        <translation>Re&amp;visar las convenciones</translation>
    </message>
</context>
<context>
    <name>DraftCompanions</name>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>Comments and private notes on this paragraph</source>
        <translation>Comentarios y notas privadas sobre este párrafo</translation>
    </message>
</context>
<context>
    <name>DraftEditor</name>
    <message>
        <source>&amp;Kind of paragraph</source>
        <translation>&amp;Tipo de párrafo</translation>
    </message>
</context>
<context>
    <name>DraftView</name>
    <message>
        <source>Back to the drafts</source>
        <translation>Volver a los borradores</translation>
    </message>
    <message>
        <source>EN</source>
        <translation>EN</translation>
    </message>
    <message>
        <source>EN + ES</source>
        <translation>EN + ES</translation>
    </message>
    <message>
        <source>ES</source>
        <translation>ES</translation>
    </message>
    <message>
        <source>Outline and details</source>
        <translation>Esquema y detalles</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Párrafo</translation>
    </message>
    <message>
        <source>Untitled draft</source>
        <translation>Borrador sin título</translation>
    </message>
    <message>
        <source>{selected} of {all} words</source>
        <translation>{selected} de {all} palabras</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} palabras</translation>
    </message>
    <message>
        <source>The Plan of Action has an item that follows this paragraph up.</source>
        <translation>El Plan de Acción tiene un elemento que da seguimiento a este párrafo.</translation>
    </message>
    <message>
        <source>Show the Plan</source>
        <translation>Ver el Plan</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>Untitled draft</source>
        <translation>Borrador sin título</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Bloques</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificado</translation>
    </message>
    <message>
        <source>Exchange</source>
        <extracomment>What a narrow window can do without: kind, blocks, exchange.</extracomment>
        <translation>Intercambio</translation>
    </message>
    <message>
        <source>Nothing waiting</source>
        <translation>Nada pendiente</translation>
    </message>
</context>
<context>
    <name>DraftsList</name>
    <message>
        <source>Drafts</source>
        <translation>Borradores</translation>
    </message>
    <message>
        <source>Filter by title, kind or meeting</source>
        <translation>Filtrar por título, tipo o reunión</translation>
    </message>
    <message>
        <source>Filter drafts</source>
        <translation>Filtrar borradores</translation>
    </message>
    <message>
        <source>Put &amp;away</source>
        <translation>&amp;Archivados</translation>
    </message>
    <message>
        <source>Show drafts that were put away</source>
        <translation>Mostrar los borradores archivados</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>I&amp;mportar…</translation>
    </message>
    <message>
        <source>Ne&amp;w draft…</source>
        <translation>&amp;Nuevo borrador…</translation>
    </message>
    <message>
        <source>No drafts yet</source>
        <translation>Aún no hay borradores</translation>
    </message>
    <message>
        <source>Drop Word or text files here: a declaration, a communiqué, conclusions. Titles, preamble and numbered decisions are recognised.</source>
        <translation>Arrastre aquí archivos de Word o de texto: una declaración, un comunicado, conclusiones. Se reconocen los títulos, el preámbulo y las decisiones numeradas.</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>&amp;Elegir archivos…</translation>
    </message>
    <message>
        <source>&amp;Begin an empty draft…</source>
        <translation>Empezar un &amp;borrador vacío…</translation>
    </message>
    <message>
        <source>No draft fits the filter</source>
        <translation>Ningún borrador coincide con el filtro</translation>
    </message>
    <message>
        <source>The filter looks at titles, kinds and meetings. To look inside drafts, search.</source>
        <translation>El filtro mira títulos, tipos y reuniones. Para buscar dentro de los borradores, use Buscar.</translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation>&amp;Quitar el filtro</translation>
    </message>
</context>
<context>
    <name>DraftsModel</name>
    <message numerus="yes">
        <source>%n change(s) to send</source>
        <translation>
            <numerusform>%n cambio por enviar</numerusform>
            <numerusform>%n cambios por enviar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftsPage</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation>&amp;Recuperar</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>Aún no se ha abierto ninguno</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title} (copia)</translation>
    </message>
    <message>
        <source>The draft was duplicated.</source>
        <translation>El borrador se duplicó.</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>Abrir la copia</translation>
    </message>
    <message>
        <source>The draft was put away; nothing of it is lost.</source>
        <translation>El borrador se archivó; no se perdió nada.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importar archivos</translation>
    </message>
    <message>
        <source>Documents (*.docx *.txt *.md);;All files (*)</source>
        <translation>Documentos (*.docx *.txt *.md);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Leyendo {name}</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>La importación se canceló.</translation>
    </message>
</context>
<context>
    <name>DueDelegate</name>
    <message>
        <source>Due</source>
        <translation>Plazo</translation>
    </message>
</context>
<context>
    <name>DueField</name>
    <message>
        <source>fourth quarter of 2004</source>
        <translation>cuarto trimestre de 2004</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Plazo</translation>
    </message>
</context>
<context>
    <name>EditorActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Seleccionar t&amp;odo</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Buscar…</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>Reempla&amp;zar…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Buscar &amp;siguiente</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Buscar &amp;anterior</translation>
    </message>
    <message>
        <source>Next &amp;mark</source>
        <translation>Marca sigu&amp;iente</translation>
    </message>
    <message>
        <source>Prev&amp;ious mark</source>
        <translation>Marca a&amp;nterior</translation>
    </message>
    <message>
        <source>What can be done about the mar&amp;k…</source>
        <translation>Qué &amp;hacer con la marca…</translation>
    </message>
    <message>
        <source>&amp;Glossary and names…</source>
        <translation>&amp;Glosario y nombres…</translation>
    </message>
    <message>
        <source>Added &amp;words…</source>
        <translation>Pa&amp;labras añadidas…</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>&amp;Negrita</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>&amp;Cursiva</translation>
    </message>
    <message>
        <source>One level &amp;deeper</source>
        <translation>Un nivel más a&amp;dentro</translation>
    </message>
    <message>
        <source>One level &amp;up</source>
        <translation>Un nivel más a&amp;fuera</translation>
    </message>
    <message>
        <source>&amp;Move up</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>Move dow&amp;n</source>
        <translation>&amp;Bajar</translation>
    </message>
    <message>
        <source>New paragraph &amp;below</source>
        <translation>&amp;Nuevo párrafo debajo</translation>
    </message>
    <message>
        <source>Delete &amp;paragraph</source>
        <translation>&amp;Eliminar el párrafo</translation>
    </message>
    <message>
        <source>&amp;Without a number</source>
        <translation>Sin nú&amp;mero</translation>
    </message>
    <message>
        <source>Count from &amp;1 here</source>
        <translation>Contar desde &amp;1 aquí</translation>
    </message>
    <message>
        <source>&amp;Go on counting</source>
        <translation>Se&amp;guir contando</translation>
    </message>
    <message>
        <source>&amp;Follow up in the Plan…</source>
        <translation>Dar seguimien&amp;to en el Plan…</translation>
    </message>
    <message>
        <source>&amp;Both languages</source>
        <translation>&amp;Ambos idiomas</translation>
    </message>
    <message>
        <source>&amp;English only</source>
        <translation>Solo &amp;inglés</translation>
    </message>
    <message>
        <source>&amp;Spanish only</source>
        <translation>Solo &amp;español</translation>
    </message>
    <message>
        <source>Spelling and other &amp;marks</source>
        <translation>Orto&amp;grafía y otras marcas</translation>
    </message>
    <message>
        <source>Go to the &amp;other language</source>
        <translation>Ir al &amp;otro idioma</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>A&amp;umentar</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>&amp;Reducir</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Tamaño real</translation>
    </message>
    <message>
        <source>Clean text</source>
        <translation>Texto limpio</translation>
    </message>
    <message>
        <source>As if all were accepted</source>
        <translation>Como si todo se aceptara</translation>
    </message>
    <message>
        <source>Redline</source>
        <translation>Con cambios marcados</translation>
    </message>
    <message>
        <source>Bracketed text</source>
        <translation>Texto con corchetes</translation>
    </message>
    <message>
        <source>Only my proposals</source>
        <translation>Solo mis propuestas</translation>
    </message>
    <message>
        <source>Suggest instead of writing</source>
        <translation>Proponer en vez de escribir</translation>
    </message>
    <message>
        <source>Speaking for…</source>
        <translation>Hablar en nombre de…</translation>
    </message>
    <message>
        <source>&amp;Who proposes this, and why</source>
        <translation>&amp;Quién lo propone y por qué</translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>New entry</source>
        <translation>Nueva entrada</translation>
    </message>
    <message>
        <source>Everybody in the room sees it after the next exchange.</source>
        <translation>Todas las personas de la sala la ven tras el próximo intercambio.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Acronym</source>
        <translation>Sigla</translation>
    </message>
    <message>
        <source>Slips to be marked, with ; between them</source>
        <translation>Errores que se marcarán, separados por ;</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>On this laptop only</source>
        <translation>Solo en esta computadora</translation>
    </message>
    <message>
        <source>Offline, {waiting} changes waiting</source>
        <translation>Sin conexión, {waiting} cambios pendientes</translation>
    </message>
    <message>
        <source>Offline, 1 change waiting</source>
        <translation>Sin conexión, 1 cambio pendiente</translation>
    </message>
    <message>
        <source>Offline, nothing waiting</source>
        <translation>Sin conexión, nada pendiente</translation>
    </message>
    <message>
        <source>Connecting, {waiting} changes waiting</source>
        <translation>Conectando, {waiting} cambios pendientes</translation>
    </message>
    <message>
        <source>Exchanging, {waiting} changes waiting</source>
        <translation>Intercambiando, {waiting} cambios pendientes</translation>
    </message>
    <message>
        <source>Synced {since}</source>
        <translation>Sincronizado {since}</translation>
    </message>
    <message>
        <source>Waiting: {message}</source>
        <translation>En espera: {message}</translation>
    </message>
    <message>
        <source>Refused by the hub: {message}</source>
        <translation>Rechazado por el servidor: {message}</translation>
    </message>
    <message>
        <source>host</source>
        <translation>anfitrión</translation>
    </message>
    <message>
        <source>member</source>
        <translation>miembro</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>asks to be admitted</source>
        <translation>pide ser admitido</translation>
    </message>
</context>
<context>
    <name>ExchangeActions</name>
    <message>
        <source>Plan of Action</source>
        <translation>Plan de Acción</translation>
    </message>
    <message>
        <source>A draft that was put away</source>
        <translation>Un borrador archivado</translation>
    </message>
    <message>
        <source>There is no hub yet. Connect to one, or exchange through a file.</source>
        <translation>Aún no hay servidor. Conéctese con uno o intercambie por medio de un archivo.</translation>
    </message>
    <message>
        <source>Connect to a hub…</source>
        <translation>Conectar con un servidor…</translation>
    </message>
    <message>
        <source>Your request is in the file: bring it back to your colleague, and read it again afterwards.</source>
        <translation>Su solicitud está en el archivo: devuélvaselo a su colega y vuelva a leerlo después.</translation>
    </message>
    <message>
        <source>Looking for the hub…</source>
        <translation>Buscando el servidor…</translation>
    </message>
    <message>
        <source>Write changes to a file</source>
        <translation>Escribir cambios en un archivo</translation>
    </message>
    <message>
        <source>Read changes from a file</source>
        <translation>Leer cambios de un archivo</translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n change(s) taken in. Sealed changes in the file now: {written}.</source>
        <translation>
            <numerusform>{file}: se recibió %n cambio. Cambios sellados que contiene ahora el archivo: {written}.</numerusform>
            <numerusform>{file}: se recibieron %n cambios. Cambios sellados que contiene ahora el archivo: {written}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sealed changes (*{suffix})</source>
        <translation>Cambios sellados (*{suffix})</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Exchange</source>
        <translation>Intercambio</translation>
    </message>
    <message>
        <source>What waits to be sent</source>
        <translation>Lo que espera ser enviado</translation>
    </message>
    <message>
        <source>Laptops of this room</source>
        <translation>Computadoras de esta sala</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n cambio</numerusform>
            <numerusform>%n cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation>No hay nada pendiente.</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>esta computadora</translation>
    </message>
    <message>
        <source>Nobody shares this workspace yet.</source>
        <translation>Nadie comparte aún este espacio de trabajo.</translation>
    </message>
    <message>
        <source>Invite a colleague to share this workspace, or join a colleague’s room. Changes travel sealed: by a hub, or in a file on a USB stick.</source>
        <translation>Invite a un colega a compartir este espacio de trabajo o únase a la sala de un colega. Los cambios viajan sellados: por un servidor o en un archivo en una memoria USB.</translation>
    </message>
    <message>
        <source>This room has no hub. Changes travel in a file: write it, hand it on, read the one that comes back. You can also drop such a file here.</source>
        <translation>Esta sala no tiene servidor. Los cambios viajan en un archivo: escríbalo, entréguelo y lea el que le devuelvan. También puede arrastrarlo aquí.</translation>
    </message>
    <message>
        <source>Changes travel by the hub as you type. It passes them on unread.</source>
        <translation>Los cambios viajan por el servidor a medida que escribe. Los transmite sin leerlos.</translation>
    </message>
</context>
<context>
    <name>Explaining</name>
    <message>
        <source>Nobody proposes anything here.</source>
        <translation>Aquí nadie propone nada.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Writing {file}</source>
        <translation>Escribiendo {file}</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>La exportación se canceló; no se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>{file} was written.</source>
        <translation>Se escribió {file}.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>The file carries a fingerprint of its words, so that anyone can check it.</source>
        <translation>El archivo lleva una huella de sus palabras, para que cualquiera pueda verificarlo.</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>&amp;State of the text</source>
        <translation>E&amp;stado del texto</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papel</translation>
    </message>
    <message>
        <source>As it stands now</source>
        <translation>Como está ahora</translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation>&amp;Versión</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Word (.docx)</source>
        <translation>Word (.docx)</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Plain text (.txt)</source>
        <translation>Texto simple (.txt)</translation>
    </message>
    <message>
        <source>Data (.json)</source>
        <translation>Datos (.json)</translation>
    </message>
    <message>
        <source>Excel (.xlsx)</source>
        <translation>Excel (.xlsx)</translation>
    </message>
    <message>
        <source>Table (.csv)</source>
        <translation>Tabla (.csv)</translation>
    </message>
    <message>
        <source>Both, side by side</source>
        <translation>Ambos, lado a lado</translation>
    </message>
    <message>
        <source>Line &amp;numbers</source>
        <translation>&amp;Números de línea</translation>
    </message>
    <message>
        <source>&amp;Watermark DRAFT</source>
        <translation>&amp;Marca de agua BORRADOR</translation>
    </message>
    <message>
        <source>The reason stays in the record of the draft</source>
        <translation>El motivo queda en el registro del borrador</translation>
    </message>
    <message>
        <source>Wh&amp;y a final all the same</source>
        <translation>Por &amp;qué un texto final de todos modos</translation>
    </message>
    <message>
        <source>W&amp;here</source>
        <translation>&amp;Dónde</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>E&amp;legir…</translation>
    </message>
    <message>
        <source>There is no such folder; choose where to write the file.</source>
        <translation>Esa carpeta no existe; elija dónde escribir el archivo.</translation>
    </message>
    <message>
        <source>There is already a file of that name. Press Export again to replace it.</source>
        <translation>Ya existe un archivo con ese nombre. Pulse Exportar otra vez para reemplazarlo.</translation>
    </message>
    <message>
        <source>Say why the final is written all the same, or export a draft.</source>
        <translation>Diga por qué se escribe el texto final de todos modos, o exporte un borrador.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>F&amp;ind</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>Re&amp;place with</source>
        <translation>Reempla&amp;zar con</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Reemplazar con</translation>
    </message>
    <message>
        <source>&amp;Match case</source>
        <translation>&amp;Mayúsculas y minúsculas</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>&amp;Palabras completas</translation>
    </message>
    <message>
        <source>Ignore &amp;accents</source>
        <translation>Ignorar los &amp;acentos</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Reemplazar</translation>
    </message>
    <message>
        <source>Replace a&amp;ll</source>
        <translation>Reemplazar &amp;todo</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Anterior (Mayús+Intro)</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Siguiente (Intro)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Cerrar la barra de búsqueda</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Coincidencias</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n reemplazado</numerusform>
            <numerusform>%n reemplazados</numerusform>
        </translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Sin coincidencias</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n coincidencia</numerusform>
            <numerusform>%n coincidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <translation>{current} de {total}</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Paragraphs joined over a blank line or a page</source>
        <translation>Párrafos unidos por encima de una línea en blanco o de una página</translation>
    </message>
    <message>
        <source>Words joined that a hyphen had broken</source>
        <translation>Palabras unidas que un guion había partido</translation>
    </message>
    <message>
        <source>Hyphens before a label were left out</source>
        <translation>Se omitieron guiones delante de un rótulo</translation>
    </message>
    <message>
        <source>Labels that differ: in the source → the draft</source>
        <translation>Rótulos que difieren: en la fuente → en el borrador</translation>
    </message>
    <message>
        <source>Invisible characters were left out</source>
        <translation>Se omitieron caracteres invisibles</translation>
    </message>
    <message>
        <source>Marks that turn the reading were left out</source>
        <translation>Se omitieron marcas que cambian el sentido de lectura</translation>
    </message>
    <message>
        <source>Soft hyphens were left out</source>
        <translation>Se omitieron guiones opcionales</translation>
    </message>
    <message>
        <source>The file is no UTF-8; please look at its accents</source>
        <translation>El archivo no está en UTF-8; revise los acentos</translation>
    </message>
    <message>
        <source>Text that was left out</source>
        <translation>Texto que se omitió</translation>
    </message>
    <message>
        <source>Styles that are not known</source>
        <translation>Estilos desconocidos</translation>
    </message>
    <message>
        <source>page number</source>
        <translation>número de página</translation>
    </message>
    <message>
        <source>page head</source>
        <translation>encabezado de página</translation>
    </message>
    <message>
        <source>column head</source>
        <translation>encabezado de columna</translation>
    </message>
    <message>
        <source>document symbol</source>
        <translation>signatura del documento</translation>
    </message>
    <message>
        <source>placeholder</source>
        <translation>marcador de posición</translation>
    </message>
    <message>
        <source>end mark</source>
        <translation>marca de fin</translation>
    </message>
    <message>
        <source>line drawn across the page</source>
        <translation>línea trazada en la página</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>comentario</translation>
    </message>
    <message>
        <source>data before the text</source>
        <translation>datos antes del texto</translation>
    </message>
    <message>
        <source>address of a link</source>
        <translation>dirección de un enlace</translation>
    </message>
    <message>
        <source>table of contents</source>
        <translation>índice</translation>
    </message>
    <message>
        <source>{name}: line {places}</source>
        <translation>{name}: línea {places}</translation>
    </message>
</context>
<context>
    <name>FindingsTree</name>
    <message>
        <source>Findings by rule</source>
        <translation>Hallazgos por regla</translation>
    </message>
</context>
<context>
    <name>FollowUpSheet</name>
    <message>
        <source>This decision is in the plan</source>
        <translation>Esta decisión está en el plan</translation>
    </message>
    <message>
        <source>What you change here changes the item that follows it up.</source>
        <translation>Lo que cambie aquí cambia el elemento que le da seguimiento.</translation>
    </message>
    <message>
        <source>Follow up on this decision</source>
        <translation>Dar seguimiento a esta decisión</translation>
    </message>
    <message>
        <source>Taken from its words; correct what is not meant, then add it.</source>
        <translation>Tomado de sus palabras; corrija lo que no corresponda y añádalo.</translation>
    </message>
    <message>
        <source>Change the item</source>
        <translation>Cambiar el elemento</translation>
    </message>
    <message>
        <source>Add to the plan</source>
        <translation>Añadir al plan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>GatePage</name>
    <message>
        <source>Regional Conference on Migration</source>
        <translation>Conferencia Regional sobre Migración</translation>
    </message>
</context>
<context>
    <name>GlossarySheet</name>
    <message>
        <source>Glossary and names</source>
        <translation>Glosario y nombres</translation>
    </message>
    <message>
        <source>Type a part of a name or an acronym, in either language.</source>
        <translation>Escriba una parte de un nombre o de una sigla, en cualquiera de los dos idiomas.</translation>
    </message>
    <message>
        <source>&amp;Look up</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>&amp;New entry…</source>
        <translation>&amp;Nueva entrada…</translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Insert the &amp;acronym</source>
        <translation>Insertar la &amp;sigla</translation>
    </message>
    <message>
        <source>&amp;Insert the name</source>
        <translation>&amp;Insertar el nombre</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>There is no such entry.</source>
        <translation>No hay tal entrada.</translation>
    </message>
    <message>
        <source>Also in use: {forms}</source>
        <translation>También se usa: {forms}</translation>
    </message>
    <message>
        <source>Not in {language}: {forms}</source>
        <translation>No en {language}: {forms}</translation>
    </message>
    <message>
        <source>Added by the people of this room</source>
        <translation>Añadida por las personas de esta sala</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Órgano</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Treaty</source>
        <translation>Tratado</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Término</translation>
    </message>
</context>
<context>
    <name>GuideSheet</name>
    <message>
        <source>User guide</source>
        <translation>Guía del usuario</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>HistorySheet</name>
    <message>
        <source>a proposal was accepted</source>
        <translation>se aceptó una propuesta</translation>
    </message>
    <message>
        <source>a proposal was rejected</source>
        <translation>se rechazó una propuesta</translation>
    </message>
    <message>
        <source>a proposal was withdrawn</source>
        <translation>se retiró una propuesta</translation>
    </message>
    <message>
        <source>a proposal was opened again</source>
        <translation>se reabrió una propuesta</translation>
    </message>
    <message>
        <source>joined a proposal</source>
        <translation>se sumó a una propuesta</translation>
    </message>
    <message>
        <source>left a proposal</source>
        <translation>dejó una propuesta</translation>
    </message>
    <message>
        <source>took a position</source>
        <translation>tomó una posición</translation>
    </message>
    <message>
        <source>closed as agreed</source>
        <translation>cerrado como acordado</translation>
    </message>
    <message>
        <source>opened again</source>
        <translation>reabierto</translation>
    </message>
    <message>
        <source>commented</source>
        <translation>comentó</translation>
    </message>
    <message>
        <source>History of the paragraph</source>
        <translation>Historial del párrafo</translation>
    </message>
    <message>
        <source>Walk with the arrow keys, or play it. Nothing is changed by looking.</source>
        <translation>Recórralo con las flechas o reprodúzcalo. Mirar no cambia nada.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>The words after this step</source>
        <translation>El texto después de este paso</translation>
    </message>
    <message>
        <source>Language of the words</source>
        <translation>Idioma del texto</translation>
    </message>
    <message>
        <source>&amp;Play from the start</source>
        <translation>&amp;Reproducir desde el comienzo</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>{who} proposed</source>
        <translation>{who}: propuesta</translation>
    </message>
    <message>
        <source>With what was open then:</source>
        <translation>Con lo que entonces estaba abierto:</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>What was read from your files</source>
        <translation>Lo que se leyó de sus archivos</translation>
    </message>
    <message>
        <source>Every word of a file is either in the draft or listed here as set aside. Please look through it once.</source>
        <translation>Cada palabra de un archivo está en el borrador o figura aquí como apartada. Revíselo una vez, por favor.</translation>
    </message>
    <message>
        <source>Files that were read</source>
        <translation>Archivos leídos</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Open the draft</source>
        <translation>&amp;Abrir el borrador</translation>
    </message>
    <message numerus="yes">
        <source>To look at: %n</source>
        <translation>
            <numerusform>Por revisar: %n</numerusform>
            <numerusform>Por revisar: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set aside, not in the draft: %n</source>
        <translation>
            <numerusform>Apartado, no está en el borrador: %n</numerusform>
            <numerusform>Apartados, no están en el borrador: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {line}: “{words}” ({reason})</source>
        <translation>Línea {line}: «{words}» ({reason})</translation>
    </message>
    <message>
        <source>{kind} in English, {blocks} blocks</source>
        <translation>{kind} en inglés, {blocks} bloques</translation>
    </message>
    <message>
        <source>{kind} in Spanish, {blocks} blocks</source>
        <translation>{kind} en español, {blocks} bloques</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… y {count} más</translation>
    </message>
</context>
<context>
    <name>InviteSheet</name>
    <message>
        <source>Invite a colleague</source>
        <translation>Invitar a un colega</translation>
    </message>
    <message>
        <source>The code works once and for one laptop. Tell it only to that person.</source>
        <translation>El código sirve una vez y para una sola computadora. Dígaselo solo a esa persona.</translation>
    </message>
    <message>
        <source>Invitation code: {code}</source>
        <translation>Código de invitación: {code}</translation>
    </message>
    <message>
        <source>Your colleague chooses “Join a colleague’s room”, types the address {hub} and this code.</source>
        <translation>Su colega elige «Unirse a la sala de un colega» y escribe la dirección {hub} y este código.</translation>
    </message>
    <message>
        <source>Without a hub the invitation travels in a file: write it to a USB stick, give it to your colleague, and tell the code separately.</source>
        <translation>Sin servidor, la invitación viaja en un archivo: escríbalo en una memoria USB, déselo a su colega y dígale el código por separado.</translation>
    </message>
    <message>
        <source>&amp;Copy the code</source>
        <translation>&amp;Copiar el código</translation>
    </message>
    <message>
        <source>&amp;Write the file…</source>
        <translation>&amp;Escribir el archivo…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Ce&amp;rrar</translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>Details of the item</source>
        <translation>Detalles del elemento</translation>
    </message>
    <message>
        <source>Choose an item to see its details.</source>
        <translation>Elija un elemento para ver sus detalles.</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Qué debe hacerse</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Why it was dropped</source>
        <translation>Por qué se descartó</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsables</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>Confirm the suggested area</source>
        <translation>Confirmar el área sugerida</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Sponsors</source>
        <translation>Patrocinadores</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Go to the decision</source>
        <translation>Ir a la decisión</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ninguno todavía</translation>
    </message>
    <message>
        <source>Items chosen: {n}. A status applies to all of them.</source>
        <translation>Elementos elegidos: {n}. El estado se aplica a todos.</translation>
    </message>
    <message>
        <source>Follows up {title}, {label} “{quote}”</source>
        <translation>Da seguimiento a {title}, {label} «{quote}»</translation>
    </message>
    <message>
        <source>a draft</source>
        <translation>un borrador</translation>
    </message>
</context>
<context>
    <name>JoinSheet</name>
    <message>
        <source>Join a colleague’s room</source>
        <translation>Unirse a la sala de un colega</translation>
    </message>
    <message>
        <source>You will see the drafts and the Plan of Action of that room as soon as its host has admitted your laptop.</source>
        <translation>Verá los borradores y el Plan de Acción de esa sala en cuanto su anfitrión admita su computadora.</translation>
    </message>
    <message>
        <source>&amp;Invitation code</source>
        <translation>Código de &amp;invitación</translation>
    </message>
    <message>
        <source>Through a &amp;hub</source>
        <translation>Por un &amp;servidor</translation>
    </message>
    <message>
        <source>Through a &amp;file, for example on a USB stick</source>
        <translation>Por un &amp;archivo, por ejemplo en una memoria USB</translation>
    </message>
    <message>
        <source>Address of the hub</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>&amp;Unirse</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>File with the invitation</source>
        <translation>Archivo con la invitación</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>E&amp;legir…</translation>
    </message>
    <message>
        <source>Type the invitation code.</source>
        <translation>Escriba el código de invitación.</translation>
    </message>
    <message>
        <source>Type the address of the hub.</source>
        <translation>Escriba la dirección del servidor.</translation>
    </message>
    <message>
        <source>Choose the file that your colleague gave you.</source>
        <translation>Elija el archivo que le dio su colega.</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
</context>
<context>
    <name>LanguagesPanel</name>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>What there is to translate</source>
        <translation>Lo que hay que traducir</translation>
    </message>
    <message>
        <source>Language to bring up to date</source>
        <translation>Idioma que se pone al día</translation>
    </message>
    <message>
        <source>The change</source>
        <translation>El cambio</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>Both languages say the same (Alt+Shift+U)</source>
        <translation>Ambos idiomas dicen lo mismo (Alt+Mayús+U)</translation>
    </message>
    <message>
        <source>Render it…</source>
        <translation>Traducirla…</translation>
    </message>
    <message>
        <source>Propose the same in this language (Alt+Shift+R)</source>
        <translation>Proponer lo mismo en este idioma (Alt+Mayús+R)</translation>
    </message>
    <message>
        <source>No translation needed</source>
        <translation>No requiere traducción</translation>
    </message>
    <message>
        <source>These words need none (Alt+Shift+N)</source>
        <translation>Estas palabras no la requieren (Alt+Mayús+N)</translation>
    </message>
    <message>
        <source>Go to the words</source>
        <translation>Ir a las palabras</translation>
    </message>
    <message>
        <source>Return in the list</source>
        <translation>Intro en la lista</translation>
    </message>
    <message>
        <source>Nothing lags behind in Spanish, and no proposal waits for Spanish words.</source>
        <translation>Nada está atrasado en español y ninguna propuesta espera palabras en español.</translation>
    </message>
    <message>
        <source>Nothing lags behind in English, and no proposal waits for English words.</source>
        <translation>Nada está atrasado en inglés y ninguna propuesta espera palabras en inglés.</translation>
    </message>
</context>
<context>
    <name>LookKeeper</name>
    <message>
        <source>Mark all as &amp;read</source>
        <extracomment>Milliseconds in front after which a draft counts as looked at when it is left.</extracomment>
        <translation>Marcar todo como leí&amp;do</translation>
    </message>
    <message>
        <source>All is marked as read; later changes can be told from it.</source>
        <translation>Todo quedó marcado como leído; los cambios posteriores podrán distinguirse.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open a workspace</source>
        <translation>Abrir un espacio de trabajo</translation>
    </message>
    <message>
        <source>Workspaces of RCM Desktop (*.rcm)</source>
        <translation>Espacios de trabajo de RCM Desktop (*.rcm)</translation>
    </message>
    <message>
        <source>Close without the last words</source>
        <translation>Cerrar sin las últimas palabras</translation>
    </message>
</context>
<context>
    <name>MeterLegend</name>
    <message>
        <source>{count} agreed</source>
        <translation>{count} acordados</translation>
    </message>
    <message>
        <source>{count} ad referendum</source>
        <translation>{count} ad referéndum</translation>
    </message>
    <message>
        <source>{count} bracketed</source>
        <translation>{count} entre corchetes</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} abiertos</translation>
    </message>
</context>
<context>
    <name>MeterView</name>
    <message>
        <source>Who holds them, by delegation</source>
        <translation>Quién los mantiene, por delegación</translation>
    </message>
    <message>
        <source>Open brackets by delegation</source>
        <translation>Corchetes abiertos por delegación</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Delegación</translation>
    </message>
    <message>
        <source>Open brackets it asks for</source>
        <translation>Corchetes abiertos que pide</translation>
    </message>
    <message>
        <source>Accepted ad referendum</source>
        <translation>Aceptado ad referéndum</translation>
    </message>
    <message>
        <source>Reservations and objections</source>
        <translation>Reservas y objeciones</translation>
    </message>
    <message>
        <source>Choose a delegation to walk through its proposals</source>
        <translation>Elija una delegación para recorrer sus propuestas</translation>
    </message>
    <message>
        <source>{count} brackets open</source>
        <translation>{count} corchetes abiertos</translation>
    </message>
    <message>
        <source>1 bracket open</source>
        <translation>1 corchete abierto</translation>
    </message>
    <message>
        <source>{count} disputed</source>
        <translation>{count} en disputa</translation>
    </message>
</context>
<context>
    <name>NameMarks</name>
    <message>
        <source>The names register says “{fix}”</source>
        <translation>El registro de nombres dice «{fix}»</translation>
    </message>
    <message>
        <source>This draft mostly says “{fix}”</source>
        <translation>Este borrador suele decir «{fix}»</translation>
    </message>
    <message>
        <source>{name} stands here but not in the {language} text</source>
        <translation>«{name}» está aquí, pero no en el texto en {language}</translation>
    </message>
    <message>
        <source>&amp;Show in the glossary…</source>
        <translation>&amp;Mostrar en el glosario…</translation>
    </message>
    <message>
        <source>&amp;Ignore in this draft</source>
        <translation>&amp;Ignorar en este borrador</translation>
    </message>
</context>
<context>
    <name>Negotiation</name>
    <message>
        <source>Supports</source>
        <translation>Apoya</translation>
    </message>
    <message>
        <source>Accepts</source>
        <translation>Acepta</translation>
    </message>
    <message>
        <source>Accepts ad referendum</source>
        <translation>Acepta ad referéndum</translation>
    </message>
    <message>
        <source>Reserves</source>
        <translation>Reserva</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objeta</translation>
    </message>
    <message>
        <source>Says nothing</source>
        <translation>No se pronuncia</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>New paragraph</source>
        <translation>Párrafo nuevo</translation>
    </message>
    <message>
        <source>Delete the paragraph</source>
        <translation>Suprimir el párrafo</translation>
    </message>
    <message>
        <source>Move the paragraph</source>
        <translation>Mover el párrafo</translation>
    </message>
    <message>
        <source>Split the paragraph</source>
        <translation>Dividir el párrafo</translation>
    </message>
    <message>
        <source>Join with the one before</source>
        <translation>Unir con el anterior</translation>
    </message>
    <message>
        <source>Change the kind</source>
        <translation>Cambiar el tipo</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Acordado</translation>
    </message>
    <message>
        <source>Ad referendum</source>
        <translation>Ad referéndum</translation>
    </message>
    <message>
        <source>Bracketed</source>
        <translation>Entre corchetes</translation>
    </message>
    <message>
        <source>Move it to the beginning</source>
        <extracomment>The icon of each stance; shapes differ, so that no colour is needed. Which token paints a stance&apos;s icon.</extracomment>
        <translation>Moverlo al principio</translation>
    </message>
    <message>
        <source>Move it behind “{words}”</source>
        <translation>Moverlo detrás de «{words}»</translation>
    </message>
    <message>
        <source>Make it: {kind}, level {level}</source>
        <translation>Convertirlo en: {kind}, nivel {level}</translation>
    </message>
    <message>
        <source>Make it: {kind}</source>
        <translation>Convertirlo en: {kind}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta el {day}</translation>
    </message>
    <message>
        <source>said two things on two laptops, the more cautious is shown</source>
        <translation>dijo dos cosas en dos equipos, se muestra la más cauta</translation>
    </message>
    <message>
        <source>taken on other words</source>
        <translation>tomada sobre otras palabras</translation>
    </message>
    <message>
        <source>deleted: {words}</source>
        <translation>suprimido: {words}</translation>
    </message>
    <message>
        <source>inserted: {words}</source>
        <translation>añadido: {words}</translation>
    </message>
    <message>
        <source>Agreed and closed</source>
        <translation>Acordado y cerrado</translation>
    </message>
    <message>
        <source>{names} spoke on other words</source>
        <translation>{names}: posición sobre otras palabras</translation>
    </message>
    <message>
        <source>1 bracket open</source>
        <translation>1 corchete abierto</translation>
    </message>
    <message>
        <source>{count} brackets open</source>
        <translation>{count} corchetes abiertos</translation>
    </message>
    <message>
        <source>objection by {names}</source>
        <translation>objeción de {names}</translation>
    </message>
    <message>
        <source>reservation by {names}</source>
        <translation>reserva de {names}</translation>
    </message>
    <message>
        <source>{name} ad referendum until {day}</source>
        <translation>{name} ad referéndum hasta el {day}</translation>
    </message>
    <message>
        <source>{name} ad referendum</source>
        <translation>{name} ad referéndum</translation>
    </message>
    <message>
        <source>the words changed since it was closed, so it counts as open</source>
        <translation>las palabras cambiaron desde que se cerró, así que cuenta como abierto</translation>
    </message>
    <message>
        <source>closed by {who}, {when}</source>
        <translation>cerrado por {who}, {when}</translation>
    </message>
    <message>
        <source>all delegations agree</source>
        <translation>todas las delegaciones están de acuerdo</translation>
    </message>
    <message>
        <source>{count} of {all} delegations agree</source>
        <translation>{count} de {all} delegaciones están de acuerdo</translation>
    </message>
    <message>
        <source>nobody has taken a position yet</source>
        <translation>nadie ha tomado posición todavía</translation>
    </message>
</context>
<context>
    <name>NegotiationActions</name>
    <message>
        <source>Wal&amp;k through the proposals</source>
        <translation>&amp;Recorrer las propuestas</translation>
    </message>
    <message>
        <source>&amp;Proposals of the paragraph</source>
        <translation>&amp;Propuestas del párrafo</translation>
    </message>
    <message>
        <source>&amp;Accept the proposal at the caret</source>
        <translation>&amp;Aceptar la propuesta en el cursor</translation>
    </message>
    <message>
        <source>&amp;Reject the proposal at the caret</source>
        <translation>Rec&amp;hazar la propuesta en el cursor</translation>
    </message>
    <message>
        <source>&amp;Bridging text…</source>
        <translation>&amp;Texto puente…</translation>
    </message>
    <message>
        <source>&amp;Take a position on the paragraph…</source>
        <translation>Tomar p&amp;osición sobre el párrafo…</translation>
    </message>
    <message>
        <source>&amp;Close the paragraph as agreed</source>
        <translation>&amp;Cerrar el párrafo como acordado</translation>
    </message>
    <message>
        <source>&amp;Open the paragraph again…</source>
        <translation>Rea&amp;brir el párrafo…</translation>
    </message>
    <message>
        <source>&amp;List of proposals…</source>
        <translation>&amp;Lista de propuestas…</translation>
    </message>
    <message>
        <source>S&amp;ynoptic table…</source>
        <translation>Cuadro s&amp;inóptico…</translation>
    </message>
</context>
<context>
    <name>NegotiationPanel</name>
    <message>
        <source>Negotiation</source>
        <translation>Negociación</translation>
    </message>
    <message>
        <source>Negotiation of the paragraph</source>
        <translation>Negociación del párrafo</translation>
    </message>
    <message>
        <source>Put the caret into a paragraph to see what is proposed for it.</source>
        <translation>Ponga el cursor en un párrafo para ver qué se propone para él.</translation>
    </message>
    <message>
        <source>Nothing is proposed here. Switch the editor to Suggest and type: what you type becomes the proposal of the delegation that speaks.</source>
        <translation>Aquí no se propone nada. Ponga el editor en Proponer y escriba: lo que escriba será la propuesta de la delegación que habla.</translation>
    </message>
    <message>
        <source>Position…</source>
        <translation>Posición…</translation>
    </message>
    <message>
        <source>Take a position on the paragraph</source>
        <translation>Tomar posición sobre el párrafo</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>Reabrir…</translation>
    </message>
    <message>
        <source>Close as agreed</source>
        <translation>Cerrar como acordado</translation>
    </message>
    <message>
        <source>Decide the open brackets first</source>
        <translation>Decida primero los corchetes abiertos</translation>
    </message>
    <message>
        <source>The chair closes the paragraph with these words</source>
        <translation>La presidencia cierra el párrafo con estas palabras</translation>
    </message>
    <message>
        <source>Bridging text…</source>
        <translation>Texto puente…</translation>
    </message>
</context>
<context>
    <name>NegotiationRoom</name>
    <message>
        <source>Negotiation</source>
        <translation>Negociación</translation>
    </message>
    <message>
        <source>Proposals, positions and agreement of the paragraph</source>
        <translation>Propuestas, posiciones y acuerdo del párrafo</translation>
    </message>
</context>
<context>
    <name>NewDraftSheet</name>
    <message>
        <source>New draft</source>
        <translation>Nuevo borrador</translation>
    </message>
    <message>
        <source>It begins with its title. You can write in both languages at any time.</source>
        <translation>Empieza por su título. Puede escribir en ambos idiomas en cualquier momento.</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Título</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>Ti&amp;po</translation>
    </message>
    <message>
        <source>Main &amp;language</source>
        <translation>&amp;Idioma principal</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>&amp;Empezar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
</context>
<context>
    <name>NotesBox</name>
    <message>
        <source>Private note</source>
        <translation>Nota privada</translation>
    </message>
    <message>
        <source>Private note on this paragraph</source>
        <translation>Nota privada sobre este párrafo</translation>
    </message>
    <message>
        <source>For your eyes: what to ask your capital, say</source>
        <translation>Solo para usted: qué consultar a su capital, por ejemplo</translation>
    </message>
    <message>
        <source>It stays on this laptop: it is never sent, exported or projected.</source>
        <translation>Se queda en esta computadora: nunca se envía, exporta ni proyecta.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>What can be done</source>
        <translation>Lo que se puede hacer</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>Esquema</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Drafts</source>
        <translation>Borradores</translation>
    </message>
    <message>
        <source>Plan of Action</source>
        <translation>Plan de Acción</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Intercambio</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Subtopic</source>
        <translation>Subtema</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Proposed action</source>
        <translation>Acción propuesta</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Propuesto</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Realizado</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Publicado</translation>
    </message>
    <message>
        <source>Followed up</source>
        <translation>Con seguimiento</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Column → its name, the order it sorts by, its width in pixels.</extracomment>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsables</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>That is {day}.</source>
        <extracomment>Columns that show only when asked for.</extracomment>
        <translation>Es decir, {day}.</translation>
    </message>
    <message>
        <source>From {start} to {end}.</source>
        <translation>Del {start} al {end}.</translation>
    </message>
    <message>
        <source>At the latest {end}.</source>
        <translation>A más tardar el {end}.</translation>
    </message>
    <message>
        <source>From {start} on.</source>
        <translation>A partir del {start}.</translation>
    </message>
    <message>
        <source>Kept as written; no day follows from it, so nobody is reminded.</source>
        <translation>Se conserva como está escrito; no indica un día, así que no habrá recordatorio.</translation>
    </message>
</context>
<context>
    <name>PlanActions</name>
    <message>
        <source>&amp;Add an item</source>
        <translation>&amp;Añadir un elemento</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Undo in the plan</source>
        <translation>&amp;Deshacer en el plan</translation>
    </message>
    <message>
        <source>Re&amp;do in the plan</source>
        <translation>&amp;Rehacer en el plan</translation>
    </message>
    <message>
        <source>&amp;Go to the decision</source>
        <translation>&amp;Ir a la decisión</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtrar</translation>
    </message>
    <message>
        <source>&amp;Close all themes</source>
        <translation>&amp;Cerrar todos los temas</translation>
    </message>
    <message>
        <source>&amp;Open all themes</source>
        <translation>A&amp;brir todos los temas</translation>
    </message>
    <message>
        <source>&amp;Import a table…</source>
        <translation>I&amp;mportar una tabla…</translation>
    </message>
    <message>
        <source>&amp;Export as a table…</source>
        <translation>&amp;Exportar como tabla…</translation>
    </message>
</context>
<context>
    <name>PlanFiles</name>
    <message>
        <source>Export the plan</source>
        <translation>Exportar el plan</translation>
    </message>
    <message>
        <source>Plan of Action</source>
        <translation>Plan de Acción</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Items written to {name}: {count}.</source>
        <translation>Elementos escritos en {name}: {count}.</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>Importar una tabla</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>Tablas (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>{added} items added, {changed} changed, {same} were the same.</source>
        <translation>{added} elementos añadidos, {changed} cambiados, {same} iguales.</translation>
    </message>
    <message>
        <source>Columns left out: {names}.</source>
        <translation>Columnas omitidas: {names}.</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Plan of Action</source>
        <translation>Plan de Acción</translation>
    </message>
    <message>
        <source>The Plan of Action is empty</source>
        <translation>El Plan de Acción está vacío</translation>
    </message>
    <message>
        <source>Open a declaration and choose “Follow up” on a decision: it becomes an item that links back to it. Or add an item here, or import a table.</source>
        <translation>Abra una declaración y elija «Dar seguimiento» en una decisión: se convierte en un elemento enlazado con ella. O añada aquí un elemento, o importe una tabla.</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Añadir un elemento</translation>
    </message>
    <message>
        <source>Import a table…</source>
        <translation>Importar una tabla…</translation>
    </message>
    <message>
        <source>No item fits the filter</source>
        <translation>Ningún elemento coincide con el filtro</translation>
    </message>
    <message>
        <source>Words may be unfinished, and accents do not matter.</source>
        <translation>Las palabras pueden estar incompletas y los acentos no importan.</translation>
    </message>
    <message>
        <source>Show all items</source>
        <translation>Mostrar todos los elementos</translation>
    </message>
    <message>
        <source>Drop from the plan</source>
        <translation>Descartar del plan</translation>
    </message>
    <message>
        <source>Why is it dropped?</source>
        <translation>¿Por qué se descarta?</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Nuevo elemento</translation>
    </message>
    <message>
        <source>Removed: {count}. Undo brings them back.</source>
        <translation>Quitados: {count}. Deshacer los recupera.</translation>
    </message>
</context>
<context>
    <name>PlanTableModel</name>
    <message>
        <source>Without a theme</source>
        <extracomment>True where a row is a theme&apos;s; its items follow.</extracomment>
        <translation>Sin tema</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>Theme {name}, {count} items, {state}</source>
        <translation>Tema {name}, {count} elementos, {state}</translation>
    </message>
    <message>
        <source>Overdue: {due}</source>
        <translation>Vencido: {due}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>Suggested: {area}</source>
        <translation>Sugerida: {area}</translation>
    </message>
</context>
<context>
    <name>PlanTableView</name>
    <message>
        <source>Items of the Plan of Action</source>
        <translation>Elementos del Plan de Acción</translation>
    </message>
</context>
<context>
    <name>PlanToolbar</name>
    <message>
        <source>Filter: words, delegations, areas</source>
        <translation>Filtro: palabras, delegaciones, áreas</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>By theme</source>
        <translation>Por tema</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Set the status of all chosen items</source>
        <translation>Fijar el estado de todos los elementos elegidos</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 elemento</translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation>{n} elementos</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} de {all}</translation>
    </message>
</context>
<context>
    <name>PositionSheet</name>
    <message>
        <source>Take a position</source>
        <translation>Tomar posición</translation>
    </message>
    <message>
        <source>&amp;Delegation</source>
        <translation>&amp;Delegación</translation>
    </message>
    <message>
        <source>&amp;Position</source>
        <translation>&amp;Posición</translation>
    </message>
    <message>
        <source>For example: Ministry of Foreign Affairs</source>
        <translation>Por ejemplo: Ministerio de Relaciones Exteriores</translation>
    </message>
    <message>
        <source>&amp;Who must confirm</source>
        <translation>&amp;Quién debe confirmar</translation>
    </message>
    <message>
        <source>For example: 3 December 2026</source>
        <translation>Por ejemplo: 3 de diciembre de 2026</translation>
    </message>
    <message>
        <source>&amp;Until when</source>
        <translation>&amp;Hasta cuándo</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Nota</translation>
    </message>
    <message>
        <source>Take the position</source>
        <translation>Tomar la posición</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>PositionsRow</name>
    <message>
        <source>Nobody has taken a position yet</source>
        <translation>Nadie ha tomado posición todavía</translation>
    </message>
    <message>
        <source>{name}: asks for it</source>
        <translation>{name}: lo pide</translation>
    </message>
    <message>
        <source>{name}: no position yet</source>
        <translation>{name}: sin posición todavía</translation>
    </message>
</context>
<context>
    <name>ProfileForm</name>
    <message>
        <source>Join a colleague’s room</source>
        <translation>Unirse a la sala de un colega</translation>
    </message>
    <message>
        <source>Make a workspace</source>
        <translation>Crear un espacio de trabajo</translation>
    </message>
    <message>
        <source>&amp;Invitation code</source>
        <translation>Código de &amp;invitación</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Su &amp;nombre</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elija…</translation>
    </message>
    <message>
        <source>&amp;Delegation or office</source>
        <translation>&amp;Delegación u oficina</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Frase de contraseña</translation>
    </message>
    <message>
        <source>The passphrase &amp;again</source>
        <translation>La frase de contraseña otra &amp;vez</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Make the workspace</source>
        <translation>&amp;Crear el espacio</translation>
    </message>
    <message>
        <source>Several words that belong to no famous sentence. Nobody can reset it for you.</source>
        <translation>Varias palabras que no sean de una frase conocida. Nadie podrá restablecerla por usted.</translation>
    </message>
    <message>
        <source>Easy to guess: add another word or two.</source>
        <translation>Fácil de adivinar: añada una o dos palabras.</translation>
    </message>
    <message>
        <source>Fair: one more word makes it strong.</source>
        <translation>Aceptable: una palabra más la hace fuerte.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Fuerte.</translation>
    </message>
    <message>
        <source>Paste the invitation code that your colleague sent you.</source>
        <translation>Pegue el código de invitación que le envió su colega.</translation>
    </message>
    <message>
        <source>Type your name: it stands beside what you write.</source>
        <translation>Escriba su nombre: figura junto a lo que usted escribe.</translation>
    </message>
    <message>
        <source>Choose your delegation or office.</source>
        <translation>Elija su delegación u oficina.</translation>
    </message>
    <message>
        <source>Type a passphrase.</source>
        <translation>Escriba una frase de contraseña.</translation>
    </message>
    <message>
        <source>The two passphrases differ; type the second one again.</source>
        <translation>Las dos frases de contraseña no coinciden; escriba de nuevo la segunda.</translation>
    </message>
    <message>
        <source>Making…</source>
        <translation>Creando…</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Progress</source>
        <extracomment>Into how many steps the progress of one file is cut.</extracomment>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Projector</name>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>In brackets</source>
        <translation>Entre corchetes</translation>
    </message>
    <message>
        <source>Agreed ad referendum</source>
        <translation>Acordado ad referéndum</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Acordado</translation>
    </message>
    <message>
        <source>With them: {names}</source>
        <translation>Con ellos: {names}</translation>
    </message>
    <message>
        <source>Ad referendum: {names}</source>
        <translation>Ad referéndum: {names}</translation>
    </message>
    <message>
        <source>Against: {names}</source>
        <translation>En contra: {names}</translation>
    </message>
    <message>
        <source>Reservation on the paragraph: {names}</source>
        <translation>Reserva sobre el párrafo: {names}</translation>
    </message>
    <message>
        <source>Still to be confirmed: {names}</source>
        <translation>Por confirmar: {names}</translation>
    </message>
</context>
<context>
    <name>ProjectorWindow</name>
    <message>
        <source>Room screen</source>
        <translation>Pantalla de la sala</translation>
    </message>
    <message>
        <source>Room screen: the paragraph under discussion</source>
        <translation>Pantalla de la sala: el párrafo en discusión</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>Why: {reason}</source>
        <translation>Motivo: {reason}</translation>
    </message>
    <message>
        <source>competes with {who}</source>
        <translation>compite con {who}</translation>
    </message>
    <message>
        <source>amends the proposal of {who}</source>
        <translation>enmienda la propuesta de {who}</translation>
    </message>
    <message>
        <source>amended by {who}</source>
        <translation>enmendada por {who}</translation>
    </message>
    <message>
        <source>bridges the wordings of {who}</source>
        <translation>puente entre las redacciones de {who}</translation>
    </message>
    <message>
        <source>superseded by the bridging text of {who}</source>
        <translation>sustituida por el texto puente de {who}</translation>
    </message>
    <message>
        <source>in the bundle “{name}” of {count}</source>
        <translation>en el paquete «{name}» de {count}</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>It was decided differently on two laptops. Decide it once more.</source>
        <translation>Se decidió de modo distinto en dos equipos. Decídala de nuevo.</translation>
    </message>
    <message>
        <source>{status} by {who}, {when}</source>
        <translation>{status} por {who}, {when}</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Take a position…</source>
        <translation>Tomar posición…</translation>
    </message>
    <message>
        <source>Two laptops changed these words apart. Accept one wording, or write a bridging text.</source>
        <translation>Dos equipos cambiaron estas palabras por separado. Acepte una redacción o escriba un texto puente.</translation>
    </message>
    <message>
        <source>What else can be done</source>
        <translation>Qué más se puede hacer</translation>
    </message>
    <message>
        <source>&amp;Show in the text</source>
        <translation>Mo&amp;strar en el texto</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Aceptar</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>Rec&amp;hazar</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>&amp;Retirar</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>&amp;Reabrir</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>S&amp;umarse</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>&amp;Dejarla</translation>
    </message>
    <message>
        <source>Take a &amp;position…</source>
        <translation>Tomar &amp;posición…</translation>
    </message>
    <message>
        <source>R&amp;eason…</source>
        <translation>Moti&amp;vo…</translation>
    </message>
    <message>
        <source>A&amp;mend…</source>
        <translation>&amp;Enmendar…</translation>
    </message>
    <message>
        <source>Bridging &amp;text…</source>
        <translation>&amp;Texto puente…</translation>
    </message>
    <message>
        <source>&amp;Bundle with…</source>
        <translation>A&amp;grupar con…</translation>
    </message>
    <message>
        <source>&amp;Untie the bundle</source>
        <translation>Des&amp;hacer el paquete</translation>
    </message>
</context>
<context>
    <name>ProposalChoices</name>
    <message>
        <source>No proposal is open.</source>
        <translation>No hay ninguna propuesta abierta.</translation>
    </message>
</context>
<context>
    <name>ProposalStatus</name>
    <message>
        <source>Open</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>En disputa</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptada</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Sustituida</translation>
    </message>
    <message>
        <source>Overtaken</source>
        <translation>Superada</translation>
    </message>
</context>
<context>
    <name>ProposalsModel</name>
    <message>
        <source>No.</source>
        <extracomment>What a row sorts by in a column. What the column of the kind does not tell already.</extracomment>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Posiciones</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
</context>
<context>
    <name>ProposalsView</name>
    <message>
        <source>No proposal fits</source>
        <translation>No hay propuestas que coincidan</translation>
    </message>
    <message>
        <source>A proposal begins when a delegation suggests words in the editor. Settled ones are shown on request.</source>
        <translation>Una propuesta nace cuando una delegación sugiere palabras en el editor. Las decididas se muestran si se piden.</translation>
    </message>
    <message>
        <source>Filter: words, delegations, bundles</source>
        <translation>Filtro: palabras, delegaciones, paquetes</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Settled ones &amp;too</source>
        <translation>También las &amp;decididas</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Propuestas</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Aceptar</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>&amp;Rechazar</translation>
    </message>
    <message>
        <source>&amp;Bundle…</source>
        <translation>A&amp;grupar…</translation>
    </message>
    <message>
        <source>&amp;Show in the text</source>
        <translation>Mo&amp;strar en el texto</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>Rea&amp;brir</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} de {all}</translation>
    </message>
</context>
<context>
    <name>QueueFilter</name>
    <message>
        <source>Which proposals</source>
        <translation>Qué propuestas</translation>
    </message>
    <message>
        <source>Which proposals to walk through (F)</source>
        <translation>Qué propuestas recorrer (F)</translation>
    </message>
    <message>
        <source>What was chosen</source>
        <translation>Lo elegido</translation>
    </message>
    <message>
        <source>All proposals</source>
        <translation>Todas las propuestas</translation>
    </message>
    <message>
        <source>This paragraph</source>
        <translation>Este párrafo</translation>
    </message>
    <message>
        <source>Mine: {name}</source>
        <translation>Las mías: {name}</translation>
    </message>
    <message>
        <source>Bundle: {name}</source>
        <translation>Paquete: {name}</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>En disputa</translation>
    </message>
</context>
<context>
    <name>QueueStrip</name>
    <message>
        <source>Queue of open proposals</source>
        <translation>Cola de propuestas abiertas</translation>
    </message>
    <message>
        <source>Back to the text (Esc)</source>
        <translation>Volver al texto (Esc)</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Esc: back to the text</source>
        <translation>Esc: volver al texto</translation>
    </message>
    <message>
        <source>F4: the keys act here again</source>
        <translation>F4: las teclas vuelven a actuar aquí</translation>
    </message>
    <message>
        <source>{left} of {total} left</source>
        <translation>quedan {left} de {total}</translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation>{count} saltadas</translation>
    </message>
    <message>
        <source>No proposal is open. Everything on the table was decided.</source>
        <translation>No hay ninguna propuesta abierta. Se decidió todo lo que estaba sobre la mesa.</translation>
    </message>
    <message>
        <source>No open proposal fits. Press F to choose others.</source>
        <translation>Ninguna propuesta abierta coincide. Pulse F para elegir otras.</translation>
    </message>
    <message>
        <source>two laptops changed these words apart</source>
        <translation>dos equipos cambiaron estas palabras por separado</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>Motivo: {reason}</translation>
    </message>
    <message>
        <source>competes with {who}</source>
        <translation>compite con {who}</translation>
    </message>
    <message>
        <source>in the bundle “{name}”: {count} are decided together</source>
        <translation>en el paquete «{name}»: {count} se deciden juntas</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sin nombre</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>--{option} needs a draft of the workspace; “rcm-desktop import FILE” makes one.</source>
        <translation>--{option} necesita un borrador del espacio de trabajo; «rcm-desktop import ARCHIVO» crea uno.</translation>
    </message>
    <message>
        <source>A change of the member list was refused: {reason}.</source>
        <translation>Se rechazó un cambio de la lista de miembros: {reason}.</translation>
    </message>
    <message>
        <source>A change of “{replica}” is too large to be sent ({size} MB); split the document into smaller ones.</source>
        <translation>Un cambio de «{replica}» es demasiado grande para enviarse ({size} MB); divida el documento en otros más pequeños.</translation>
    </message>
    <message>
        <source>A change was too large for the hub.</source>
        <translation>Un cambio era demasiado grande para el servidor.</translation>
    </message>
    <message>
        <source>A final shows the clean text only; choose that view, or export a draft.</source>
        <translation>Un texto final solo muestra el texto limpio; elija esa vista o exporte un borrador.</translation>
    </message>
    <message>
        <source>A glossary entry needs a name in English or in Spanish; give at least one.</source>
        <translation>Una entrada del glosario necesita un nombre en inglés o en español; indique al menos uno.</translation>
    </message>
    <message>
        <source>A message or file of the exchange is damaged or not of this program ({reason}).</source>
        <translation>Un mensaje o archivo del intercambio está dañado o no es de este programa ({reason}).</translation>
    </message>
    <message>
        <source>A proposal needs a delegation that makes it; choose who is speaking.</source>
        <translation>Una propuesta necesita una delegación que la haga; elija quién habla.</translation>
    </message>
    <message>
        <source>A workspace needs a passphrase; type at least one character.</source>
        <translation>Un espacio de trabajo necesita una frase de contraseña; escriba al menos un carácter.</translation>
    </message>
    <message>
        <source>A {what} was refused: its signature does not match.</source>
        <translation>Se rechazó un elemento ({what}): su firma no coincide.</translation>
    </message>
    <message>
        <source>An audit is written as {known}; give {file} one of these endings.</source>
        <translation>Una auditoría se escribe como {known}; dé a {file} una de estas terminaciones.</translation>
    </message>
    <message>
        <source>Ask either --since or --between two versions, not both.</source>
        <translation>Pida --since o --between dos versiones, no ambas cosas.</translation>
    </message>
    <message>
        <source>At the hub no invitation belongs to that code: it is wrong, used up or expired; ask the host for a new one.</source>
        <translation>En el servidor ninguna invitación corresponde a ese código: es incorrecto, ya se usó o venció; pida uno nuevo al anfitrión.</translation>
    </message>
    <message>
        <source>Changes of a laptop that is not admitted yet: {count}.</source>
        <translation>Cambios de una computadora aún no admitida: {count}.</translation>
    </message>
    <message>
        <source>Changes that wait for earlier ones: {count}.</source>
        <translation>Cambios que esperan a otros anteriores: {count}.</translation>
    </message>
    <message>
        <source>Changes that were set aside: {count} ({reason}).</source>
        <translation>Cambios que se apartaron: {count} ({reason}).</translation>
    </message>
    <message>
        <source>Documents cannot be written as “{format}”; choose one of {known}.</source>
        <translation>Los documentos no se pueden escribir como «{format}»; elija uno de estos: {known}.</translation>
    </message>
    <message>
        <source>Emphasis and the style of numbers cannot be proposed; switch Suggest off to change them, if it is for you to do.</source>
        <translation>El énfasis y el estilo de la numeración no se pueden proponer; desactive Proponer para cambiarlos, si le corresponde hacerlo.</translation>
    </message>
    <message>
        <source>Give the item a title that says what is to be done.</source>
        <translation>Dé al elemento un título que diga qué debe hacerse.</translation>
    </message>
    <message>
        <source>In {language} {count} paragraphs have no words: {examples}. Write them, say that none are needed, or say why the final is written all the same.</source>
        <translation>En {language}, {count} párrafos no tienen palabras: {examples}. Escríbalas, diga que no hacen falta o diga por qué se escribe el texto final de todos modos.</translation>
    </message>
    <message>
        <source>In {language} {count} paragraphs lag behind: {examples}. Bring them up to date, or say why the final is written all the same.</source>
        <translation>En {language}, {count} párrafos están atrasados: {examples}. Póngalos al día o diga por qué se escribe el texto final de todos modos.</translation>
    </message>
    <message>
        <source>Items have no field “{name}”; they have: {known}.</source>
        <translation>Los elementos no tienen el campo «{name}»; tienen: {known}.</translation>
    </message>
    <message>
        <source>Line {number} of the script cannot be played: {reason}.</source>
        <translation>La línea {number} del guion no puede ejecutarse: {reason}.</translation>
    </message>
    <message>
        <source>No final was written. {reasons}</source>
        <translation>No se escribió ningún texto final. {reasons}</translation>
    </message>
    <message>
        <source>No invitation here belongs to that code: it is wrong, used up or expired; ask the host for a new one.</source>
        <translation>Ninguna invitación corresponde a ese código: es incorrecto, ya se usó o venció; pida uno nuevo al anfitrión.</translation>
    </message>
    <message>
        <source>Nothing was exchanged: {reason}</source>
        <translation>No se intercambió nada: {reason}</translation>
    </message>
    <message>
        <source>Nothing was imported from {path}. Row {row}: {reason}</source>
        <translation>No se importó nada de {path}. Fila {row}: {reason}</translation>
    </message>
    <message>
        <source>On this laptop nobody has looked at this draft before, so there is nothing to compare with; mark it as read, and later changes can be told.</source>
        <translation>En este equipo nadie ha mirado antes este borrador, así que no hay con qué comparar; márquelo como leído y podrán distinguirse los cambios posteriores.</translation>
    </message>
    <message>
        <source>Only a position ad referendum waits for somebody to confirm it.</source>
        <translation>Solo una posición ad referéndum espera a que alguien la confirme.</translation>
    </message>
    <message>
        <source>Only proposals about words can be amended; make another proposal instead.</source>
        <translation>Solo se pueden enmendar propuestas sobre palabras; haga otra propuesta.</translation>
    </message>
    <message>
        <source>Only the workspace that made this room can invite or remove; ask {founder}.</source>
        <translation>Solo el espacio de trabajo que creó esta sala puede invitar o retirar; pídaselo a {founder}.</translation>
    </message>
    <message>
        <source>Opening {path} needs {mebibytes} MiB of free memory; close other programs and retry.</source>
        <translation>Para abrir {path} se necesitan {mebibytes} MiB de memoria libre; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Position {position} lies outside block {block}, which has {length} characters.</source>
        <translation>La posición {position} está fuera del bloque {block}, que tiene {length} caracteres.</translation>
    </message>
    <message>
        <source>Say where the invitation is: --hub URL or --bundle FILE.</source>
        <translation>Indique dónde está la invitación: --hub URL o --bundle FILE.</translation>
    </message>
    <message>
        <source>Say why the agreed words are opened again.</source>
        <translation>Diga por qué se reabren las palabras acordadas.</translation>
    </message>
    <message>
        <source>Say why “{title}” is dropped: the reason stays in the plan.</source>
        <translation>Diga por qué se descarta «{title}»: el motivo queda en el plan.</translation>
    </message>
    <message>
        <source>Several drafts begin with {draft}: {matches}; write more of the id.</source>
        <translation>Varios borradores empiezan por {draft}: {matches}; escriba más del identificador.</translation>
    </message>
    <message>
        <source>Some changes were refused because they are forged or contradict others; tell the host.</source>
        <translation>Algunos cambios se rechazaron porque son falsos o contradicen a otros; avise al anfitrión.</translation>
    </message>
    <message>
        <source>Somebody&apos;s workspace was copied or restored and sends contradicting changes.</source>
        <translation>El espacio de trabajo de alguien se copió o se restauró y envía cambios contradictorios.</translation>
    </message>
    <message>
        <source>Something sealed for this room could not be opened with its key.</source>
        <translation>Algo sellado para esta sala no se pudo abrir con su clave.</translation>
    </message>
    <message>
        <source>Something was refused.</source>
        <translation>Algo fue rechazado.</translation>
    </message>
    <message>
        <source>Tables cannot be written as “{format}”; choose one of {known}.</source>
        <translation>Los cuadros no se pueden escribir como «{format}»; elija uno de {known}.</translation>
    </message>
    <message>
        <source>That belongs to another room than this workspace; to read it, join it from a new workspace with a code of its host.</source>
        <translation>Eso pertenece a otra sala que la de este espacio de trabajo; para leerlo, únase a ella desde un espacio nuevo con un código de su anfitrión.</translation>
    </message>
    <message>
        <source>That code has a typing mistake; it is 25 letters and digits in five groups of five.</source>
        <translation>Ese código tiene un error de escritura; son 25 letras y cifras en cinco grupos de cinco.</translation>
    </message>
    <message>
        <source>The PDF fonts have no “{character}” ({code}, {name}), found in “{words}”; replace that character or export to Word.</source>
        <translation>Las fuentes del PDF no tienen «{character}» ({code}, {name}), que está en «{words}»; reemplace ese carácter o exporte a Word.</translation>
    </message>
    <message>
        <source>The Plan of Action has no item {item}; “rcm-desktop plan list” shows the ids.</source>
        <translation>El Plan de Acción no tiene el elemento {item}; «rcm-desktop plan list» muestra los identificadores.</translation>
    </message>
    <message>
        <source>The backup {path} is damaged ({reason}); choose an older one.</source>
        <translation>La copia de seguridad {path} está dañada ({reason}); elija una anterior.</translation>
    </message>
    <message>
        <source>The bundle {path} cannot be used ({reason}); choose another place.</source>
        <translation>El archivo de cambios {path} no se puede usar ({reason}); elija otro lugar.</translation>
    </message>
    <message>
        <source>The changes for “{replica}” are damaged and were not applied: {reason}.</source>
        <translation>Los cambios de «{replica}» están dañados y no se aplicaron: {reason}.</translation>
    </message>
    <message>
        <source>The demo stopped: {what}.</source>
        <translation>La demostración se detuvo: {what}.</translation>
    </message>
    <message>
        <source>The dictionary {path} cannot be read. Install RCM Desktop again.</source>
        <translation>No se puede leer el diccionario {path}. Vuelva a instalar RCM Desktop.</translation>
    </message>
    <message>
        <source>The disk refused to read or write {path} ({reason}); check the disk and its cable, then open the workspace again. Everything saved before is safe.</source>
        <translation>El disco no pudo leer o escribir {path} ({reason}); revise el disco y su cable y abra de nuevo el espacio de trabajo. Todo lo guardado antes está a salvo.</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full, so nothing more can be saved; free some space and try again. Everything saved before is safe.</source>
        <translation>El disco que contiene {path} está lleno y no se puede guardar nada más; libere espacio e inténtelo de nuevo. Todo lo guardado antes está a salvo.</translation>
    </message>
    <message>
        <source>The draft has no block {block}; “rcm-desktop outline” shows the ids.</source>
        <translation>El borrador no tiene el bloque {block}; «rcm-desktop outline» muestra los identificadores.</translation>
    </message>
    <message>
        <source>The draft has no bundle {bundle}; “proposals” shows those there are.</source>
        <translation>El borrador no tiene el paquete {bundle}; «proposals» muestra los que hay.</translation>
    </message>
    <message>
        <source>The draft has no comment {comment}; “comments” lists them.</source>
        <translation>El borrador no tiene el comentario {comment}; «comments» los enumera.</translation>
    </message>
    <message>
        <source>The draft has no proposal {proposal}; “proposals” lists them.</source>
        <translation>El borrador no tiene la propuesta {proposal}; «proposals» las enumera.</translation>
    </message>
    <message>
        <source>The draft has no version called “{version}”; its versions are: {known}.</source>
        <translation>El borrador no tiene una versión llamada «{version}»; sus versiones son: {known}.</translation>
    </message>
    <message>
        <source>The draft has no words in {languages} yet; choose another language or write some.</source>
        <translation>El borrador aún no tiene palabras en {languages}; elija otro idioma o escriba algunas.</translation>
    </message>
    <message>
        <source>The export of {file} was cancelled and no file was written.</source>
        <translation>La exportación de {file} se canceló y no se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>The file {path} cannot be read: {reason}.</source>
        <translation>El archivo {path} no se puede leer: {reason}.</translation>
    </message>
    <message>
        <source>The file {path} has a row with more cells than its {width} columns, which begins with “{beginning}”; put words that hold a comma in quotation marks.</source>
        <translation>El archivo {path} tiene una fila con más celdas que sus {width} columnas, que empieza por «{beginning}»; ponga entre comillas las palabras que llevan coma.</translation>
    </message>
    <message>
        <source>The file {path} has no column “title”; export the plan once to see the columns. The file has: {columns}.</source>
        <translation>El archivo {path} no tiene la columna «title»; exporte el plan una vez para ver las columnas. El archivo tiene: {columns}.</translation>
    </message>
    <message>
        <source>The file {path} holds no table: its first line must name the columns.</source>
        <translation>El archivo {path} no contiene una tabla: su primera línea debe nombrar las columnas.</translation>
    </message>
    <message>
        <source>The file {path} is damaged or no {format} file ({reason}); open it in a spreadsheet program and save it again.</source>
        <translation>El archivo {path} está dañado o no es un archivo {format} ({reason}); ábralo en una hoja de cálculo y guárdelo de nuevo.</translation>
    </message>
    <message>
        <source>The file {path} is not valid: {reason}. Install RCM Desktop again.</source>
        <translation>El archivo {path} no es válido: {reason}. Instale RCM Desktop de nuevo.</translation>
    </message>
    <message>
        <source>The file {path} is too big for a table; split it into files below 50 MB.</source>
        <translation>El archivo {path} es demasiado grande para una tabla; divídalo en archivos de menos de 50 MB.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist; make it first, or choose another.</source>
        <translation>La carpeta {folder} no existe; créela primero o elija otra.</translation>
    </message>
    <message>
        <source>The glossary has no entry “{term}”; look it up by a part of its name.</source>
        <translation>El glosario no tiene la entrada «{term}»; búsquela por una parte de su nombre.</translation>
    </message>
    <message>
        <source>The host has not admitted this laptop yet.</source>
        <translation>El anfitrión aún no ha admitido esta computadora.</translation>
    </message>
    <message>
        <source>The hub at {url} cannot be reached ({reason}); changes wait on this laptop.</source>
        <translation>No se puede llegar al servidor {url} ({reason}); los cambios esperan en esta computadora.</translation>
    </message>
    <message>
        <source>The hub cannot do that yet; install the same version on both.</source>
        <translation>El servidor aún no puede hacer eso; instale la misma versión en ambos.</translation>
    </message>
    <message>
        <source>The hub cannot listen on {host} port {port} ({reason}); choose another with --port.</source>
        <translation>El servidor no puede escuchar en {host} puerto {port} ({reason}); elija otro con --port.</translation>
    </message>
    <message>
        <source>The hub did not understand a message of this laptop.</source>
        <translation>El servidor no entendió un mensaje de esta computadora.</translation>
    </message>
    <message>
        <source>The hub does not know this room: its host gives it the set-up code that the hub printed.</source>
        <translation>El servidor no conoce esta sala: su anfitrión debe darle el código de instalación que mostró el servidor.</translation>
    </message>
    <message>
        <source>The hub holds other changes under the same numbers: this workspace is a copy or a restored backup of one that went on. Make a new workspace and join with a new code.</source>
        <translation>El servidor tiene otros cambios con los mismos números: este espacio de trabajo es una copia o una restauración de otro que siguió adelante. Cree un espacio nuevo y únase con un código nuevo.</translation>
    </message>
    <message>
        <source>The hub is shutting down; changes wait on this laptop.</source>
        <translation>El servidor se está apagando; los cambios esperan en esta computadora.</translation>
    </message>
    <message>
        <source>The hub knows another member list of this room; ask the host.</source>
        <translation>El servidor conoce otra lista de miembros de esta sala; pregunte al anfitrión.</translation>
    </message>
    <message>
        <source>The hub lacks earlier changes; they are sent again.</source>
        <translation>Al servidor le faltan cambios anteriores; se envían de nuevo.</translation>
    </message>
    <message>
        <source>The hub refused a signature of this laptop.</source>
        <translation>El servidor rechazó una firma de esta computadora.</translation>
    </message>
    <message>
        <source>The hub refused, and this version does not know why (reason {code}).</source>
        <translation>El servidor lo rechazó y esta versión no sabe por qué (motivo {code}).</translation>
    </message>
    <message>
        <source>The hub runs another version of the program; install the same on both.</source>
        <translation>El servidor usa otra versión del programa; instale la misma en ambos.</translation>
    </message>
    <message>
        <source>The hub was asked too often; wait a minute.</source>
        <translation>Se consultó al servidor con demasiada frecuencia; espere un minuto.</translation>
    </message>
    <message>
        <source>The hub&apos;s disk is full; changes wait on this laptop.</source>
        <translation>El disco del servidor está lleno; los cambios esperan en esta computadora.</translation>
    </message>
    <message>
        <source>The import of “{file}” was cancelled; nothing was changed.</source>
        <translation>La importación de «{file}» se canceló; no se cambió nada.</translation>
    </message>
    <message>
        <source>The key file {key} is damaged or belongs to another workspace; replace it with the copy beside a backup in {backups}.</source>
        <translation>El archivo de clave {key} está dañado o pertenece a otro espacio de trabajo; reemplácelo por la copia que está junto a una copia de seguridad en {backups}.</translation>
    </message>
    <message>
        <source>The key file {key} is missing, and {path} cannot be opened without it; put it back, or copy it from a backup in {backups}.</source>
        <translation>Falta el archivo de clave {key} y sin él no se puede abrir {path}; vuelva a ponerlo o cópielo de una copia de seguridad en {backups}.</translation>
    </message>
    <message>
        <source>The passphrase of {path} is needed: set RCM_PASSPHRASE, or run this where it can be asked.</source>
        <translation>Se necesita la frase de contraseña de {path}: defina RCM_PASSPHRASE o ejecute esto donde se pueda preguntar.</translation>
    </message>
    <message>
        <source>The proposal has no words of one language that could be rendered in the other.</source>
        <translation>La propuesta no tiene palabras de un idioma que puedan traducirse al otro.</translation>
    </message>
    <message>
        <source>The proposal is {status} already; open it again to decide otherwise.</source>
        <translation>La propuesta ya está decidida ({status}); reábrala para decidir otra cosa.</translation>
    </message>
    <message>
        <source>The set-up code is wrong or was used before; start a fresh hub for a new one.</source>
        <translation>El código de instalación es incorrecto o ya se usó; inicie un servidor nuevo para obtener otro.</translation>
    </message>
    <message>
        <source>The text still has open proposals ({count}); decide them first, or say why a final without them is wanted.</source>
        <translation>El texto aún tiene propuestas abiertas ({count}); decídalas primero, o diga por qué se quiere un texto final sin ellas.</translation>
    </message>
    <message>
        <source>The text “{beginning}…” has {length} characters, more than a cell of an Excel file holds (32,767); export to .csv instead.</source>
        <translation>El texto «{beginning}…» tiene {length} caracteres, más de los que admite una celda de Excel (32 767); exporte a .csv.</translation>
    </message>
    <message>
        <source>The words have changed since they were checked; check them again.</source>
        <translation>Las palabras han cambiado desde que se revisaron; revíselas de nuevo.</translation>
    </message>
    <message>
        <source>The workspace file {path} is damaged ({reason}); nothing was changed. Restore the latest backup with “rcm-desktop restore”.</source>
        <translation>El archivo del espacio de trabajo {path} está dañado ({reason}); no se cambió nada. Restaure la última copia con «rcm-desktop restore».</translation>
    </message>
    <message>
        <source>The workspace knows no replica “{replica}”; it must be registered first.</source>
        <translation>El espacio de trabajo no conoce la réplica «{replica}»; primero debe registrarse.</translation>
    </message>
    <message>
        <source>The workspace {path} is closed; open it again.</source>
        <translation>El espacio de trabajo {path} está cerrado; ábralo de nuevo.</translation>
    </message>
    <message>
        <source>The {what} is needed: set {variable}, or run this where it can be asked.</source>
        <translation>Se necesita un dato ({what}): defina {variable} o ejecute esto donde se pueda preguntar.</translation>
    </message>
    <message>
        <source>There are no open proposals, so a synoptic table would be empty.</source>
        <translation>No hay propuestas abiertas, así que un cuadro sinóptico quedaría vacío.</translation>
    </message>
    <message>
        <source>There is already a file at {path}; open it, or choose another name.</source>
        <translation>Ya hay un archivo en {path}; ábralo o elija otro nombre.</translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>No hay ninguna diferencia.</translation>
    </message>
    <message>
        <source>There is no draft called {draft} in this workspace; “rcm-desktop drafts” lists them.</source>
        <translation>No hay ningún borrador llamado {draft} en este espacio de trabajo; «rcm-desktop drafts» los enumera.</translation>
    </message>
    <message>
        <source>There is no file “{file}”; check the name and the folder.</source>
        <translation>No existe el archivo «{file}»; revise el nombre y la carpeta.</translation>
    </message>
    <message>
        <source>There is no hub in {folder}; name its folder with --data.</source>
        <translation>No hay ningún servidor en {folder}; indique su carpeta con --data.</translation>
    </message>
    <message>
        <source>There is no note {note} on this draft; “notes” lists them.</source>
        <translation>No hay una nota {note} en este borrador; «notes» las enumera.</translation>
    </message>
    <message>
        <source>There is no rule called {rule}; “rcm-desktop check --rules” lists them.</source>
        <translation>No hay ninguna regla llamada {rule}; «rcm-desktop check --rules» las enumera.</translation>
    </message>
    <message>
        <source>There is no workspace at {path}; make one with “rcm-desktop init”.</source>
        <translation>No hay ningún espacio de trabajo en {path}; cree uno con «rcm-desktop init».</translation>
    </message>
    <message>
        <source>These are the words already: there is nothing to propose.</source>
        <translation>Esas son ya las palabras: no hay nada que proponer.</translation>
    </message>
    <message>
        <source>This device is not on the room&apos;s member list; ask the host for a code.</source>
        <translation>Este dispositivo no está en la lista de miembros de la sala; pida un código al anfitrión.</translation>
    </message>
    <message>
        <source>This passphrase does not open {path}; check capitals and accents and try again.</source>
        <translation>Esta frase de contraseña no abre {path}; revise mayúsculas y acentos e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This room has no hub yet; its host names one with “rcm-desktop sync --hub URL”, then others join it with a new code.</source>
        <translation>Esta sala aún no tiene servidor; su anfitrión indica uno con «rcm-desktop sync --hub URL» y después los demás se unen con un código nuevo.</translation>
    </message>
    <message>
        <source>This workspace already belongs to a room; make a new one with “rcm-desktop init” to join.</source>
        <translation>Este espacio de trabajo ya pertenece a una sala; cree uno nuevo con «rcm-desktop init» para unirse.</translation>
    </message>
    <message>
        <source>This workspace shares nothing yet: join somebody with “rcm-desktop join”, or begin with “rcm-desktop sync --hub URL” or “--bundle FILE”.</source>
        <translation>Este espacio de trabajo aún no comparte nada: únase a alguien con «rcm-desktop join» o empiece con «rcm-desktop sync --hub URL» o «--bundle FILE».</translation>
    </message>
    <message>
        <source>Two moments can be compared in the clean text, the accepted one or the negotiating text, not in the redline; choose another view.</source>
        <translation>Dos momentos se pueden comparar en el texto limpio, en el aceptado o en el de negociación, no en el de cambios propuestos; elija otra vista.</translation>
    </message>
    <message>
        <source>What answers at {url} is not the hub this room knows: its certificate differs. Nothing was sent; ask the host.</source>
        <translation>Lo que responde en {url} no es el servidor que conoce esta sala: su certificado es otro. No se envió nada; pregunte al anfitrión.</translation>
    </message>
    <message>
        <source>Without a certificate a hub listens on 127.0.0.1 only; leave out --insecure-loopback.</source>
        <translation>Sin certificado, un servidor solo escucha en 127.0.0.1; omita --insecure-loopback.</translation>
    </message>
    <message>
        <source>Write the note first.</source>
        <translation>Escriba primero la nota.</translation>
    </message>
    <message>
        <source>Write what you want to say in the comment first.</source>
        <translation>Escriba primero lo que quiere comentar.</translation>
    </message>
    <message>
        <source>Your account may not read the key file {key}; open the workspace from the account that made it, or ask its owner for a copy.</source>
        <translation>Su cuenta no puede leer el archivo de clave {key}; abra el espacio de trabajo desde la cuenta que lo creó o pida una copia a su dueño.</translation>
    </message>
    <message>
        <source>{backup} is a backup of another workspace than {path}; choose one of its own.</source>
        <translation>{backup} es una copia de un espacio de trabajo distinto de {path}; elija una propia.</translation>
    </message>
    <message>
        <source>{delegation} does not ask for this proposal; those who do are: {sponsors}.</source>
        <translation>{delegation} no pide esta propuesta; la piden: {sponsors}.</translation>
    </message>
    <message>
        <source>{file} cannot be verified: {reason}</source>
        <translation>{file} no se puede verificar: {reason}</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}</source>
        <translation>No se pudo escribir {file}: {reason}</translation>
    </message>
    <message>
        <source>{file} shows proposals or changes (“{view}”), so its words have no hash of their own; the clean text it was made from has SHA-256 {digest}.</source>
        <translation>{file} muestra propuestas o cambios («{view}»), así que sus palabras no tienen huella propia; el texto limpio del que se hizo tiene SHA-256 {digest}.</translation>
    </message>
    <message>
        <source>{folder} cannot be written to, so nothing could be saved there; copy the workspace with its key file to a folder of your own and open it there.</source>
        <translation>No se puede escribir en {folder}, así que allí no se podría guardar nada; copie el espacio de trabajo con su archivo de clave a una carpeta propia y ábralo allí.</translation>
    </message>
    <message>
        <source>{path} is already open ({holder}); close it there first, or work in that window.</source>
        <translation>{path} ya está abierto ({holder}); ciérrelo allí primero o trabaje en esa ventana.</translation>
    </message>
    <message>
        <source>{path} is busy: another program is reading or copying it; try again in a moment.</source>
        <translation>{path} está ocupado: otro programa lo lee o lo copia; inténtelo en un momento.</translation>
    </message>
    <message>
        <source>{path} is damaged or no bundle of RCM Desktop; nothing was changed. Ask for it again, or name a file that does not exist yet.</source>
        <translation>{path} está dañado o no es un archivo de cambios de RCM Desktop; no se cambió nada. Pídalo de nuevo o indique un archivo que aún no exista.</translation>
    </message>
    <message>
        <source>{path} is no table; give the file a name that ends in .csv or .xlsx.</source>
        <translation>{path} no es una tabla; dé al archivo un nombre que termine en .csv o .xlsx.</translation>
    </message>
    <message>
        <source>{path} is not a workspace of RCM Desktop; choose another file.</source>
        <translation>{path} no es un espacio de trabajo de RCM Desktop; elija otro archivo.</translation>
    </message>
    <message>
        <source>{path} was written by a newer RCM Desktop (file version {found}, this one knows {known}); update RCM Desktop and open it again.</source>
        <translation>{path} fue escrito por un RCM Desktop más reciente (versión de archivo {found}; este conoce la {known}); actualice RCM Desktop y ábralo de nuevo.</translation>
    </message>
    <message>
        <source>“{file}” cannot be imported.</source>
        <translation>«{file}» no se puede importar.</translation>
    </message>
    <message>
        <source>“{file}” could not be read ({reason}); check its permissions or copy it here first.</source>
        <translation>«{file}» no se pudo leer ({reason}); revise sus permisos o cópielo antes aquí.</translation>
    </message>
    <message>
        <source>“{file}” has {count} lines and an import takes at most {limit}; split the document and import its parts.</source>
        <translation>«{file}» tiene {count} líneas y se importan como máximo {limit}; divida el documento e importe sus partes.</translation>
    </message>
    <message>
        <source>“{file}” holds no words; if its pages are pictures, have the text typed or scanned.</source>
        <translation>«{file}» no contiene palabras; si sus páginas son imágenes, haga transcribir o reconocer el texto.</translation>
    </message>
    <message>
        <source>“{file}” holds {size} MB of text and an import takes at most {limit} MB; split the document and import its parts.</source>
        <translation>«{file}» contiene {size} MB de texto y se importan como máximo {limit} MB; divida el documento e importe sus partes.</translation>
    </message>
    <message>
        <source>“{file}” is a folder; name the document inside it.</source>
        <translation>«{file}» es una carpeta; indique el documento que contiene.</translation>
    </message>
    <message>
        <source>“{file}” is damaged ({reason}); open it in Word or LibreOffice, save it anew and import that copy.</source>
        <translation>«{file}» está dañado ({reason}); ábralo en Word o LibreOffice, guárdelo de nuevo e importe esa copia.</translation>
    </message>
    <message>
        <source>“{file}” is empty; choose the file that holds the text.</source>
        <translation>«{file}» está vacío; elija el archivo que contiene el texto.</translation>
    </message>
    <message>
        <source>“{file}” is locked by a password; open it in Word, remove the password and save it.</source>
        <translation>«{file}» está protegido con contraseña; ábralo en Word, quítela y guárdelo.</translation>
    </message>
    <message>
        <source>“{file}” is not a kind of file that can be imported; save it as .docx, .txt or .md.</source>
        <translation>«{file}» no es un tipo de archivo que se pueda importar; guárdelo como .docx, .txt o .md.</translation>
    </message>
    <message>
        <source>“{file}” is not a text file; save the document as .docx or as plain text (UTF-8).</source>
        <translation>«{file}» no es un archivo de texto; guarde el documento como .docx o como texto simple (UTF-8).</translation>
    </message>
    <message>
        <source>“{file}” is really {format}; rename it so that it ends in {suffix}, then import it.</source>
        <translation>«{file}» es en realidad {format}; cámbiele el nombre para que termine en {suffix} e impórtelo.</translation>
    </message>
    <message>
        <source>“{file}” is {format}, which cannot be imported; {advice}.</source>
        <translation>«{file}» es {format}, que no se puede importar; {advice}.</translation>
    </message>
    <message>
        <source>“{file}” needed more {what} than an import may take; split the document and import its parts.</source>
        <translation>«{file}» necesitó más {what} de lo que admite una importación; divida el documento e importe sus partes.</translation>
    </message>
    <message>
        <source>“{file}” was refused for safety ({reason}); ask its sender for a copy saved anew by Word or LibreOffice.</source>
        <translation>«{file}» se rechazó por seguridad ({reason}); pida a quien lo envió una copia guardada de nuevo con Word o LibreOffice.</translation>
    </message>
    <message>
        <source>“{name}” is no delegation of the Conference; known are: {known}.</source>
        <translation>«{name}» no es una delegación de la Conferencia; se conocen: {known}.</translation>
    </message>
    <message>
        <source>“{name}” is no {what} of the Conference; known are: {known}.</source>
        <translation>«{name}» no figura en la Conferencia ({what}); se conocen: {known}.</translation>
    </message>
    <message>
        <source>“{term}” belongs to the shipped register and stays; only added entries go.</source>
        <translation>«{term}» pertenece al registro que trae el programa y se queda; solo se quitan las entradas añadidas.</translation>
    </message>
    <message>
        <source>“{text}” is no day; write it as 2026-12-03 or 3 December 2026.</source>
        <translation>«{text}» no es un día; escríbalo como 2026-12-03 o 3 de diciembre de 2026.</translation>
    </message>
    <message>
        <source>“{title}” is {old} and cannot become {new}; it can become: {allowed}.</source>
        <translation>«{title}» está en el estado {old} y no puede pasar a {new}; puede pasar a: {allowed}.</translation>
    </message>
    <message>
        <source>“{url}” is no hub address; it looks like wss://192.168.1.20:8455, or ws://127.0.0.1:8455 on this machine alone.</source>
        <translation>«{url}» no es la dirección de un servidor; tiene la forma wss://192.168.1.20:8455, o ws://127.0.0.1:8455 solo en esta máquina.</translation>
    </message>
    <message>
        <source>“{value}” is no {what} of this item; choose one of: {known}.</source>
        <translation>«{value}» no es válido para este elemento ({what}); elija uno de: {known}.</translation>
    </message>
    <message>
        <source>“{words} …” has no words in {language} yet; write them, or say that none are needed.</source>
        <translation>«{words} …» aún no tiene palabras en {language}; escríbalas o diga que no hacen falta.</translation>
    </message>
    <message>
        <source>“{words} …” has words in {language}; take them out first, or say that they are up to date.</source>
        <translation>«{words} …» tiene palabras en {language}; quítelas primero o diga que están al día.</translation>
    </message>
    <message>
        <source>“{words} …” still has {count} open proposals; decide them before it is closed.</source>
        <translation>«{words} …» tiene aún {count} propuestas abiertas; decídalas antes de cerrarlo.</translation>
    </message>
    <message>
        <source>“{words} …” was closed as agreed; the chair must open it again before it is changed.</source>
        <translation>«{words} …» se cerró como acordado; la presidencia debe reabrirlo antes de cambiarlo.</translation>
    </message>
    <message>
        <source>“{words}” stands {count} times in that block; quote words that stand there once.</source>
        <translation>«{words}» aparece {count} veces en ese bloque; cite palabras que aparezcan una sola vez.</translation>
    </message>
    <message>
        <source>“{words}” stands {count} times in that paragraph; quote words that stand there once.</source>
        <translation>«{words}» aparece {count} veces en ese párrafo; cite palabras que aparezcan una sola vez.</translation>
    </message>
    <message>
        <source>“{word}” is not a single word. Give one word without spaces, digits or signs.</source>
        <translation>«{word}» no es una sola palabra. Indique una palabra sin espacios, cifras ni signos.</translation>
    </message>
</context>
<context>
    <name>RemarksPanel</name>
    <message>
        <source>Comments and notes</source>
        <extracomment>The selected stored words: language, start, end; None where nothing is selected.</extracomment>
        <translation>Comentarios y notas</translation>
    </message>
    <message>
        <source>Show resolved comments</source>
        <translation>Mostrar los comentarios resueltos</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>Comentario nuevo</translation>
    </message>
    <message>
        <source>New comment for everybody in the room</source>
        <translation>Comentario nuevo para toda la sala</translation>
    </message>
    <message>
        <source>Everybody in the room can read it. @MEX calls Mexico.</source>
        <translation>Toda la sala puede leerlo. @MEX llama a México.</translation>
    </message>
    <message>
        <source>About the selected words only</source>
        <translation>Solo sobre las palabras seleccionadas</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Comentar</translation>
    </message>
    <message>
        <source>&amp;History of this paragraph…</source>
        <translation>&amp;Historial de este párrafo…</translation>
    </message>
    <message>
        <source>No comments on this paragraph.</source>
        <translation>No hay comentarios sobre este párrafo.</translation>
    </message>
    <message>
        <source>Put the caret into a paragraph to comment on it.</source>
        <translation>Ponga el cursor en un párrafo para comentarlo.</translation>
    </message>
    <message>
        <source>The words this comment was about are no longer in the text.</source>
        <translation>Las palabras comentadas ya no están en el texto.</translation>
    </message>
</context>
<context>
    <name>RenameSheet</name>
    <message>
        <source>Rename the draft</source>
        <translation>Cambiar el nombre del borrador</translation>
    </message>
    <message>
        <source>The name stands in the list only; the title of the document stays as it is. Leave it empty to show the title again.</source>
        <translation>El nombre figura solo en la lista; el título del documento no cambia. Déjelo vacío para volver a mostrar el título.</translation>
    </message>
    <message>
        <source>&amp;Name in the list</source>
        <translation>&amp;Nombre en la lista</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Ca&amp;mbiar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
</context>
<context>
    <name>RenderSheet</name>
    <message>
        <source>Render in Spanish</source>
        <translation>Traducir al español</translation>
    </message>
    <message>
        <source>Render in English</source>
        <translation>Traducir al inglés</translation>
    </message>
    <message>
        <source>Both wordings are then decided together: accepting one accepts the other.</source>
        <translation>Después, ambas redacciones se deciden juntas: al aceptar una se acepta la otra.</translation>
    </message>
    <message>
        <source>Proposed by {who}.</source>
        <translation>Propuesta de {who}.</translation>
    </message>
    <message>
        <source>&amp;Spanish, with the same change</source>
        <translation>&amp;Español, con el mismo cambio</translation>
    </message>
    <message>
        <source>&amp;English, with the same change</source>
        <translation>In&amp;glés, con el mismo cambio</translation>
    </message>
    <message>
        <source>What it will propose</source>
        <translation>Lo que va a proponer</translation>
    </message>
    <message>
        <source>Propose it</source>
        <translation>Proponerla</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Nada todavía.</translation>
    </message>
    <message>
        <source>Make the same change in these words first.</source>
        <translation>Haga primero el mismo cambio en estas palabras.</translation>
    </message>
</context>
<context>
    <name>RulesSheet</name>
    <message>
        <source>Rules of the check</source>
        <translation>Reglas de la revisión</translation>
    </message>
    <message>
        <source>They hold for all drafts of this workspace. Space turns a rule on or off.</source>
        <translation>Valen para todos los borradores de este espacio de trabajo. La barra espaciadora activa o desactiva una regla.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Listo</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Words, or “an exact phrase” in quotation marks</source>
        <translation>Palabras, o «una frase exacta» entre comillas</translation>
    </message>
    <message>
        <source>Search in all drafts and the Plan of Action</source>
        <translation>Buscar en todos los borradores y en el Plan de Acción</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Lugares encontrados</translation>
    </message>
    <message>
        <source>Search in everything you have</source>
        <translation>Busque en todo lo que tiene</translation>
    </message>
    <message>
        <source>All drafts in both languages and the Plan of Action. Accents and capitals make no difference.</source>
        <translation>Todos los borradores en ambos idiomas y el Plan de Acción. Los acentos y las mayúsculas no importan.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Try fewer words, or the beginning of a word.</source>
        <translation>Pruebe con menos palabras o con el comienzo de una palabra.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n lugar</numerusform>
            <numerusform>%n lugares</numerusform>
        </translation>
    </message>
    <message>
        <source>the first {count} places</source>
        <translation>los primeros {count} lugares</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Nothing is waited for</source>
        <translation>No se espera nada</translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Everything in the window can be done from the keyboard.</source>
        <translation>Todo en la ventana puede hacerse con el teclado.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Atajo</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>SpellMarks</name>
    <message>
        <source>“{word}” is not in the dictionary</source>
        <extracomment>Letters checked at one go: some 10 ms, after which the page in sight is asked for again. Stands for words that must be judged again; no draft can hold it.</extracomment>
        <translation>«{word}» no está en el diccionario</translation>
    </message>
    <message>
        <source>&amp;Add to the Conference’s dictionary</source>
        <translation>&amp;Añadir al diccionario de la Conferencia</translation>
    </message>
    <message>
        <source>&amp;Ignore in this draft</source>
        <translation>&amp;Ignorar en este borrador</translation>
    </message>
</context>
<context>
    <name>SquiggleWalk</name>
    <message>
        <source>Nothing is marked.</source>
        <extracomment>Explains a place without a mark; answers whether there was anything to say.</extracomment>
        <translation>No hay nada marcado.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Suprimirlo</translation>
    </message>
    <message>
        <source>Nothing is marked here. F7 goes to the next mark.</source>
        <translation>Aquí no hay nada marcado. F7 va a la marca siguiente.</translation>
    </message>
    <message>
        <source>Alt+Enter: what can be done</source>
        <translation>Alt+Intro: qué se puede hacer</translation>
    </message>
</context>
<context>
    <name>StanceKeys</name>
    <message>
        <source>Nobody speaks yet</source>
        <translation>Nadie habla todavía</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>All changes are saved</source>
        <translation>Todos los cambios están guardados</translation>
    </message>
    <message>
        <source>All changes saved at {time}</source>
        <translation>Todos los cambios guardados a las {time}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Not saved: the disk refused the last change</source>
        <translation>Sin guardar: el disco rechazó el último cambio</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Show what is waiting</source>
        <translation>Mostrar lo pendiente</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Intercambio</translation>
    </message>
</context>
<context>
    <name>StatusDelegate</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>Surface</name>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>No English yet</source>
        <translation>Aún sin texto en inglés</translation>
    </message>
    <message>
        <source>No Spanish yet</source>
        <translation>Aún sin texto en español</translation>
    </message>
    <message>
        <source>This draft is empty. Type its title, paste a text, or import a document from the Drafts list.</source>
        <translation>Este borrador está vacío. Escriba su título, pegue un texto o importe un documento desde la lista de borradores.</translation>
    </message>
</context>
<context>
    <name>SynopticModel</name>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
</context>
<context>
    <name>SynopticView</name>
    <message>
        <source>Synoptic table</source>
        <translation>Cuadro sinóptico</translation>
    </message>
</context>
<context>
    <name>TableExport</name>
    <message>
        <source>synoptic table</source>
        <translation>cuadro sinóptico</translation>
    </message>
    <message>
        <source>Export the synoptic table</source>
        <translation>Exportar el cuadro sinóptico</translation>
    </message>
    <message>
        <source>Word (*.docx);;PDF (*.pdf);;Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Word (*.docx);;PDF (*.pdf);;Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>TablesWindow</name>
    <message>
        <source>Proposals</source>
        <translation>Propuestas</translation>
    </message>
    <message>
        <source>List and synoptic table</source>
        <translation>Lista y cuadro sinóptico</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Synoptic table</source>
        <translation>Cuadro sinóptico</translation>
    </message>
    <message>
        <source>&amp;Export the table…</source>
        <translation>&amp;Exportar el cuadro…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>No hay nada abierto</translation>
    </message>
    <message>
        <source>Paragraphs with open proposals stand here, a column for each delegation.</source>
        <translation>Aquí están los párrafos con propuestas abiertas, con una columna para cada delegación.</translation>
    </message>
</context>
<context>
    <name>ThreadCard</name>
    <message>
        <source>On a proposal</source>
        <translation>Sobre una propuesta</translation>
    </message>
    <message>
        <source>Show these words in the text</source>
        <translation>Mostrar estas palabras en el texto</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>alguien</translation>
    </message>
    <message>
        <source>Answer, then Enter</source>
        <translation>Responda y pulse Intro</translation>
    </message>
    <message>
        <source>Answer to this comment</source>
        <translation>Respuesta a este comentario</translation>
    </message>
    <message>
        <source>Resolved by {who}</source>
        <translation>Resuelto por {who}</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Resolver</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>today {hour}</source>
        <translation>hoy {hour}</translation>
    </message>
</context>
<context>
    <name>Translation</name>
    <message>
        <source>Ne&amp;xt that lags behind</source>
        <extracomment>Name, text, shortcut.</extracomment>
        <translation>Siguiente &amp;atrasado</translation>
    </message>
    <message>
        <source>Up &amp;to date in both languages</source>
        <translation>Al día en ambos &amp;idiomas</translation>
    </message>
    <message>
        <source>No translation n&amp;eeded</source>
        <translation>No re&amp;quiere traducción</translation>
    </message>
    <message>
        <source>&amp;Render the proposal…</source>
        <translation>Traduci&amp;r la propuesta…</translation>
    </message>
    <message>
        <source>&amp;Languages panel</source>
        <translation>Pane&amp;l de idiomas</translation>
    </message>
    <message>
        <source>A proposal waits for its words</source>
        <translation>Una propuesta espera su traducción</translation>
    </message>
    <message>
        <source>No words yet</source>
        <translation>Aún sin palabras</translation>
    </message>
    <message>
        <source>Both languages changed</source>
        <translation>Cambiaron ambos idiomas</translation>
    </message>
    <message>
        <source>Lags behind</source>
        <translation>Atrasado</translation>
    </message>
    <message>
        <source>Proposed in English</source>
        <translation>Propuesta en inglés</translation>
    </message>
    <message>
        <source>Proposed in Spanish</source>
        <translation>Propuesta en español</translation>
    </message>
    <message>
        <source>What changed in English</source>
        <translation>Lo que cambió en inglés</translation>
    </message>
    <message>
        <source>What changed in Spanish</source>
        <translation>Lo que cambió en español</translation>
    </message>
    <message>
        <source>English now</source>
        <translation>El inglés ahora</translation>
    </message>
    <message>
        <source>Spanish now</source>
        <translation>El español ahora</translation>
    </message>
    <message>
        <source>Into English</source>
        <translation>Al inglés</translation>
    </message>
    <message>
        <source>Into Spanish</source>
        <translation>Al español</translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation>de {who}</translation>
    </message>
    <message>
        <source>through the accepted proposal of {who}</source>
        <translation>por la propuesta aceptada de {who}</translation>
    </message>
    <message>
        <source>written by {who}</source>
        <translation>escrito por {who}</translation>
    </message>
    <message>
        <source>the languages matched until {when}</source>
        <translation>los idiomas coincidían hasta {when}</translation>
    </message>
    <message>
        <source>1 lags behind</source>
        <translation>1 atrasado</translation>
    </message>
    <message>
        <source>{count} lag behind</source>
        <translation>{count} atrasados</translation>
    </message>
    <message>
        <source>A proposal waits for its Spanish words.</source>
        <translation>Una propuesta espera sus palabras en español.</translation>
    </message>
    <message>
        <source>A proposal waits for its English words.</source>
        <translation>Una propuesta espera sus palabras en inglés.</translation>
    </message>
    <message>
        <source>The Spanish lags behind: the English changed since they matched.</source>
        <translation>El español está atrasado: el inglés cambió desde que coincidían.</translation>
    </message>
    <message>
        <source>The English lags behind: the Spanish changed since they matched.</source>
        <translation>El inglés está atrasado: el español cambió desde que coincidían.</translation>
    </message>
</context>
<context>
    <name>TranslationDesk</name>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>What lags behind in English or Spanish</source>
        <translation>Lo que está atrasado en inglés o en español</translation>
    </message>
    <message>
        <source>Nothing lags behind in this language.</source>
        <translation>Nada está atrasado en este idioma.</translation>
    </message>
    <message>
        <source>Both languages say the same everywhere.</source>
        <translation>Ambos idiomas dicen lo mismo en todo el texto.</translation>
    </message>
    <message>
        <source>No proposal on this paragraph waits for words in the other language.</source>
        <translation>Ninguna propuesta de este párrafo espera palabras en el otro idioma.</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Open your workspace</source>
        <translation>Abra su espacio de trabajo</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Frase de contraseña</translation>
    </message>
    <message>
        <source>&amp;Remember on this laptop</source>
        <translation>&amp;Recordar en esta computadora</translation>
    </message>
    <message>
        <source>Remember on this laptop</source>
        <translation>Recordar en esta computadora</translation>
    </message>
    <message>
        <source>The key goes to the system’s keyring. Leave it off in a closed session.</source>
        <translation>La clave se guarda en el llavero del sistema. No lo active en una sesión cerrada.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>Open &amp;another workspace…</source>
        <translation>Abrir &amp;otro espacio…</translation>
    </message>
    <message>
        <source>Make a &amp;new one…</source>
        <translation>Crear uno &amp;nuevo…</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Escriba primero la frase de contraseña.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>The disk is full. What you typed is saved; free some space before you go on.</source>
        <translation>El disco está lleno. Lo que escribió está guardado; libere espacio antes de continuar.</translation>
    </message>
</context>
<context>
    <name>VersionsSheet</name>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>A named version keeps the draft exactly as it is now. It can be compared and exported at any time, and so can what you saw last.</source>
        <translation>Una versión con nombre conserva el borrador exactamente como está ahora. Se puede comparar y exportar en cualquier momento, igual que lo último que usted vio.</translation>
    </message>
    <message>
        <source>No version is named yet.</source>
        <translation>Aún no hay ninguna versión con nombre.</translation>
    </message>
    <message>
        <source>A&amp;udit…</source>
        <translation>A&amp;uditoría…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>For example: as sent to the delegations</source>
        <translation>Por ejemplo: como se envió a las delegaciones</translation>
    </message>
    <message>
        <source>&amp;Name the draft as it is now</source>
        <translation>Dé &amp;nombre al borrador como está ahora</translation>
    </message>
    <message>
        <source>Name this &amp;version</source>
        <translation>&amp;Guardar esta versión</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Palabras</translation>
    </message>
    <message>
        <source>Clean text</source>
        <translation>Texto limpio</translation>
    </message>
    <message>
        <source>With proposals</source>
        <translation>Con propuestas</translation>
    </message>
    <message>
        <source>Changes &amp;only</source>
        <translation>S&amp;olo cambios</translation>
    </message>
    <message>
        <source>Show changed paragraphs only</source>
        <translation>Mostrar solo los párrafos con cambios</translation>
    </message>
    <message>
        <source>P&amp;revious change</source>
        <translation>Cambio an&amp;terior</translation>
    </message>
    <message>
        <source>Ne&amp;xt change</source>
        <translation>Cambio si&amp;guiente</translation>
    </message>
    <message>
        <source>Change {at} of {all}</source>
        <translation>Cambio {at} de {all}</translation>
    </message>
    <message>
        <source>{count} changed paragraphs</source>
        <translation>{count} párrafos cambiados</translation>
    </message>
    <message>
        <source>As I last saw it · {when}</source>
        <translation>Como lo vi por última vez · {when}</translation>
    </message>
    <message>
        <source>As it stands now</source>
        <translation>Como está ahora</translation>
    </message>
    <message>
        <source>Type a name for the version first.</source>
        <translation>Escriba primero un nombre para la versión.</translation>
    </message>
    <message>
        <source>There is already a version of that name; choose another.</source>
        <translation>Ya hay una versión con ese nombre; elija otro.</translation>
    </message>
</context>
<context>
    <name>ViewChoice</name>
    <message>
        <source>V&amp;iew of the text</source>
        <translation>V&amp;ista del texto</translation>
    </message>
    <message>
        <source>P&amp;roposals of</source>
        <translation>P&amp;ropuestas de</translation>
    </message>
    <message>
        <source>Co&amp;mpared with</source>
        <translation>Co&amp;mparado con</translation>
    </message>
    <message>
        <source>What the view shows</source>
        <translation>Lo que muestra la vista</translation>
    </message>
    <message>
        <source>Clean text</source>
        <translation>Texto limpio</translation>
    </message>
    <message>
        <source>Negotiating text with brackets</source>
        <translation>Texto de negociación con corchetes</translation>
    </message>
    <message>
        <source>Redline</source>
        <translation>Con cambios marcados</translation>
    </message>
    <message>
        <source>As if all were accepted</source>
        <translation>Como si todo se aceptara</translation>
    </message>
    <message>
        <source>Changes since I last looked</source>
        <translation>Cambios desde que miré</translation>
    </message>
    <message>
        <source>Changes between versions</source>
        <translation>Cambios entre versiones</translation>
    </message>
    <message>
        <source>Synoptic table</source>
        <translation>Cuadro sinóptico</translation>
    </message>
    <message>
        <source>All delegations</source>
        <translation>Todas las delegaciones</translation>
    </message>
    <message>
        <source>Only mine ({name})</source>
        <translation>Solo las mías ({name})</translation>
    </message>
    <message>
        <source>Nothing is proposed: every view shows the same words.</source>
        <translation>No se propone nada: todas las vistas muestran las mismas palabras.</translation>
    </message>
    <message>
        <source>The text as it stands.</source>
        <translation>El texto tal como está.</translation>
    </message>
    <message>
        <source>The text as it stands, without the {count} open proposals.</source>
        <translation>El texto tal como está, sin las {count} propuestas abiertas.</translation>
    </message>
    <message>
        <source>[Brackets] with the names of those who ask for each wording.</source>
        <translation>[Corchetes] con los nombres de quienes piden cada redacción.</translation>
    </message>
    <message>
        <source>Proposed words underlined, words to be deleted struck through, with the codes of the delegations.</source>
        <translation>Palabras propuestas subrayadas y por suprimir tachadas, con los códigos de las delegaciones.</translation>
    </message>
    <message>
        <source>Every open proposal as if it had been accepted.</source>
        <translation>Cada propuesta abierta como si se hubiera aceptado.</translation>
    </message>
    <message>
        <source>What was decided and proposed since {when}, when you last looked.</source>
        <translation>Lo decidido y propuesto desde {when}, cuando usted miró por última vez.</translation>
    </message>
    <message>
        <source>Words new and gone, and paragraphs moved, from one to the other.</source>
        <translation>Palabras nuevas y suprimidas, y párrafos trasladados, de una a otra.</translation>
    </message>
    <message>
        <source>A wide table: {count} open proposals by paragraph, a column for each delegation.</source>
        <translation>Un cuadro apaisado: {count} propuestas abiertas por párrafo, una columna por delegación.</translation>
    </message>
</context>
<context>
    <name>WaitingPopover</name>
    <message>
        <source>What is waiting</source>
        <translation>Lo pendiente</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>Nada espera ser enviado.</translation>
    </message>
    <message>
        <source>Open the exchange page</source>
        <translation>Abrir la página de intercambio</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Le damos la bienvenida</translation>
    </message>
    <message>
        <source>Everything you write stays on this laptop, encrypted, until you exchange it with your colleagues. How do you want to begin?</source>
        <translation>Todo lo que escribe permanece cifrado en esta computadora hasta que lo intercambia con sus colegas. ¿Cómo desea empezar?</translation>
    </message>
    <message>
        <source>&amp;Make a workspace</source>
        <translation>&amp;Crear un espacio de trabajo</translation>
    </message>
    <message>
        <source>Your own drafts and Plan of Action, behind a passphrase.</source>
        <translation>Sus propios borradores y su Plan de Acción, tras una frase de contraseña.</translation>
    </message>
    <message>
        <source>&amp;Join a colleague’s room</source>
        <translation>&amp;Unirse a la sala de un colega</translation>
    </message>
    <message>
        <source>Someone gave you an invitation code.</source>
        <translation>Alguien le dio un código de invitación.</translation>
    </message>
    <message>
        <source>&amp;Look around with a sample meeting</source>
        <translation>C&amp;onocer el programa con una reunión de ejemplo</translation>
    </message>
    <message>
        <source>A practice workspace with a declaration in it. It is thrown away when you close it.</source>
        <translation>Un espacio de práctica con una declaración. Se desecha al cerrarlo.</translation>
    </message>
    <message>
        <source>&amp;Open a workspace file…</source>
        <translation>&amp;Abrir un archivo de espacio de trabajo…</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Something unexpected happened ({reason}). Your words are saved; try again, and tell the Technical Secretariat if it happens twice.</source>
        <translation>Ocurrió algo inesperado ({reason}). Sus palabras están guardadas; inténtelo de nuevo y avise a la Secretaría Técnica si se repite.</translation>
    </message>
    <message>
        <source>A backup was made: {file}</source>
        <translation>Se hizo una copia de seguridad: {file}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
</context>
<context>
    <name>WordsSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>WorkingStrip</name>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>View of the draft</source>
        <translation>Vista del borrador</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>Proponer</translation>
    </message>
    <message>
        <source>For whom you speak ({keys})</source>
        <translation>En nombre de quién habla ({keys})</translation>
    </message>
    <message>
        <source>&amp;Together with</source>
        <translation>&amp;Junto con</translation>
    </message>
    <message>
        <source>Speaking for: {codes} ▾</source>
        <translation>En nombre de: {codes} ▾</translation>
    </message>
    <message>
        <source>Speaking for: {names}</source>
        <translation>En nombre de: {names}</translation>
    </message>
    <message>
        <source>What you type is proposed by: {names}</source>
        <translation>Lo que escriba lo propone: {names}</translation>
    </message>
</context>
</TS>
