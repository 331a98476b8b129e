/** Words in quotation marks, those within them as German writes these; such as a title has, of whatever language. */
const inQuotes = (words: string): string => `„${words.replace(/[“„]([^“”„]*)[”“]/g, '‚$1‘')}“`

/** A day as German writes it, from `2026-11-08`. */
const dayOf = (iso: string): string => iso.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$3.$2.$1')

// Every deck: keys, bar, dialogs
export const close = 'Schließen'
export const search = 'Suchen'
export const allSlides = 'Alle Folien'
export const readingPage = 'Leseansicht'
/** What authors may call the blocks of the dialect where they do not think of their names: in small letters, without blanks. */
export const blocksCalled: Readonly<Record<string, readonly string[]>> = {
  notes: ['notiz', 'notizen', 'vortragsnotizen', 'sprechernotizen', 'anmerkung', 'anmerkungen'],
  answer: ['antwort', 'lösung', 'loesung', 'auflösung'],
  columns: ['spalten'],
  column: ['spalte'],
  step: ['schritt'],
  incremental: ['schrittweise', 'nacheinander'],
  ask: ['frage'],
  aside: ['randspalte', 'seitenspalte'],
  caveat: ['vorbehalt', 'hinweis'],
  example: ['beispiel'],
  exercise: ['aufgabe', 'übung', 'uebung'],
  goal: ['ziel', 'lernziel'],
  materials: ['material', 'materialien'],
  steps: ['ablauf', 'schritte'],
  source: ['quelle', 'quellen'],
  hint: ['tipp', 'hilfe'],
  debrief: ['nachbesprechung', 'auswertung'],
}
export const speakerNotes = 'Vortragsnotizen'
export const lightOrDark = 'Hell oder dunkel'
export const fullScreen = 'Vollbild'
export const claimsAndEndnotes = 'Aussagen und Endnoten'
export const slideNumber = (number: number) => `Folie ${number}`
export const slideNamed = (number: number, title: string) => `Folie ${number}: ${title}`
export const slideOf = (number: number, count: number, title: string) => `Folie ${number} von ${count}: ${title}`
export const stepOf = (step: number, count: number) => `Schritt ${step} von ${count}`
export const pressEnter = (digits: string) => `Folie ${digits}: mit der Eingabetaste dorthin`
export const noSuchSlide = (number: number, last: number) => `Es gibt keine Folie ${number}; die letzte ist ${last}`
export const turning = 'Blättern'
export const onTheSlide = 'Auf der Folie'
export const theRoom = 'Im Raum'
export const forTheSpeaker = 'Für Vortragende'
export const nextStepOrSlide = 'Nächster Schritt, nächste Folie'
export const previousStepOrSlide = 'Voriger Schritt, vorige Folie'
export const firstSlide = 'Erste Folie'
export const lastSlide = 'Letzte Folie'
export const toTheClosing = 'Zum Schluss der Veranstaltung'
export const slideForQuestions = 'Zur Folie für Fragen und zurück'
export const behindTheSlide = 'Aussagen und Endnoten zur Folie'
export const enlargeAgain = 'Diagramm vergrößern; nochmals: alle Schritte'
export const startOrPauseCountdown = 'Zeit der Aufgabe: Start oder Pause'
export const blackScreen = 'Schwarzer Bildschirm'
export const fullScreenAndBack = 'Vollbild und zurück'
export const speakerViewInWindow = 'Vortragsansicht in eigenem Fenster'
export const help = 'Hilfe'
/** What keys are called, where not by their own letter or the browser's name. */
export const keyNames: Readonly<Record<string, string>> = {
  ' ': 'Leertaste',
  'Shift+ ': 'Umschalt Leertaste',
  ArrowRight: 'Rechts',
  ArrowLeft: 'Links',
  ArrowDown: 'Unten',
  ArrowUp: 'Oben',
  PageDown: 'Bild ab',
  PageUp: 'Bild auf',
  Home: 'Pos 1',
  End: 'Ende',
  Enter: 'Eingabe',
  Backspace: 'Rücktaste',
  Delete: 'Entf',
  'Shift+F5': 'Umschalt F5',
  'Shift+End': 'Umschalt Ende',
  '.': '. (Punkt)',
  ',': ', (Komma)',
}
export const previous = 'Zurück'
export const next = 'Weiter'
export const helpAndSettings = 'Hilfe und Einstellungen'
export const slideControls = 'Foliensteuerung'
export const slideShowsAgain = 'Die Folie ist wieder zu sehen'
export const screenIsBlack = 'Der Bildschirm ist schwarz'
export const whatThisRestsOn = 'Worauf sich das stützt'
export const orElse = ' oder '
export const claimOrEndnote = 'Aussage oder Endnote'
export const whatSlideRestsOn = 'Worauf sich diese Folie stützt'
export const slideCitesNothing = 'Diese Folie nennt keine Belege.'
export const noSuchClaim = (wanted: string) =>
  `Eine Aussage ${wanted} gibt es nicht, und dieser Foliensatz nennt keine solche Endnote.`
export const noSlideCitesIt = 'Keine Folie dieses Foliensatzes nennt sie.'
export const onSlide = 'Auf Folie'
export const onSlides = 'Auf den Folien'
export const recall = 'Aus dem Gedächtnis'
export const noFullScreen =
  'Dieser Browser wechselte nicht ins Vollbild. Versuchen Sie F11, auf einem Mac Control-Befehl-F.'
export const printSlides = 'Folien drucken'
export const printScript = 'Skript drucken'
export const speakerView = 'Vortragsansicht'
export const roomCheck = 'Raumprüfung'
export const newClassClears = 'Neuer Durchgang: alles leeren'
export const allKeys = 'Alle Tasten'
export const keysAndSettings = 'Tasten und Einstellungen'
export const helpNote =
  'Eine Zahl und die Eingabetaste führen zu dieser Folie. Esc schließt, was offen ist. Drücken Sie auf einen Beleg, um zu sehen, worauf er sich stützt.'
export const whatIsInside = 'Woraus diese Datei besteht, und unter welchen Lizenzen'
export const noNotesGivenOut = 'Diese Ausgabe hat keine Notizen: Sie ist zum Weitergeben.'
export const noNotesAfterwards = 'Diese Ausgabe hat Lösungen und keine Notizen: Sie ist für danach.'
export const doNotShare = 'VORTRAG, NICHT TEILEN'
export const noNotesHere = 'Keine Notizen zu dieser Folie.'
export const smallerNotes = 'Notizen kleiner'
export const largerNotes = 'Notizen größer'
export const sources = 'Quellen'
export const toTheSlides = 'Zu den Folien'
export const print = 'Drucken'
export const searchTheSlides = 'Folien durchsuchen'
export const slidesFound = 'Gefundene Folien'
export const nothingFound = 'Nichts gefunden'
export const slides = (count: number) => (count === 1 ? '1 Folie' : `${count} Folien`)
export const coloursLight = 'Farben: hell'
export const coloursDark = 'Farben: dunkel'
export const enlargedPicture = 'Vergrößertes Bild. Plus und Minus zoomen, Pfeile verschieben.'
export const diagram = 'Diagramm'
export const allOfIt = 'Alles zeigen'
export const zoomOut = 'Verkleinern'
export const zoomIn = 'Vergrößern'
export const fit = 'Einpassen'
export const enlarge = 'Vergrößern: '
export const noDiagram = 'Diese Folie hat kein Diagramm'

// Exercises, played
export const chosen = (name: string, isChosen: boolean) => `${name}: ${isChosen ? 'gewählt' : 'nicht gewählt'}`
export const timeIsSet = ': Die Zeit ist eingestellt'
export const asksWhy = ': warum'
export const putHere = (place: string, card: string, isEmpty: boolean) =>
  `${place}: ${card} hierher legen${isEmpty ? '' : ' statt '}`
export const empty = 'leer'
export const notesOn = 'Notizen: '
export const nothingChosen = 'Noch ist nichts gewählt'
export const nothingToCheck = 'Noch ist nichts zu prüfen'
export const allRight = (total: number) => (total === 1 ? 'Richtig' : `Alle ${total} richtig`)
export const rightNotAll = 'Richtig, aber nicht alles, was gewählt ist'
export const notRightTryAgain = 'Nicht richtig: noch einmal'
export const notRight = (wrong: number) => `${wrong} nicht richtig`
export const moreToFind = (open: number) => `${open} noch zu finden`
export const stillEmpty = (open: number) => `${open} noch leer`
export const stillToPlace = (open: number) => `${open} noch zu legen`
export const rightOf = (right: number, total: number) => `${right} von ${total} richtig`
export const timeLeft = 'Verbleibende Zeit'
export const start = 'Start'
export const oneMore = '+1 min'
export const oneMinuteMore = 'Eine Minute mehr: '
export const oneMoreInWords = '+1 min: eine Minute mehr'
export const resetTime = 'Zeit zurücksetzen'
export const timeIsBack = 'Die Zeit ist zurückgesetzt'
export const countdown = 'Countdown'
export const paused = (left: string) => `Angehalten: noch ${left}`
export const running = 'Läuft: noch '
export const oneMinuteLeft = 'Noch eine Minute'
export const nextPhase = (phase: string, left: string) => `. Dann: ${phase}, ${left}`
export const timeIsUpFor = 'Die Zeit ist um: '
export const timeIsUp = 'Die Zeit ist um'
export const pause = 'Pause'
export const startPhase = (phase: string) => `${phase} starten`
export const noTime = 'keine Zeit'
export const minutes = (count: number) => `${count} Minute${count === 1 ? '' : 'n'}`
export const seconds = (count: number) => `${count} Sekunde${count === 1 ? '' : 'n'}`
export const hands = (count: number, percent: number) =>
  `${count} ${count === 1 ? 'Hand' : 'Hände'}, ${percent} Prozent`
