// Every deck: keys, bar, dialogs
export const close = 'Schließen'
export const search = 'Suchen'
export const allSlides = 'Alle Folien'
export const readingPage = 'Leseansicht'
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
export const hideOrShowCitations = 'Belege aus- oder einblenden'
export const startOrPauseCountdown = 'Zeit der Aufgabe: Start oder Pause'
export const blackScreen = 'Schwarzer Bildschirm'
export const whiteScreen = 'Weißer Bildschirm'
export const fullScreenAndBack = 'Vollbild und zurück'
export const lightDarkAutomatic = 'Hell, dunkel oder automatisch'
export const speakerViewInWindow = 'Vortragsansicht in eigenem Fenster'
export const notesInThisWindow = 'Notizen in diesem Fenster'
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
export const citationsHidden = 'Belege sind ausgeblendet'
export const citationsShow = 'Belege sind eingeblendet'
export const previous = 'Zurück'
export const next = 'Weiter'
export const helpAndSettings = 'Hilfe und Einstellungen'
export const slideControls = 'Foliensteuerung'
export const slideShowsAgain = 'Die Folie ist wieder zu sehen'
export const screenIsBlack = 'Der Bildschirm ist schwarz'
export const screenIsWhite = 'Der Bildschirm ist weiß'
export const whatThisRestsOn = 'Worauf sich das stützt'
export const clickGoesOn = 'Ein Klick auf die Folie führt weiter'
export const clickDoesNothing = 'Ein Klick auf die Folie bewirkt nichts'
export const forExampleIds = 'S3.15 oder n24'
export const claimOrEndnote = 'Aussage oder Endnote'
export const whatSlideRestsOn = 'Worauf sich diese Folie stützt'
export const slideCitesNothing = 'Diese Folie belegt nichts.'
export const noSuchClaim = (wanted: string) =>
  `Eine Aussage ${wanted} gibt es nicht, und dieser Foliensatz nennt keine solche Endnote.`
export const noSlideCitesIt = 'Keine Folie dieses Foliensatzes nennt sie.'
export const onSlide = 'Auf Folie'
export const onSlides = 'Auf den Folien'
export const wholeTable = 'Alles'
export const rowByRow = 'Zeile für Zeile'
export const columnByColumn = 'Spalte für Spalte'
export const recall = 'Aus dem Gedächtnis'
export const howToGoThrough = 'Wie die Tabelle durchgegangen wird'
export const uncover = 'Aufdecken: '
export const noFullScreen =
  'Dieser Browser wechselte nicht ins Vollbild. Versuchen Sie F11, auf einem Mac Control-Befehl-F.'
export const printSlides = 'Folien drucken'
export const printScript = 'Skript drucken'
export const clickOrNot = 'Klick führt weiter, oder nicht'
export const speakerView = 'Vortragsansicht'
export const roomCheck = 'Raumprüfung'
export const newClassClears = 'Neuer Durchgang: alles leeren'
export const keysAndSettings = 'Tasten und Einstellungen'
export const helpNote =
  'Eine Zahl und die Eingabetaste führen zu dieser Folie. Escape schließt, was offen ist. Zeigen Sie auf einen Beleg, um zu sehen, worauf er sich stützt.'
export const whatIsInside = 'Woraus diese Datei besteht, und unter welchen Lizenzen'
export const noNotesGivenOut = 'Diese Ausgabe hat keine Notizen: Sie ist zum Weitergeben.'
export const noNotesAfterwards = 'Diese Ausgabe hat Lösungen und keine Notizen: Sie ist für danach.'
export const closeNotes = 'Notizen schließen'
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
export const coloursAutomatic = 'Farben: automatisch'
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
export const rightNotAll = 'Richtig, aber nicht alles Gewählte'
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
export const inYourHand = (card: string) => `${card} ist aufgenommen. Wählen Sie den Platz.`
export const backInList = (card: string) => `${card} ist wieder in der Liste.`
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
export const startAnewAsk = 'Neu beginnen? Die Zeiten dieses Vortrags werden verworfen.'
export const startAnew = 'Neu beginnen'
export const keepThem = 'Behalten'
export const resetClock = 'Zurücksetzen'
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
export const enterMinute = 'Geben Sie die Minute ein, bei der Sie sind, 0 bis 999.'
export const clockAtMinute = 'Die Uhr steht bei Minute '
export const endsAt = 'Endet um'
export const atMinute = 'Wir sind bei Minute'
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
export const lasersAgain = 'Laserpointer; nochmals: Spotlight. Oder Maustaste halten (Umschalt)'
export const penAgain = 'Stift; nochmals: Textmarker'
export const undoLastLine = 'Letzten Strich zurücknehmen'
export const clearDrawn = 'Gezeichnetes auf der Folie löschen'
export const boardOverSlide = 'Leere Tafel über der Folie'
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
export const debriefBy = 'Nachbesprechung bis'
export const orNow = ', jetzt'
export const notStartedPress = 'Nicht begonnen: Drücken Sie „Start“, wenn Sie anfangen'
export const early = (time: string) => `${time} zu früh`
export const lateCovered = (time: string, slack: string) => `${time} zu spät: ${slack} Puffer, der noch kommt, reichen`
export const tooLong = (time: string, what: string) => `${time} zu lang, Puffer verbraucht. ${what}`
export const stillTooLong =
  'Auch ohne alles, was entfallen darf, ist es zu lang: Kürzen Sie, oder gehen Sie zum Schluss (Umschalt Ende)'
export const leaveOutThese = (titles: readonly string[]) => `Lassen Sie „${titles.join('“ und „')}“ weg (D)`
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
  'Escape, dann S; erlauben Sie Pop-ups, wenn gefragt. Nur ein Bildschirm? V zeigt die Notizen hier.'
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
export const notesInWindowKey = 'Notizen in diesem Fenster (V)'
export const printTheScript = 'Skript drucken'
export const besideNotes = 'Neben den Notizen'
export const black = 'Schwarz'
export const keys = 'Tasten'
export const claims = 'Aussagen'
export const nextIs = (title: string) => `Dann: ${title}`
export const nextIsEnd = 'Dann: Ende der Folien'
export const nothingCited = 'Nichts belegt.'
export const connectedToSlides = 'Mit den Folien verbunden'
export const notConnected = 'Nicht verbunden: Öffnen Sie diese Ansicht aus den Folien mit S'