export const handsBefore = (count: number, percent: number) => `; vorher ${count}, ${percent} Prozent`
export const noExerciseHere = 'Auf dieser Folie ist keine Aufgabe.'
export const keepsNothing =
  'Dieser Browser speichert nichts für diese Seite: Nach einem Neuladen ist weg, was hier gemacht wurde.'
export const workIsBack = 'Was vorher gemacht wurde, ist wieder da'
export const boardsAreClear = 'Ein neuer Durchgang: Alle Tafeln sind leer'
export const clearExercises = (count: number, drawings: boolean) =>
  `${count === 1 ? 'Die Aufgabe' : `Alle ${count} Aufgaben`} dieses Foliensatzes leeren, auch gezählte Hände${
    drawings ? ' und Zeichnungen' : ''
  }?`
export const clearEverything = 'Alles leeren'
export const keep = 'Behalten'
export const resume = 'Fortsetzen'
export const newClass = 'Neuer Durchgang'
export const whoseWork = 'Wessen Arbeit ist das?'
export const workIsKept = (when: string) => `Hier ist die Arbeit eines Durchgangs gespeichert, vom ${when}.`
/** The language that dates and times are written in. */
export const dates = 'de-DE'
export const inYourHand = (card: string) => `${inQuotes(card)} ist aufgenommen. Wählen Sie den Platz.`
export const backInList = (card: string) => `${inQuotes(card)} ist wieder in der Liste.`
export const chooseCard = (place: string) => `${place}: Wählen Sie eine Karte.`
export const firstVote = 'Erste Abstimmung'
export const secondVote = 'Zweite Abstimmung'
export const countTheHands = ': Hände zählen'
export const clearCounts = 'Zählung leeren'
export const countsAreClear = 'Die Zählung ist geleert'
export const whichVote = 'Welche Abstimmung'
export const handsFor = 'Hände für '
export const handLess = 'Eine Hand weniger für '
export const handMore = 'Eine Hand mehr für '
export const yours = 'Ihre: '
export const liesIn = 'liegt in '
export const putCardHere = 'Hierher'
export const putCardTo = (card: string, place: string) => `Hierher legen: ${card} auf ${place}`
export const up = 'Nach oben'
export const down = 'Nach unten'
export const backToList = 'Zurück in die Liste'
export const blankNumber = 'Lücke '
export const place = 'Platz '
export const orderShows = 'Eine Reihenfolge ist zu sehen, daneben Ihre'
export const answerShows = 'Die Lösung ist zu sehen'
export const showOfHands = 'Handzeichen'
export const countingHands = 'Hände werden gezählt'
export const optionsShowAgain = 'Die Antworten sind wieder zu sehen'
export const hint = 'Tipp'
export const check = 'Prüfen'
export const reveal = 'Auflösen'
export const answerIsHidden = 'Die Lösung ist wieder verdeckt'
export const revealed = ': aufgedeckt'
export const reset = 'Leeren'
export const boardAsBefore = 'Die Tafel ist, wie sie war'
export const boardIsClear = 'Die Tafel ist leer'
export const exerciseTools = 'Werkzeuge der Aufgabe'
export const undoReset = 'Leeren rückgängig'
export const revealOf = (next: number, all: number) => `${next} von ${all} auflösen`
export const compare = 'Vergleichen'
export const hideAnswer = 'Lösung verdecken'
export const oneOrderOfSeveral = 'Eine Reihenfolge von mehreren'
export const theAnswer = 'Die Lösung'
export const steps = 'Ablauf'
export const sourcePage = 'Quellenseite'
export const verdictRight = 'richtig'
export const verdictMore = 'richtig, und gehört noch anderswohin'
export const verdictWrong = 'nicht richtig'
export const verdictMoved = 'die Lösung'
export const verdictMissed = 'richtig, aber nicht gewählt'

// Speaker view, plan, room check, record
export const onTime = 'Im Plan'
export const ahead = (time: string) => `${time} voraus`
export const behind = (time: string) => `${time} im Verzug`
export const time = 'Zeit'
export const record = 'Protokoll'
export const clock = 'Uhr'
export const goOn = 'Weiter'
export const whatComes = 'Was kommt'
export const backToRoom = 'Zurück zum Raum (X)'
export const bringRoomHere = 'Den Raum hierher holen'
export const freeze = 'Einfrieren'
export const freezeMeans = 'Der Raum behält diese Folie, während Sie vorausschauen (X)'
export const heldByFreeze = 'Eingefroren: Mit X geht es weiter.'
export const frozenAt = (number: number, title: string) => `EINGEFROREN: Der Raum sieht noch ${number}, ${title}.`
export const roomFollows = 'Der Raum folgt wieder'
export const plannedAt = (time: string) => `Geplant bei ${time}`
export const slidesTitle = 'Folien'
export const slidesAreClosed =
  'DIE FOLIEN SIND GESCHLOSSEN. „Weiter“ blättert nichts: Öffnen Sie die Datei wieder, und mit S diese Ansicht.'
export const readOnAlone = 'Hier allein weiterlesen'
export const leftOutNow = (title: string) => `Entfällt: ${title}`
export const backAgain = (title: string) => `Wieder dabei: ${title}`
export const endsAt = 'Endet um'
export const set = 'Stellen'
export const closing = 'Schluss'
export const toClosingFromAnywhere = 'Zum Schluss, von überall (Umschalt Ende)'
export const nothingMayGo = 'Nichts von dem, was kommt, darf entfallen.'
export const nothingIsLeftOut = 'Nichts ist weggelassen.'
export const talkCutOff = (began: string, heard: string) =>
  `Ein Vortrag, der um ${began} begann, wurde unterbrochen; zuletzt gehört um ${heard}.`
export const goOnWithIt = 'Damit weitermachen'
export const forgetIt = 'Vergessen'
export const itemDone = 'vorbei'
export const itemNow = 'jetzt'
export const itemAhead = 'kommt'
export const itemLeftOut = 'entfällt'
export const slack = 'Puffer'
export const priorities = { must: 'muss', should: 'soll', could: 'kann' }
export const planFrom = 'Ab'
export const planItem = 'Punkt'
export const plan = 'Plan'
export const took = 'Gebraucht'
export const leaveOut = 'Weglassen'
export const putBack = 'Doch nicht'
export const lasersAgain = 'Laserpointer. Oder Maustaste halten; mit Umschalt ein Spotlight'
export const penAgain = 'Stift; er wird nicht gedruckt'
export const undoLastLine = 'Letzten Strich zurücknehmen'
export const clearDrawn = 'Gezeichnetes auf der Folie löschen'
export const freezeKey = 'Einfrieren: Der Raum behält die Folie, Sie schauen voraus'
export const roomCheckKey = 'Raumprüfung: eine Minute vor Beginn'
export const leaveOutKey = 'Weglassen, was zuerst entfallen darf'
export const putBackKey = 'Zuletzt Weggelassenes wieder aufnehmen'
export const elapsed = 'Vergangen'
export const planned = 'Geplant'
export const plannedTo = (from: string, to: string, end: string) => `${from} bis ${to} von ${end}`
export const noPlan = 'kein Plan'
export const thisSlide = 'Diese Folie'
export const of = ' von '
export const ends = 'Ende'
export const notSet = 'offen'
export const thisItem = 'Dieser Punkt'
export const none = 'keiner'
export const debriefBy = 'Nachbesprechung spätestens'
export const orNow = ', jetzt'
export const notStartedPress = 'Nicht begonnen: Drücken Sie „Start“, wenn Sie anfangen'
export const early = (time: string) => `${time} zu früh`
export const lateCovered = (time: string, slack: string) =>
  `${time} zu spät: Der Puffer, der noch kommt (${slack}), reicht`
export const tooLong = (time: string, what: string) => `${time} zu lang, Puffer verbraucht. ${what}`
export const stillTooLong =
  'Auch ohne alles, was entfallen darf, ist es zu lang: Kürzen Sie, oder gehen Sie zum Schluss (Umschalt Ende)'
export const leaveOutThese = (titles: readonly string[]) => `Lassen Sie ${titles.map(inQuotes).join(' und ')} weg (D)`
export const notStarted = 'nicht begonnen'
export const isPaused = ' (angehalten)'
export const inTime = (time: string) => `in ${time}`
export const ago = (time: string) => `vor ${time}`
export const position = 'Position'
export const recordOfTalk = 'Protokoll eines Vortrags'
export const slide = 'Folie'
export const proposedMeans = 'Vorschlag: was es gebraucht hat, auf die halbe Minute, wo das nicht der Plan war.'
export const showsOfHands = 'Handzeichen'
export const notesToYourself = 'Notizen für Sie selbst: bitte keine Namen'
export const printThisPage = 'Diese Seite drucken'
export const saveAsFile = 'Als Datei speichern'
export const recordFile = (day: string, deck: string) => `Protokoll ${day} ${deck}.txt`
export const notes = 'Notizen'
export const nothingToRecord = 'Die Uhr läuft noch nicht: Es gibt noch nichts zu protokollieren.'
export const ofMinutes = (minutes: number) => ` von ${minutes} Minuten`
export const recordedFrom = (day: string, from: string, to: string, took: string) =>
  `${day}, von ${from} bis ${to} Uhr: ${took}.`
export const proposed = 'Vorschlag'
export const roomCheckTitle = 'Raumprüfung, eine Minute'
export const edges = 'Ränder'
export const edgesSeen = 'Eine Linie rundum, ganz am Rand; innen eine gestrichelte'
export const edgesElse =
  'Eine Seite fehlt? Lassen Sie den Projektor das ganze Bild zeigen („Anpassen“, „100 %“, kein Overscan).'
export const smallestType = 'Kleinste Schrift'
export const smallestSeen = 'Quellen und Beschriftungen sind so klein: 0 8 6 a e c'
export const smallestElse = 'Nicht aus der letzten Reihe? Größeres Bild, Leute näher heran; Z vergrößert ein Diagramm.'
export const chinese = 'Chinesisch'
export const chineseElse = 'Kästchen, oder nichts? Öffnen Sie die Datei in einem anderen Browser.'
export const marks = 'Zeichen'
export const marksElse = 'Farben zu ähnlich? Die Formen unterscheiden sie: Nennen Sie diese.'
export const contrast = 'Kontrast'
export const contrastElse =
  'Weniger als vier Quadrate in einem der Balken? Weniger Licht auf die Leinwand, oder T für hell und dunkel.'
export const roomRight = 'Richtig: '
export const roomWrong = 'Nicht richtig: '
export const slidesAt = (percent: number, size: string) => `Folien mit ${percent} % in einem Fenster von ${size}`
export const thisScreen = 'Dieser Bildschirm'
export const tooSmall = 'Zu klein für Quellen und Beschriftungen: Machen Sie das Fenster größer.'
export const notFullScreen = ', nicht der ganze Bildschirm'
export const pressF = 'Drücken Sie F (oder F11).'
export const scaledBy = (percent: number) => `, mit ${percent} % skaliert`
export const softElse =
  'Linien wirken weich? Stellen Sie die Skalierung des Computers oder den Zoom dieser Seite auf 100 %.'
export const connected = 'Verbunden'
export const notOpen = 'Nicht offen'
export const speakerElse =
  'Esc, dann S; erlauben Sie Pop-ups, wenn gefragt. Nur ein Bildschirm? V zeigt die Notizen hier.'
export const storage = 'Speicher'
export const works = 'Funktioniert'
export const refused = 'Von diesem Browser verweigert'
export const storageElse =
  'Laden Sie während der Veranstaltung nicht neu; oder öffnen Sie die Datei in einem Fenster, das nicht privat ist.'
export const clicker = 'Presenter'
export const clickerPress = 'Drücken Sie ihn: Hier erscheint seine Taste'
export const doesNothing = 'bewirkt hier nichts'
export const clickerElse =
  'Nichts kommt an? Klicken Sie in dieses Fenster; stecken Sie den Empfänger ein; prüfen Sie die Batterie.'
export const aheadNeedsView = 'Vorausschauen braucht die Vortragsansicht: S öffnet sie.'
export const windowBlocked =
  'Der Browser hat das Fenster der Vortragsansicht blockiert. Erlauben Sie hier Pop-ups und drücken Sie nochmals S, oder machen Sie ohne sie weiter.'
export const printTheScript = 'Skript drucken'
export const besideNotes = 'Neben den Notizen'
export const black = 'Schwarz'
export const keys = 'Tasten'
export const claims = 'Aussagen'
export const nextIs = (title: string) => `Dann: ${title}`
export const nextIsEnd = 'Dann: Ende der Folien'
export const nothingCited = 'Keine Belege.'
export const connectedToSlides = 'Mit den Folien verbunden'
export const notConnected = 'Nicht verbunden: Öffnen Sie diese Ansicht aus den Folien mit S'

const numbers = [
  'kein',
  'ein',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
]
const ordinals = ['', '', 'zweit', 'dritt', 'viert', 'fünft', 'sechst', 'siebt', 'acht', 'neunt', 'zehnt']
export const inWords = (number: number): string => numbers[number] ?? String(number)
const inThe = (number: number): string => ordinals[number] ?? String(number)
const groupNames = ['', '', 'Zweier', 'Dreier', 'Vierer', 'Fünfer', 'Sechser', 'Siebener', 'Achter', 'Neuner', 'Zehner']
/** `Vierergruppe`, `12er-Gruppen`. */
const inGroupName = (size: number, ending: string): string => {
  const name = groupNames[size]
  return name === undefined || name === '' ? `${size}er-Gruppe${ending}` : `${name}gruppe${ending}`
}

const things = {
  sheet: ['eines', ''],
  copy: ['ein Exemplar', 'Exemplare'],
  set: ['ein Satz', 'Sätze'],
  page: ['eine Seite', 'Seiten'],
  mat: ['eine Unterlage', 'Unterlagen'],
} as const

/** `a, b und c`. */
const listed = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' und ')

/** Wie viele Exemplare gebraucht werden, als Regel: `je 1`, `1 für 3`. */
export const copies = (number: number, per: number | undefined): string =>
  per === undefined ? `${number} insgesamt` : per === 1 ? `je ${number}` : `${number} für ${per}`

/** Dasselbe in Worten: `eine Seite für vier`, `je zwei Sätze`, `je eines`. */
export const copiesOf = (thing: keyof typeof things, number: number, per: number | undefined): string => {
  const [one, many] = things[thing]
  const counted = number === 1 ? one : `${inWords(number)} ${many}`.trim()
  return per === undefined ? `${counted} insgesamt` : per === 1 ? `je ${counted}` : `${counted} für ${inWords(per)}`
}

// Exercises, as they are written
/** How the parts of an exercise are called where people read them. */
export const partTitles = {
  goal: 'Ziel',
  materials: 'Material',
  steps: 'Ablauf',
  hint: 'Tipp',
  debrief: 'Nachbesprechung',
  misreadings: 'Wahrscheinliche Missverständnisse',
  shorter: 'Mit weniger Zeit',
  'without-projector': 'Ohne Projektor',
  source: 'Was der Text sagt',
  second: 'Für schnelle Gruppen',
  seated: 'Ohne Herumgehen',
}
/** The phases of a discussion: what each is called, and how it is done. */
export const phases: Readonly<Record<'think' | 'pair' | 'share', readonly [name: string, how: string]>> = {
  think: ['Nachdenken', 'allein'],
  pair: ['Austauschen', 'zu zweit'],
  share: ['Zusammentragen', 'alle zusammen'],
}
/** What people do in each, for who has the paper alone. */
export const phaseTasks: Readonly<Record<keyof typeof phases, string>> = {
  think: 'alle machen sich Notizen, niemand spricht',
  pair: 'sie vergleichen und halten fest, worin sie übereinstimmen',
  share: 'einige sagen reihum allen, was sie gefunden haben',
}
export const phaseInGroups = (size: number): readonly [string, string] => ['Austauschen', `zu ${inThe(size)}`]
/** How many work together. */
export const together = (size: number) => size === 1 ? 'allein' : size === 2 ? 'zu zweit' : `in ${groupsOf(size)}`
/** `½ minute`, `1 minute`, `2½ minutes`. */
export const minuteWord = (minutes: number) => (minutes > 0 && minutes <= 1 ? 'Minute' : 'Minuten')
export const fromMemory = 'Aus dem Gedächtnis: alles weglegen'
export const answer = 'Lösung'
export const debrief = 'Nachbesprechung'
export const taskNumber = (number: number) => `Aufgabe ${number}`
export const taskPart = (number: number, part: string) => `Aufgabe ${number}: ${part}`
export const cards = 'Karten'
export const wordsToFill = 'Wörter'
export const stages = 'Stationen'
export const places = 'Plätze'
export const placesInOrder = 'Plätze, vom ersten zum letzten'
export const groups = 'Gruppen'
export const options = 'Antworten'
export const positions = 'Positionen'
export const howItGoes = 'So läuft es'
export const right = 'Richtig'
export const wrong = 'Nicht richtig'
export const chooseOne = 'Eine wählen'
export const oneOrMore = 'Eine oder mehrere sind richtig'
export const oneOrderReasons = 'Eine Reihenfolge, mit Begründungen'
export const blank = 'Lücke '

// Sessions, as they are written
export const agenda = 'Ablauf'
export const agendaAt = (now: number, count: number) => `Ablauf, ${now} von ${count}`
export const keptFree = 'Freigehalten '
export const youCan = 'Danach können Sie'
export const theRoomAsked = 'Der Raum.'
export const readOutRules =
  'Lesen Sie die Grundregeln vor, langsam. Fragen Sie dann, ob eine fehlt, und schreiben Sie sie auf, wo alle sie sehen.'
export const howWeWork = 'Wie wir hier arbeiten'
export const whatWeWillDo = 'Was wir vorhaben'
export const takeItWithYou = 'Zum Mitnehmen'
export const slidesAndSheets = 'Folien und Handzettel, zum Lesen und zum Drucken'
export const codeFor = 'Code für '
export const itemNumber = (number: number) => `Punkt ${number}`
export const itemKinds = {
  opening: 'Ankommen',
  slides: 'Folien',
  exercise: 'Aufgabe',
  break: 'Pause',
  slack: 'Freigehalten',
  debrief: 'Nachbesprechung',
  closing: 'Schluss',
}
export const wholeRoom = 'alle'
export const tables = 'Tische'
/** Who does it together, by how many. */
export const inSizes = ['allein', 'zu zweit', 'zu dritt', 'zu viert', 'zu fünft', 'zu sechst']

// Copies and sheets
export const sheet = (letter: string) => `Handzettel ${letter}`
export const sheetPart = (letter: string, part: string) => `Handzettel ${letter}, ${part}`
export const task = (number: number) => `Aufgabe ${number}`
export const cardsOnSheet = 'Karten'
export const cardsFromTo = (first: string, last: string) => `Karten ${first} bis ${last}`
/** What packs are called, by the moment at which they are in people's hands. */
export const packTitles = { before: 'Zum Lesen vorab', during: 'Arbeitsblätter', after: 'Zum Mitnehmen' }
export const packOf = (session: string, pack: string) => `${session}: ${pack}`
export const ifYouWantThem = ', falls vorab gelesen werden soll'
export const sheetsNamed = (letters: readonly string[]) =>
  `: ${letters.length === 1 ? 'Blatt' : 'Blätter'} ${listed(letters)}`

// Slides and what they rest on
export const partOf = (part: number, count: number) => `, ${part} von ${count}`
export const partsAt = (part: number, count: number) => `Teile, ${part} von ${count}`
export const allParts = 'Alle Teile des Textes'
export const sections = (numbers: readonly string[]) =>
  `${numbers.length === 1 ? 'Abschnitt' : 'Abschnitte'} ${numbers.join(', ')}`
/** Parts of the text that have numbers, where there is little room. */
export const sectionSign = (numbers: string) => `Abschn.\u00a0${numbers}`
export const endnotesIn = (count: number, numbers: string) => `${count === 1 ? 'Endnote' : 'Endnoten'} ${numbers}`
export const placeInferred = ' (* Stelle erschlossen)'
export const whatSlidesRestOn = 'Worauf sich die Folien stützen'
export const endnotes = 'Endnoten'
export const terms = 'Begriffe'
export const row = 'Zeile'
export const paragraph = 'Absatz'
export const markerConfirmed = ' (Zeichen anderswo bestätigt)'
export const markerInferred = ' (erschlossen)'
/** What an endnote is asked for by, before its number. */
export const endnoteStart = /^(?:n|Anm)\.?\s?/i
/** An endnote on a badge, where there is little room. */
export const endnoteSign = (numbers: string) => `Anm.\u00a0${numbers}`
export const endnoteBefore = 'Endnote '
export const endnotesBefore = 'Endnoten '
export const inBibliography = (number: number) => `${number}, im Literaturverzeichnis`
export const saySo = (how: string) => `sprich ${inQuotes(how)}`
export const lineNames = { solid: 'Durchgezogene Linie', dashed: 'Gestrichelte Linie', dotted: 'Gepunktete Linie' }
export const pictureInWords = 'In Worten'

// Pages beside the decks
export const onThisPage = 'Auf dieser Seite'
export const otherWorks = 'Andere Werke'
export const kitsNote = 'Anmerkung des Kits: '
export const citedNowhere = 'In keiner Endnote zitiert'
export const citedIn = 'Zitiert in '
export const claimBefore = 'Aussage '
export const claimsBefore = 'Aussagen '
export const pages = (locator: string) => `S. ${locator}`
export const howKnown = { printed: '', confirmed: 'Zeichen bestätigt', inferred: 'Zeichen erschlossen' }
export const markersMean =
  'Wo nichts anderes dabeisteht, druckt der Text die Endnote zu einer Aussage selbst. „Bestätigte“ Zeichen fehlen dort und wurden anderswo gefunden; „erschlossene“ fehlen und sind nach Reihenfolge und Gegenstand zugeordnet: Sie sind wahrscheinlich, nicht sicher.'
export const claimRests = 'Die Aussage, die sich darauf stützt'
export const claimsRest = 'Die Aussagen, die sich darauf stützen'
export const termKinds = { word: 'Wörter', person: 'Personen', body: 'Gremien' }
/** What a name may begin with that does not count when names are sorted. */
export const articles = /^(?:der|die|das) /i
export const bibliography = 'Literaturverzeichnis'
export const glossary = 'Glossar'
export const worksAndEndnotes = (works: number, endnotes: number) =>
  `${works === 1 ? 'Das Werk, das' : `Die ${works} Werke, die`} der Text zitiert, und ${
    endnotes === 1 ? 'seine Endnote' : `seine ${endnotes} Endnoten`
  }, mit den Aussagen, die sich darauf stützen. Was zitiert wird, kennt das Kit nur aus dem Text.`
export const filter = 'Filtern'
export const version = (version: string | undefined, date: string) =>
  version === undefined ? `Stand ${dayOf(date)}` : `Version ${version}, ${dayOf(date)}`
export const versionOf = (title: string, number: string | undefined, date: string) =>
  `${title}, ${version(number, date)}`
export const madeWith = (program: string) => `erstellt mit Version ${program} des Programms`
export const diagrams = 'Diagramme'
export const diagramsLead =
  'Jedes für sich, für eigene Folien und Texte: als SVG, das in jeder Größe scharf bleibt und sich bearbeiten lässt, und als PNG, das jedes Programm annimmt. Beide enthalten Legende und Quellenangabe; bitte lassen Sie diese stehen.'
export const diagramsFilter = 'Ein Wort, ein Foliensatz, ein Teil'
export const allDiagrams = 'Alle Diagramme'
export const fromNoOnePart = 'Nicht aus einem Teil des Textes'
export const download = (format: string) => `${format} herunterladen`
export const downloadOf = (title: string) => `: ${title}`
export const shownIn = 'Zu sehen in'
export const caption = 'Bildunterschrift'
export const citation = 'Nachweis'
export const citationOfBoth = 'Nachweis von Text und Diagramm'
export const licence = 'Lizenz'
export const alternativeText = 'Alternativtext'
export const copy = 'Kopieren'

// Paper
/** Where a link of a PDF leads, for those who hear it. */
export const linkTo = (place: string) => `Zu ${place}`
export const linkElsewhere = 'Zu einer anderen Stelle in diesem Dokument'
export const worksCited = 'Werke'
/** A word that says nothing without its number. */
export const numbered =
  /\b((?:Punkt|Endnoten?|Seiten?|Absatz|Absätze|Teile?|Zeilen?|Abschnitte?|Schritte?|Tabellen?|Aufgaben?|Folien?)|(?:Nr|Bd|S)\.) (?=\d|[IVXLC]+(?!\p{L}))/gu
/** The same, where the number may be a letter. */
export const lettered = /\b(Handzettel|Blatt|Blätter) (?=\d|[A-Z]\d*\b)/g
export const markOne = 'Eine ankreuzen'
export const paperDrawFrame = 'In den Rahmen zeichnen'
export const markAndSay = 'Ankreuzen, was Sie meinen, und warum'
export const notesWithPlaces = 'Notizen, jede mit ihrer Stelle'
export const writeIntoBlanks = 'In die Lücken schreiben'
export const writeInOrder = 'Die Buchstaben der Karten eintragen, vom ersten zum letzten Platz'
export const whenOrWhy = 'Wann oder warum'
export const writeWithReasons =
  'Die Buchstaben der Karten eintragen, vom ersten zum letzten Platz, jeden mit Begründung'
export const whyThere = 'Warum dort'
export const anotherOrder = 'Eine andere Reihenfolge, und wer sie vertreten würde'
export const letter = 'Buchstabe'
export const writePaired = 'Den Buchstaben jeder Karte neben ihren Platz schreiben'
export const writeSorted = 'Die Buchstaben der Karten neben die Überschriften schreiben'
export const whyOrExample = 'Warum, oder ein Beispiel'
export const writeStages = 'Zu jeder Station schreiben, was dort geschieht'
export const reasons = 'Gründe und Zweifel'
export const why = 'Warum?'
export const kindsCalled = {
  choice: 'Auswahl',
  discuss: 'Diskussion',
  fill: 'Ausfüllen',
  order: 'Reihenfolge',
  rank: 'Rangfolge',
  sort: 'Zuordnen',
  trace: 'Verlauf',
}
export const taskWord = 'Aufgabe '
export const sheetWord = 'Handzettel '
export const drawingAtEnd = ' eine Zeichnung am Ende dieses Handzettels.'
export const turnTheSheet = 'Drehen Sie das Blatt.'
export const inWordsAbove = 'In Worten, zu den kleinen Beschriftungen oben'
export const inWordsBeside = 'In Worten, zu den kleinen Beschriftungen'
export const whatToRead = 'Was zu lesen ist'
export const packPurposes = {
  before: 'Lesen Sie es, bevor Sie kommen, und bringen Sie es mit.',
  during:
    'Die Aufgaben stehen in der Reihenfolge, in der sie gespielt werden. Schlagen Sie jede erst auf, wenn sie beginnt.',
  after: 'Zum Behalten und Nachschlagen.',
}
export const onThePaper = 'Zum Text: '
export const inThisPack = 'In dieser Mappe'
export const afterSessionYouCan = 'Nach der Veranstaltung können Sie'
export const readThese = 'Lesen Sie: '
export const takesAbout = (minutes: number) =>
  ` Das dauert etwa ${minutes === 1 ? 'eine Minute' : `${minutes} Minuten`}.`
export const questionsToRead = 'Fragen zum Lesen'
export const claimHeads = ['Aussage', 'In den Worten des Kits', 'Wer es sagt', 'Endnote']
export const yourMark = 'Ihr Zeichen'
export const endnoteWord = 'Endnote '
export const endnotesWord = 'Endnoten '
export const starMeans = ' seine Stelle im Text ist erschlossen'
export const whatPageRestsOn = 'Worauf sich diese Seite stützt'
export const drawingOf = (slide: string) => `${slide}: die Zeichnung`
export const drawingOnNext = 'Die Zeichnung ist auf der nächsten Seite.'
export const notesTo = (slide: string) => `${slide}: Ihre Notizen`
export const toTask = 'Zu Aufgabe '
export const continued = (what: string) => `${what}, Fortsetzung`
export const sourceOfTask = (task: string) => `${task}: was der Text sagt`
export const sheetMoments = {
  before: 'Vor der Veranstaltung auszuteilen',
  during: 'Während der Veranstaltung auszuteilen',
  after: 'Danach auszuteilen',
}
export const forPresenters = 'Für Vortragende'
export const printBothCut = 'Beidseitig drucken, an der langen Kante wenden; an den Marken schneiden'
export const printOneCut = 'Einseitig drucken; an den Marken schneiden'

// The order for the copy shop
export const orderTitle = 'Auftrag für den Copyshop'
export const forWhoeverPrints = (session: string) => `${session} · für alle, die drucken`
export const forParticipantsIn = 'Für Teilnehmende, im Ordner give-out'
export const forPresenterIn = 'Für Vortragende, im Ordner presenter'
export const plainInAll = 'Blatt Normalpapier insgesamt'
export const cardInAll = 'Blatt Karton insgesamt'
export const plainThrifty = 'Blatt Normalpapier insgesamt, sparsam'
export const cardIs = ' Karton: etwa 160 g.'
export const measureLine =
  'Diese Linie ist 100 mm lang. Messen Sie am ersten Druck nach; ist sie es nicht, hat der Drucker die Seite skaliert.'
export const actualSize = (paper: string) => `Originalgröße, 100 Prozent, auf ${paper}.`
export const noFitting = ' Kein „An Seite anpassen“. Schwarzweiß.'
export const orderForm = ['Auftrag von', 'Telefon', 'Fertig bis']
export const whatAndFile = 'Was, und seine Datei'
export const copiesFor = 'Exemplare für: ankreuzen'
export const orderHeads = ['Seiten', 'Papier', 'Druck', 'Danach']
export const papers = { plain: 'normal', card: 'Karton' }
export const sides = { one: 'einseitig', both: 'beidseitig' }
export const longEdge = 'Längsseite'
export const otherNumber = 'andere'
export const largeWhereWritten = 'In Großdruck, nur wo eine Zahl steht'
export const copiesWord = 'Exemplare'
export const thriftyInstead = ' Sparsam: stattdessen so viele'
export const howWord = 'Wie'
export const notPrinted = 'nicht gedruckt: verschickt, am Bildschirm gelesen'
export const twoUp = 'zwei Seiten auf einer, an der kurzen Kante wenden'
export const cutAtMarks = 'an Marken schneiden'
export const setsApart = 'Sätze getrennt'
export const cutInFour = 'vierteln'
export const doNotCut = 'nicht schneiden'
export const keepTogether = 'zusammenlassen'
export const staple = 'heften'
export const topLeft = 'oben links'

// Files, as start pages call them, and their titles
export const slidesPdf = 'Folien (PDF)'
export const scriptPdf = 'Skript (PDF)'
export const slidesWithAnswers = 'Folien mit Lösungen'
export const present = 'Präsentieren'
export const scriptOf = (title: string) => `${title}: das Skript`
export const guide = 'Leitfaden'
export const presentersGuide = 'Der Leitfaden für Vortragende'
export const guideOf = (title: string) => `${title}: der Leitfaden für Vortragende`
export const orderOf = (title: string) => `Auftrag für den Copyshop: ${title}`
export const withBacks = ', mit Rückseiten'
export const largeOrBacks = 'In Großdruck oder mit Rückseiten'
export const backsTitle = 'Mit Rückseiten'
export const onPaperLarge = (paper: string) => `Großdruck, ${paper}`
export const inLarge = ', Großdruck'
export const thickPaper = 'auf dickem Papier; an den Marken schneiden'
export const oneSide = 'einseitig; nicht schneiden'
export const startPage = 'Start'
export const everything = 'Alles'
export const zipLabels = { 'give-out': 'Was ausgeteilt wird', afterwards: 'Was für danach ist' }
export const theirStart = 'Startseite für Teilnehmende'
export const theirStartWithAnswers = 'Startseite für Teilnehmende, mit Lösungen'
export const whatFilesAre = 'Woraus diese Dateien bestehen, und unter welchen Lizenzen'
export const wordsToKnow = 'Wörter, die man kennen sollte, und die Personen und Gremien, die der Text nennt.'
export const chineseMeans =
  ' Chinesische Zeichen stehen nur, wo der Text sie druckt. Pinyin und die Hinweise zur Aussprache sind Zusätze des Kits.'
export const sortedByKit = ' Die Ordnung nach Art stammt vom Kit.'
export const bibliographyFilter = 'Ein Name, ein Wort'
export const diagramBy = (makers: string) => `Diagramm: ${makers}`
export const licensed = (title: string, maker: string, licence: string) =>
  `${inQuotes(title)} von ${maker}, Lizenz: ${licence}.`
export const diagramGenre = 'Diagramm'
export const inVersion = (title: string, version: string) => `${title}, Version ${version}`
export const versionOfDay = version

// The guide
export const runSheet = 'Ablaufplan'
export const toPrepare = 'Vorbereiten und packen'
export const itemByItem = 'Punkt für Punkt'
export const whatGuideRestsOn = 'Worauf sich dieser Leitfaden stützt'
export const theDeck = 'Die Folien'
export const whatItRestsOn = 'Worauf er sich stützt'
export const inThisGuide = 'In diesem Leitfaden'
export const continuedAgain = (what: string) => `${what} (Fortsetzung)`
export const again = (letters: string) => `nochmals ${letters}`
export const ifNotOut = (letter: string) => `${letter}, falls noch nicht ausgeteilt`
export const page = 'Seite'
export const whenStuck = 'Wenn es stockt'
export const whenLate = 'Bei Verspätung'
export const beforeFirst = 'Vor dem ersten Punkt, in dessen Zeit'
export const coverStands = 'Titel und Ablauf sind zu sehen, während die Leute kommen.'
export const inSlack =
  'Hier ist nichts geplant. Fragen füllen die Zeit, oder der Punkt davor; fragt niemand, eine Frage von oben, für die keine Zeit war.'
export const inBreak =
  'Sagen Sie, wann sie endet und wo es ruhig ist. Sie ist ein Versprechen: Lassen Sie eher einen Punkt weg als die Pause.'
export const handOut = 'austeilen: '
export const presses = (count: number) => (count === 1 ? '1 Schritt' : `${count} Schritte`)
export const clockHead = 'Uhr'
export const text = 'Text'
export const whatToListenFor = 'Worauf zu achten ist'
export const openWith = 'Beginnen mit'
export const ask = 'Fragen'
export const sourceOnSheet = 'Was der Text sagt, auf dem Handzettel'
export const debriefIsIn = (minutes: string) => `Die Nachbesprechung ist in diesen ${minutes} enthalten.`
export const debriefThen = ' Nachbesprechung · '
export const end = ' Ende'
export const begin = ' Beginn'
export const onlyForYou = 'Dieser Leitfaden ist nur für Sie: Er enthält Ihre Notizen, den Plan und jede Lösung.'
export const whatToCut = 'Was zu schneiden ist'
export const inTheBox = 'In die Kiste'
export const onceForAll = 'einmal, für alle'
export const groupsOf = (size: number) => inGroupName(size, 'n')
export const oneFor = (size: number) => `1 für ${size}`
export const minutesToCut = 'Minuten zum Schneiden, eine Person mit Schere, wenn der Copyshop nicht schneidet'
export const cutsInOne = (cuts: number) => `${cuts} Schnitte in 1`
export const people = 'Personen'
export const anyNumber = 'Beliebig viele'
export const printWord = 'Drucken'
export const cutWord = 'Schneiden'
export const bringWord = 'Mitbringen'
export const howMany = 'Wie viel, für wie viele Personen'
export const largeForSome =
  'Großdruck für alle, die darum bitten, und zwei als Reserve. Für jede andere Zahl teilen und aufrunden; wo eine Gruppe gemeint ist, arbeitet niemand allein: Wer übrig bleibt, kommt zu einer anderen. Die Startseite tut es für Sie und sagt, wie die Gruppen aufgehen.'
export const onEachSeat = 'Auf jeden Platz'
export const anEnvelope = (size: number) => `Ein Umschlag für jede ${inGroupName(size, '')}`
export const itLiesClosed =
  'Er liegt geschlossen auf dem Tisch. Schreiben Sie darauf, was wann herauskommt: Der Ablaufplan sagt es.'
export const cutCards = (cards: number) => `, geschnitten, ein Satz von ${cards} Karten in einer Klammer`
export const isCutInFour = ', geviertelt'
export const isTaped = ', die Hälften zusammengeklebt'
export const shopCuts = (cuts: number) =>
  `Der Auftrag bittet den Copyshop, Karten und Zettel zu schneiden, Unterlagen nicht. Tut er es nicht, gelten die Zeiten oben für ${cuts} Schnitte in der Minute und einen Schnitt je Karte. Zu zweit dauert es halb so lang; mit einem Stapelschneider, der fünf Blatt auf einmal nimmt, ein Fünftel.`
export const cardsToCut = (cards: number, copies: string) =>
  `${cards} Karten je Satz, einseitig gedruckt, ${copies}; eine Klammer oder ein Gummi für jeden Satz`
export const matsToCut = (copies: string) =>
  `${copies}, zwei Hälften; Sie schneiden eine davon an der gestrichelten Linie, je ein Schnitt, dann kleben`
export const slipsToCut = (copies: string) => `Zettel, vier auf einer Seite, ${copies}`
export const sentBefore = 'Vorab verschickt, nicht gepackt: '
export const forTheEnd = 'Für das Ende: '
export const inBox = (spares: boolean, envelopes: boolean, slips: boolean) =>
  `Dieser Leitfaden, der Stick mit dem Kit, eine Uhr, die Sie sehen, Klebeband, dicke Stifte für die Tafel${
    spares ? ', Ersatzstifte' : ''
  }${envelopes ? ', ein Ersatzumschlag' : ''}${slips ? ', eine Schachtel für Zettel' : ''}`
export const runHeads = ['Ab', 'Uhr', 'Min', 'Was', 'Wie', 'Austeilen', 'Bei Verspätung']
export const outAt = (place: number) => `, fällt als ${place}. weg`
export const endWord = 'Ende'
export const roomHead = 'Raum.'
export const groupsHead = 'Gruppen.'
export const byTheMinute = 'Der Ablaufplan, nach Minuten'
export const nothingLeftOut = 'Hier kann nichts entfallen: Kürzen Sie, und behalten Sie die Nachbesprechung.'
export const slackFirst = (slack: string, saved: string) =>
  `Zuerst geht der Puffer${
    slack === '' ? '' : ` (${slack})`
  }; dann lassen Sie in der Reihenfolge der Spalte weg, eins nach dem anderen: ${saved} insgesamt.`
export const shorterForm = ' Eine Aufgabe hat eine kürzere Form: „Bei Verspätung“, unter ihrer Lösung.'
export const late = 'Spät dran?'
export const debriefBegins = (title: string) => ` ${inQuotes(title)} beginnt spätestens bei `
export const atTheLatest = ', auch wenn etwas offenbleibt.'
export const nothingToRead = (why: string) => `Nichts. ${why}`
export const forWhom = 'Für'
export const afterwardsPeopleCan = 'Danach können alle'
export const groundRules = 'Grundregeln'
export const slideSaysThem = 'Eine Folie der Veranstaltung nennt sie.'
export const readBefore = 'Vorab gelesen'
export const nobodyHasRead = 'Falls niemand gelesen hat'
/** How paragraphs of notes begin that a guide sets apart: what is looked at when the room gets stuck or asks; the words
 * to open with; what has to be ready; and what the room is asked. */
export const noteKinds = {
  aside:
    /^(?:Wo es hakt|Fachleute fragen vielleicht|Das Bild in Worten|Wenn die Zeit knapp ist|Genau sein|Sie brauchen von vorher|Hinsehen)/,
  opening: /^Sagen\.$/,
  ready: /^(?:Sagen Sie vorher|Zuerst)\.$/,
  asked: /^(?:Fragen|Achten Sie auf|Sagen Sie auch)/,
}
/** How a step says how long it takes. */
export const minutesInText = /\b(\d+)?(½)?(?:\u00A0| )(?:Minuten?|min)\b/

// Start pages
export const oneSided = ', einseitig'
export const givenOut = (label: string) => `${label}, zum Weitergeben`
export const decks = 'Foliensätze'
export const allAsSvgPng = 'Alle, als SVG und PNG'
export const lookThingsUp = 'Nachschlagen'
export const forParticipants = 'Für Teilnehmende'
export const byName = 'Nach Namen'
export const elseByName = 'Alles andere, nach Namen'
export const sheetsBefore = 'Handzettel: vor der Veranstaltung'
export const sheetsDuring = 'Handzettel: jeder, wenn seine Aufgabe beginnt'
export const sheetsAfter = 'Handzettel: danach'
export const sheetsForYou = 'Handzettel: für Sie, mit Lösungen'
export const toGiveOut = 'Zum Weitergeben'
export const whichDeck = 'Welcher Foliensatz?'
export const forYou = 'Für Sie'
export const files = 'Dateien'
export const sheetNamed = (letter: string, title: string) => `Handzettel ${letter}: ${title}`
export const sheetAsPdf = (letter: string) => `Handzettel ${letter} als PDF`
export const whoWhen = 'Wer, wann, auf welchem Papier?'
export const day = 'Tag'
export const startsAt = 'Beginn'
export const mustEndBy = 'Spätestes Ende'
export const forget = 'Vergessen'
export const leaveOpen =
  'Lassen Sie offen, was Sie nicht wissen. Es bleibt auf diesem Computer und wird nirgendwohin gesendet.'
export const onWhatPaper = 'Auf welchem Papier?'
export const paper = 'Papier'
export const makeItMine = 'Anpassen'
export const makeMine = (title: string) => `Anpassen: ${title}`
export const readThis = 'Lesen'
export const beforeIfYouLike = 'Vorab, wenn Sie mögen'
export const lookAndWork = 'Mitsehen und mitarbeiten'
export const onTheDay = 'Am Tag'
export const takeThisHome = 'Mitnehmen'
export const afterwards = 'Danach'
export const whichSession = 'Welche Veranstaltung?'
export const minutesAfter = ' Minuten'
export const stillPacked = 'Diese Seite steckt noch in einem gepackten Ordner.'
export const onlyItUnpacked =
  ' Nur sie wurde entpackt, deshalb führt kein Link irgendwohin. Schließen Sie sie, wählen Sie bei der Zip-Datei „Alle extrahieren“, und öffnen Sie index.html in dem Ordner, der dabei entsteht.'
export const planHeads = ['Ab', 'Min', 'Was', 'Wie', 'Priorität']
/** So many of what a line names, in one or many: `23 × Arbeitsblätter`. */
export const piecesOf = (count: number) => `${count} ×`
/** The same for any number of people. */
export const piecesFor = (count: number, per: number) => per === 1 ? `je ${count} ×` : `${count} × für ${per}`
export const guideForYou = 'Leitfaden, für Sie'
export const atActualSize = 'In Originalgröße, beidseitig, an der langen Kante gewendet.'
export const orCopyShop = 'Oder bringen Sie es in einen Copyshop, mit den Dateien: '
export const order = 'Auftrag'
export const inLargePrintTitle = 'In Großdruck'
export const copyTheText = 'Text kopieren'
export const attachThis = 'Hängen Sie diese Datei an:'
export const inviteAbout = (paper: string) => `\nEs geht um diesen Text: ${paper}\n`
export const inviteNothing = '\nSie müssen nichts vorbereiten.'
export const inviteReading = (time: string, what: string) =>
  `\nWenn Sie können, lesen Sie vorab, das dauert ${time}: ${what}\nKommen Sie auch, wenn Sie es nicht geschafft haben.\n`
export const inviteQuestions = '\nFragen zum Lesen:\n'
export const inFolder = ' (Ordner '
export const fewerThan = (people: number | undefined) => `Weniger als ${people}?`
export const moreThan = (people: number | undefined) => `Mehr als ${people}?`
export const first = 'Zuerst'
export const sendThis = 'Verschicken'
export const weekBefore = 'Eine Woche vorher'
export const printThis = 'Drucken'
export const twoDaysBefore = 'Zwei Tage vorher'
export const giveThisOut = 'Weitergeben'
export const theGuide = 'Der Leitfaden'
export const guideIs = ': was Sie sagen und tun, Minute für Minute.'
export const roomToAskFor = 'Benötigter Raum:'
export const planItemByItem = 'Der Plan, Punkt für Punkt'
export const scriptIs =
  '. Das Skript sind Folien und Notizen, für A4 gesetzt: Auf Papier kommen Sie damit ohne Bildschirm aus.'
export const powerPoint = 'PowerPoint'
export const pptxIs = ': dieselben Folien, zum Ändern in PowerPoint.'
export const pdfIs = ': dieselben Folien, eine je Seite, wo kein Browser sie öffnet.'
export const goesOn = ' blättert weiter, '
export const opensNotes = ' öffnet Ihre Notizen, '
export const showsKeys = ' zeigt alle Tasten.'
export const ifItFails = 'Wenn etwas ausfällt'
export const browsers =
  'Es ist eine Datei und braucht kein Netz: Chrome oder Edge 109, Firefox 115, Safari 16.4 oder neuer öffnet sie von einem Stick.'
export const send = 'Verschicken:'
export const handOutPrinted = 'Austeilen, wie Sie es gedruckt haben:'

// Sheets and pages on the screen
export const lettersFor = 'Buchstaben für '
export const whatHappensAt = 'Was geschieht bei: '
export const whatYouWouldDraw = 'Was Sie zeichnen würden'
export const yourNotes = 'Ihre Notizen: '
export const youCanWrite =
  'Sie können hier schreiben. Es bleibt in diesem Browser, auf diesem Gerät; niemand sonst sieht es. Ein Name ist nicht nötig. '
export const printWhatIWrote = 'Eigene Eintragungen drucken'
export const keepsNothingPrint = 'Dieser Browser speichert nichts: Drucken Sie, bevor Sie die Seite schließen.'
export const everythingIsCleared = 'Alles ist geleert.'
export const copied = 'Kopiert'
export const markedPressCopy = 'Markiert: Drücken Sie Strg+C'

// Pointer, pen, board
export const pointAndDraw = 'Zeigen und zeichnen'
export const frozenElsewhere = 'Eingefroren: Der Raum sieht eine andere Folie.'
export const noSlidesToDrawOn = 'Es gibt keine Folien zum Zeichnen.'
export const drawingsKept = (when: string) =>
  `Hier sind Zeichnungen eines Durchgangs gespeichert${when === '' ? '' : `, vom ${when}`}.`
export const showThem = 'Zeigen'
export const keepsNoMore =
  'Dieser Browser speichert nichts mehr für diese Seite: Nach einem Neuladen ist weg, was ab jetzt gezeichnet wird.'
export const someUnread = 'Manches, was hier gezeichnet wurde, ist nicht lesbar und fehlt.'
export const clearDrawings = 'Alle Zeichnungen dieses Foliensatzes löschen?'
export const noMoreDrawn = 'Hier lässt sich nichts mehr zeichnen: Nehmen Sie etwas zurück oder löschen Sie.'
export const nothingDrawn = 'Hier ist nichts gezeichnet.'
export const clearedUndo = 'Gelöscht. Zurücknehmen holt es wieder'
export const laser = 'Laserpointer'
export const pen = 'Stift'
export const clearHere = 'Gezeichnetes hier löschen'
export const penAway = 'Zeiger und Stift sind weggelegt'
export const arrowsMoveIt = ': Pfeiltasten bewegen ihn'

// A class of one’s own
export const copyMadeOf = (of: string, made: string) => `Eine Kopie von ${inQuotes(of)} vom ${made}`
export const quoted = (title: string) => inQuotes(title)
export const changedHere = 'In dieser Fassung geändert'
export const fromVersion = (what: string, version: string, date: string) =>
  `${what}, ${dayOf(date)}; Programmversion ${version}.`
export const nothingChanged = 'Nichts.'
export const yourOwn = ' Ihre eigene'
export const hidden = 'Ausgeblendet'
export const onePlaceBefore = 'Einen Platz nach vorn'
export const onePlaceAfter = 'Einen Platz nach hinten'
export const minutesTitle = 'Minuten'
export const show = 'Zeigen'
export const hide = 'Ausblenden'
export const edit = 'Bearbeiten'
export const remove = 'Entfernen'
export const leftOut = (slides: string, titles: string) => `${slides} weggelassen${titles}.`
export const added = (slides: string, titles: string) => `${slides} hinzugefügt: ${titles}.`
export const moved = (slides: string, titles: string) => `${slides} verschoben${titles}.`
export const timed = (slides: string, titles: string) => `${slides} mit anderen Minuten: ${titles}.`
export const anotherTitle = (title: string) => `Ein anderer Titel: ${inQuotes(title)}.`
export const ownCoverWords = 'Eigene Worte auf dem Titel.'
export const ownLastSlide = 'Eine eigene letzte Folie.'
export const countOfSlides = (count: number) => (count === 1 ? 'Eine Folie' : `${count} Folien`)
export const coverTitle = 'Titel'
export const whoSpeaks = 'Wer vorträgt'
export const course = 'Lehrveranstaltung'
export const date = 'Datum'
export const placeOfClass = 'Ort'
export const lastSlideSays = 'Was die letzte Folie sagt'
export const thankYou = 'Vielen Dank'
export const whereToAsk = 'Wo man fragen oder weiterlesen kann'
export const pageOrMail = 'Eine Seite oder eine E-Mail-Adresse'
export const minutesOfClass = 'Minuten der Veranstaltung'
export const logoFile = 'Logo: eine PNG-, JPEG-, WebP- oder SVG-Datei'
export const emptyStays = 'Was leer ist, bleibt wie im Foliensatz.'
export const coverAndLast = 'Titel und letzte Folie'
export const allHidden = 'Alle Folien sind ausgeblendet: Es gibt nichts zu zeigen.'
export const takesTooLong = (total: string, over: string, agreed: string) =>
  `Die Folien dauern ${total} Minuten, ${over} mehr als die ${agreed}, die es gibt.`
export const answerWithoutTask = (title: string) =>
  `${inQuotes(title)} zeigt eine Lösung, deren Aufgabe ausgeblendet ist.`
export const beforeItsTask = (title: string) => `${inQuotes(title)} kommt vor der Aufgabe.`
export const pictureShows = 'Was das Bild zeigt, für alle, die es nicht sehen'
export const withoutPicture = 'Ohne das Bild'
export const readingFile = 'Wird gelesen …'
export const stillReading = 'Das Bild wird noch gelesen.'
export const sayWhatItShows = 'Sagen Sie in wenigen Worten, was das Bild zeigt.'
export const done = 'Fertig'
export const cancel = 'Abbrechen'
export const howToArrange =
  'Ziehen Sie eine Folie, oder benutzen Sie die Knöpfe darunter. Mit Tasten: Pfeile gehen von Folie zu Folie, Umschalt mit Pfeil verschiebt eine, H blendet sie aus oder wieder ein.'
export const changesNotKept =
  'Dieser Browser speichert nichts mehr für diese Datei, oder hat keinen Platz: Ihre Änderungen sind nur in diesem Fenster. Speichern Sie eine Kopie, bevor Sie es schließen.'
export const nowAtPlace = (place: number) => `Jetzt auf Platz ${place}`
export const shownAgain = 'Wieder eingeblendet'
export const minutesChanged = 'Minuten geändert'
export const removed = 'Entfernt'
export const slideCalled = (title: string) => `Folie ${inQuotes(title)}`
export const coverIsChanged = 'Der Titel ist geändert'
export const backToSlides = 'Zurück zu den Folien'
export const undo = 'Rückgängig'
export const undone = 'Rückgängig gemacht'
export const startOver = 'Von vorn'
export const asDeckHasIt = 'Alles ist wie im Foliensatz'
export const whatIsWrong = 'Was nicht stimmt'
export const slidesAndMinutes = (shown: number, all: number, minutes: string) =>
  `${shown} von ${all} Folien, ${minutes} Minuten.`
export const yourClass = 'Ihre Fassung'
export const aSlideOfYourOwn = 'Eine eigene Folie'
export const saveCopy = 'Kopie speichern'
export const changedElsewhere = 'In einem anderen Fenster geändert'
export const largestPicture = (file: string, size: string, most: number) =>
  `${inQuotes(file)} hat ${size}. Nehmen Sie ein Bild von höchstens ${most} MB.`
export const noSuchPicture = (file: string) =>
  `${
    inQuotes(file)
  } ist kein Bild, das hier gespeichert werden kann. Nehmen Sie eine PNG-, JPEG-, WebP- oder SVG-Datei.`
export const largestSvg = (file: string, size: string) =>
  `${inQuotes(file)} ist ein SVG von ${size}. Nehmen Sie eines von höchstens 1 MB, oder ein PNG.`
export const unreadableSvg = (file: string) =>
  `${inQuotes(file)} ist nicht als SVG lesbar. Speichern Sie es aus einem Zeichenprogramm neu, oder als PNG.`
export const unsafeSvg = (file: string) =>
  `${
    inQuotes(file)
  } enthält Skript oder führt aus der Datei hinaus: Es wird nicht übernommen. Speichern Sie es als PNG, oder ohne das.`
export const damagedPicture = (file: string) =>
  `${inQuotes(file)} ist beschädigt, oder kein Bild, das dieser Browser kennt.`
export const staysTooLarge = (file: string) =>
  `${inQuotes(file)} bleibt zu groß. Verkleinern Sie es, oder speichern Sie es als JPEG.`
export const unreadableFile = 'Die Datei ist nicht lesbar.'
export const forPresenting = 'Zum Vortragen'
export const presentingIs =
  'Alles, auch Notizen und ausgeblendete Folien. Öffnen Sie sie überall, tragen Sie daraus vor, ändern Sie sie wieder.'
export const givingOut = 'Zum Weitergeben'
export const givingOutIs =
  'Die Folien, wie Sie sie zeigen, ohne Notizen, Plan und Lösungen, und ohne das Ausgeblendete.'
export const forAfterwards = 'Für danach'
export const afterwardsIs = 'Dasselbe mit Lösungen, um die eigene Arbeit zu prüfen: für danach.'
export const savedAs = (file: string) =>
  `Gespeichert als ${file}, wo dieser Browser Dateien ablegt. Es ist eine Datei: Nehmen Sie sie überallhin mit.`
export const linesAsPoints = 'Zeilen, jede ein Punkt'
export const aPicture = 'Ein Bild: eine PNG-, JPEG-, WebP- oder SVG-Datei'
export const notesForYou = 'Notizen, die nur Sie sehen'
export const giveItTitle = 'Geben Sie der Folie einen Titel.'
export const tooMuchForOne = 'Das ist mehr, als auf eine Folie passt: Machen Sie zwei daraus, oder sagen Sie es kürzer.'
export const classUnread =
  'Was von Ihrer Fassung gespeichert war, ist nicht lesbar: Eine andere Version des Programms hat es geschrieben, oder es ist beschädigt. Die Folien sind, wie sie gebaut wurden; das Gespeicherte bleibt beiseite.'

// The start page, as it answers
export const groupCount = (count: number) => `${count} ${count === 1 ? 'Gruppe' : 'Gruppen'}`
export const groupsEach = (count: number, size: number) => `${count} mit ${count === 1 ? '' : 'je '}${size}`
export const evenGroups = (count: number, size: number) => `${groupCount(count)} mit ${count === 1 ? '' : 'je '}${size}`
export const sayWhenItStarts = 'Sagen Sie auch, wann es beginnt.'
export const holdItOften = (times: number, rooms: string) =>
  `Halten Sie sie ${
    inWords(times)
  }mal, oder in ebenso vielen Räumen zugleich, jeder mit Vortragenden und Leitfaden: ${rooms}.`
export const otherThanMadeFor = (people: number, isMore: boolean, title: string, range: string) =>
  `${people} ${people === 1 ? 'Person ist' : 'Personen sind'} ${isMore ? 'mehr' : 'weniger'}, als ${
    inQuotes(title)
  } vorsieht (${range}). Was Sie tun können:`
export const fitsExactly = 'Es passt auf die Minute.'
export const fitsWithSpare = (minutes: string) => `Es passt, ${minutes} bleiben übrig.`
export const isTooLong = (minutes: string) => `Die Veranstaltung ist ${minutes} zu lang. Was Sie tun können:`
export const fitsNeverAtAll = 'Auch ohne alles, was entfallen darf, passt es nicht.'
export const dropThese = (items: readonly (readonly [title: string, minutes: number])[]) =>
  `Lassen Sie weg: ${items.map(([title, minutes]) => `${inQuotes(title)} (${minutes})`).join(', ')}.`
export const takeOther = 'Nehmen Sie '
export const instead = (minutes: string) => ` stattdessen, ${minutes}.`
export const rangeOf = (least: number, most: number) =>
  least <= 1 ? `bis zu ${most}` : most === Infinity ? `${least} oder mehr` : `${least} bis ${most}`
export const peopleIn = (people: number, groups: string) => `${people} Personen: ${groups}.`
export const clockTo = (from: string, to: string) => `${from} bis ${to} Uhr`

// What holds where a kit says nothing else
export const groundRulesElse = [
  'Alle dürfen jederzeit passen, ohne Begründung',
  'Alle sprechen für sich selbst, und niemand für eine Gruppe',
  'Was verletzen kann, wird vorher angekündigt',
  'Ob jemand aufzeichnet, wird vor Beginn gesagt',
]
/** Who speaks in any paper that argues from sources: label and meaning of each. */
export const voicesElse: Readonly<
  Record<'AUT' | 'SRC' | 'OTH' | 'REP' | 'IDL' | 'HDG', readonly [label: string, meaning: string]>
> = {
  AUT: ['Der Text argumentiert', 'Argument oder Deutung des Textes'],
  SRC: ['Eine Quelle sagt', 'Was jemand sagt, den der Text untersucht, zitiert oder sinngemäß'],
  OTH: ['Andere argumentieren', 'Das Argument anderer, wie der Text es wiedergibt'],
  REP: ['Der Text berichtet', 'Was der Text als geschehen oder vorhanden berichtet'],
  IDL: ['Ideal oder Ziel', 'Ein Ideal, ein Ziel oder eine Bedingung; nicht als erreicht bezeichnet'],
  HDG: ['Der Text schränkt ein', 'Der Text sagt ausdrücklich, dass dies nicht sicher ist'],
}
/** The legend of a kit that teaches a paper, where a diagram gives no other. */
export const linesMean = {
  solid: 'vom Text berichtet',
  dashed: 'ein Ziel, eine Bedingung oder eine Folgerung des Kits',
  dotted: 'noch nicht da',
}
export const sectionsAt = (numbers: readonly string[]) =>
  `Abschnitt${numbers.length === 1 ? '' : 'e'} ${numbers.join(', ')}`
export const endnotesAt = (numbers: readonly number[]) =>
  `Endnote${numbers.length === 1 ? '' : 'n'} ${numbers.join(', ')}`
export const decimal = (value: number) => String(value).replace('.', ',')
/** What stands before the number of a slide, and after that of its minutes, in a printed script. */
export const slideWord = 'Folie '
export const minuteSign = ' min'
/** Before a reason, after what it is the reason of. */
export const whyDash = '– '
/** What stands above a block, from its style. */
export const blockLabels = {
  ask: 'Frage an alle',
  askOnPaper: 'Frage',
  outside: 'Außerhalb des Textes',
  caveat: 'Zu beachten',
}

export const slideLayouts = {
  cover: 'Titelfolie',
  section: 'Zwischentitel',
  text: 'Titel und Text',
  columns: 'Titel und zwei Spalten',
  figure: 'Titel und Bild',
  split: 'Text und Bild',
  statement: 'Aussage',
  quotation: 'Zitat',
  sources: 'Quellen',
}
export const slidePlaces = {
  title: 'Titel',
  body: 'Text',
  footer: 'Quelle',
  number: 'Foliennummer',
  slide: 'Folie',
  notes: 'Notizen',
  area: 'Fläche',
  picture: 'Bild',
  table: 'Tabelle',
}

// More of a class of one’s own
export const noQuestions = 'Q führt zu einer Folie für Fragen, und dieser Foliensatz hat keine.'
