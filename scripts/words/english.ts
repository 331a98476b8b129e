// Every deck: keys, bar, dialogs
export const close = 'Close'
export const search = 'Search'
export const allSlides = 'All slides'
export const readingPage = 'Reading page'
/** What authors may call the blocks of the dialect where they do not think of their names: in small letters, without blanks. */
export const blocksCalled: Readonly<Record<string, readonly string[]>> = {
  notes: ['note', 'speaker', 'speakernotes', 'speaker-notes'],
  answer: ['solution'],
  ask: ['question'],
  aside: ['sidebar'],
  caveat: ['warning'],
  exercise: ['task'],
}
export const speakerNotes = 'Speaker notes'
export const lightOrDark = 'Light or dark'
export const fullScreen = 'Full screen'
export const claimsAndEndnotes = 'Claims and endnotes'
export const slideNumber = (number: number) => `Slide ${number}`
export const slideNamed = (number: number, title: string) => `Slide ${number}: ${title}`
export const slideOf = (number: number, count: number, title: string) => `Slide ${number} of ${count}: ${title}`
export const stepOf = (step: number, count: number) => `Step ${step} of ${count}`
export const pressEnter = (digits: string) => `Slide ${digits}: press Enter to go there`
export const noSuchSlide = (number: number, last: number) => `There is no slide ${number}; the last one is ${last}`
export const turning = 'Turning'
export const onTheSlide = 'On the slide'
export const theRoom = 'The room'
export const forTheSpeaker = 'For the speaker'
export const nextStepOrSlide = 'Next step or slide'
export const previousStepOrSlide = 'Previous step or slide'
export const firstSlide = 'First slide'
export const lastSlide = 'Last slide'
export const toTheClosing = 'To the closing of the session'
export const slideForQuestions = 'The slide for questions, and back'
export const behindTheSlide = 'Claims and endnotes behind the slide'
export const enlargeAgain = 'Enlarge the diagram; again: all its steps'
export const startOrPauseCountdown = 'Countdown of the exercise: start or pause'
export const blackScreen = 'Black screen'
export const fullScreenAndBack = 'Full screen, and back'
export const speakerViewInWindow = 'Speaker view in a window of its own'
export const help = 'Help'
/** What keys are called, where not by their own letter or the browser's name. */
export const keyNames: Readonly<Record<string, string>> = {
  ' ': 'Space',
  'Shift+ ': 'Shift Space',
  ArrowRight: 'Right',
  ArrowLeft: 'Left',
  ArrowDown: 'Down',
  ArrowUp: 'Up',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  'Shift+F5': 'Shift F5',
  'Shift+End': 'Shift End',
  '.': '. (full stop)',
  ',': ', (comma)',
}
export const previous = 'Previous'
export const next = 'Next'
export const helpAndSettings = 'Help and settings'
export const slideControls = 'Slide controls'
export const slideShowsAgain = 'The slide shows again'
export const screenIsBlack = 'The screen is black'
export const whatThisRestsOn = 'What this rests on'
/** What a field for claims and endnotes takes, by examples of the kit's own. */
export const orElse = ' or '
export const claimOrEndnote = 'Claim or endnote'
export const whatSlideRestsOn = 'What this slide rests on'
export const slideCitesNothing = 'This slide cites nothing.'
export const noSuchClaim = (wanted: string) => `There is no claim ${wanted}, and this deck cites no such endnote.`
export const noSlideCitesIt = 'No slide of this deck cites it.'
export const onSlide = 'On slide'
export const onSlides = 'On slides'
export const recall = 'Recall'
export const noFullScreen = 'This browser did not go to full screen. Try F11, or Control Command F on a Mac.'
export const printSlides = 'Print slides'
export const printScript = 'Print script'
export const speakerView = 'Speaker view'
export const roomCheck = 'Room check'
export const newClassClears = 'New class: clear what was done'
export const allKeys = 'All keys'
export const keysAndSettings = 'Keys and settings'
export const helpNote =
  'A number and Enter go to that slide. Escape closes what is open. Press a citation to see what it rests on.'
export const whatIsInside = 'What this file is made of, and under which licences'
export const noNotesGivenOut = 'This edition has no notes: it is the one to give out.'
export const noNotesAfterwards = 'This edition has answers and no notes: it is the one for after the class.'
export const doNotShare = 'SPEAKER, DO NOT SHARE'
export const noNotesHere = 'No notes on this slide.'
export const smallerNotes = 'Smaller notes'
export const largerNotes = 'Larger notes'
export const sources = 'Sources'
export const toTheSlides = 'To the slides'
export const print = 'Print'
export const searchTheSlides = 'Search the slides'
export const slidesFound = 'Slides found'
export const nothingFound = 'Nothing found'
export const slides = (count: number) => (count === 1 ? '1 slide' : `${count} slides`)
export const coloursLight = 'Colours: light'
export const coloursDark = 'Colours: dark'
export const enlargedPicture = 'Enlarged picture. Plus and minus zoom, arrows move.'
export const diagram = 'Diagram'
export const allOfIt = 'All of it'
export const zoomOut = 'Zoom out'
export const zoomIn = 'Zoom in'
export const fit = 'Fit'
export const enlarge = 'Enlarge: '
export const noDiagram = 'This slide has no diagram'

// Exercises, played
export const chosen = (name: string, isChosen: boolean) => `${name}: ${isChosen ? 'chosen' : 'not chosen'}`
export const timeIsSet = ': the time is set'
export const asksWhy = ': why'
export const putHere = (place: string, card: string, isEmpty: boolean) =>
  `${place}: put ${card} here${isEmpty ? '' : ' instead of '}`
export const empty = 'empty'
export const notesOn = 'Notes: '
export const nothingChosen = 'Nothing is chosen yet'
export const nothingToCheck = 'Nothing is there to check yet'
export const allRight = (total: number) => (total === 1 ? 'Right' : `All ${total} right`)
export const rightNotAll = 'Right, but not everything chosen is'
export const notRightTryAgain = 'Not right: try again'
export const notRight = (wrong: number) => `${wrong} not right`
export const moreToFind = (open: number) => `${open} more to find`
export const stillEmpty = (open: number) => `${open} still empty`
export const stillToPlace = (open: number) => `${open} still to place`
export const rightOf = (right: number, total: number) => `${right} of ${total} right`
export const timeLeft = 'Time left'
export const start = 'Start'
export const oneMore = '+1 min'
export const oneMinuteMore = 'One minute more: '
export const oneMoreInWords = '+1 min: one minute more'
export const resetTime = 'Reset time'
export const timeIsBack = 'The time is set back'
export const countdown = 'Countdown'
export const paused = (left: string) => `Paused: ${left} left`
export const running = 'Running: '
export const oneMinuteLeft = 'One minute left'
export const nextPhase = (phase: string, left: string) => `. Next: ${phase}, ${left}`
export const timeIsUpFor = 'Time is up: '
export const timeIsUp = 'Time is up'
export const pause = 'Pause'
export const startPhase = (phase: string) => `Start ${phase}`
export const noTime = 'no time'
export const minutes = (count: number) => `${count} minute${count === 1 ? '' : 's'}`
export const seconds = (count: number) => `${count} second${count === 1 ? '' : 's'}`
export const hands = (count: number, percent: number) =>
  `${count} ${count === 1 ? 'hand' : 'hands'}, ${percent} percent`
export const handsBefore = (count: number, percent: number) => `; before, ${count}, ${percent} percent`
export const noExerciseHere = 'There is no exercise on this slide.'
export const keepsNothing = 'This browser keeps nothing for this page: after a reload, what was done here is gone.'
export const workIsBack = 'What was done before is back'
export const boardsAreClear = 'A new class: every board is clear'
export const clearExercises = (count: number, drawings: boolean) =>
  `Clear ${count === 1 ? 'the exercise' : `all ${count} exercises`} of this deck, counts of hands${
    drawings ? ' and drawings' : ''
  } too?`
export const clearEverything = 'Clear everything'
export const keep = 'Keep'
export const resume = 'Resume'
export const newClass = 'New class'
export const whoseWork = 'Whose work is this?'
export const workIsKept = (when: string) => `The work of a class is kept here, from ${when}.`
/** The language that dates and times are written in. */
export const dates = 'en-GB'
export const inYourHand = (card: string) => `${card} is in your hand. Choose its place.`
export const backInList = (card: string) => `${card} is back in the list.`
export const chooseCard = (place: string) => `${place}: choose a card.`
export const firstVote = 'First vote'
export const secondVote = 'Second vote'
export const countTheHands = ': count the hands'
export const clearCounts = 'Clear the counts'
export const countsAreClear = 'The counts are cleared'
export const whichVote = 'Which vote'
export const handsFor = 'Hands for '
export const handLess = 'One hand less for '
export const handMore = 'One hand more for '
export const yours = 'yours: '
export const liesIn = 'lies in '
export const putCardHere = 'Put here'
export const putCardTo = (card: string, place: string) => `Put here: ${card} to ${place}`
export const up = 'Up'
export const down = 'Down'
export const backToList = 'Back to the list'
export const blankNumber = 'Blank '
export const place = 'place '
export const orderShows = 'One order shows, and yours beside it'
export const answerShows = 'The answer shows'
export const showOfHands = 'Show of hands'
export const countingHands = 'Counting hands'
export const optionsShowAgain = 'The options show again'
export const hint = 'Hint'
export const check = 'Check'
export const reveal = 'Reveal'
export const answerIsHidden = 'The answer is hidden again'
export const revealed = ': revealed'
export const reset = 'Reset'
export const boardAsBefore = 'The board is as it was'
export const boardIsClear = 'The board is clear'
export const exerciseTools = 'Tools of the exercise'
export const undoReset = 'Undo reset'
export const revealOf = (next: number, all: number) => `Reveal ${next} of ${all}`
export const compare = 'Compare'
export const hideAnswer = 'Hide answer'
export const oneOrderOfSeveral = 'One order of several'
export const theAnswer = 'The answer'
export const steps = 'Steps'
export const sourcePage = 'Source page'
export const verdictRight = 'right'
export const verdictMore = 'right, and it belongs elsewhere too'
export const verdictWrong = 'not right'
export const verdictMoved = 'the answer'
export const verdictMissed = 'right, but not chosen'

// Speaker view, plan, room check, record
export const onTime = 'On time'
export const ahead = (time: string) => `${time} ahead`
export const behind = (time: string) => `${time} behind`
export const time = 'Time'
export const record = 'Record'
export const clock = 'Clock'
export const goOn = 'Go on'
export const whatComes = 'What comes'
export const backToRoom = 'Back to the room (X)'
export const bringRoomHere = 'Bring the room here'
export const freeze = 'Freeze'
export const freezeMeans = 'The room keeps this slide while you look ahead (X)'
export const heldByFreeze = 'Frozen: X lets the slides go on.'
export const frozenAt = (number: number, title: string) => `FROZEN: the room still sees ${number}, ${title}.`
export const roomFollows = 'The room follows again'
export const plannedAt = (time: string) => `Planned at ${time}`
export const slidesTitle = 'Slides'
export const slidesAreClosed = 'THE SLIDES ARE CLOSED. Next turns nothing: open the file again, and this view with S.'
export const readOnAlone = 'Read on here alone'
export const leftOutNow = (title: string) => `Left out: ${title}`
export const backAgain = (title: string) => `Back: ${title}`
export const endsAt = 'Ends at'
export const set = 'Set'
export const closing = 'Closing'
export const toClosingFromAnywhere = 'To the closing, from anywhere (Shift End)'
export const nothingMayGo = 'Nothing that is ahead may be left out.'
export const nothingIsLeftOut = 'Nothing is left out.'
export const talkCutOff = (began: string, heard: string) =>
  `A talk that began at ${began} was cut off; last heard of at ${heard}.`
export const goOnWithIt = 'Go on with it'
export const forgetIt = 'Forget it'
export const itemDone = 'done'
export const itemNow = 'now'
export const itemAhead = 'ahead'
export const itemLeftOut = 'left out'
export const slack = 'slack'
export const priorities = { must: 'must', should: 'should', could: 'could' }
export const planFrom = 'From'
export const planItem = 'Item'
export const plan = 'Plan'
export const took = 'Took'
export const leaveOut = 'Leave out'
export const putBack = 'Put back'
export const lasersAgain = 'Laser pointer. Or hold the mouse; with Shift a spotlight'
export const penAgain = 'Pen; it is not printed'
export const undoLastLine = 'Undo the last line'
export const clearDrawn = 'Clear what is drawn on the slide'
export const freezeKey = 'Freeze: the room keeps this slide while you look ahead'
export const roomCheckKey = 'Room check: a minute before the start'
export const leaveOutKey = 'Leave out what may go first'
export const putBackKey = 'Put back what was left out last'
export const elapsed = 'Elapsed'
export const planned = 'Planned'
export const plannedTo = (from: string, to: string, end: string) => `${from} to ${to} of ${end}`
export const noPlan = 'no plan'
export const thisSlide = 'This slide'
export const of = ' of '
export const ends = 'Ends'
export const notSet = 'not set'
export const thisItem = 'This item'
export const none = 'none'
export const debriefBy = 'Debrief by'
export const orNow = ', now'
export const notStartedPress = 'Not started: press Start when you begin'
export const early = (time: string) => `${time} early`
export const lateCovered = (time: string, slack: string) => `${time} late: ${slack} of slack ahead cover it`
export const tooLong = (time: string, what: string) => `${time} too long, slack used up. ${what}`
export const stillTooLong = 'Even without all that may go it is too long: shorten, or go to the closing (Shift End)'
export const leaveOutThese = (titles: readonly string[]) => `Leave out “${titles.join('” and “')}” (D)`
export const notStarted = 'not started'
export const isPaused = ' (paused)'
export const inTime = (time: string) => `in ${time}`
export const ago = (time: string) => `${time} ago`
export const position = 'Position'
export const recordOfTalk = 'Record of a talk'
export const slide = 'Slide'
export const proposedMeans = 'Proposed: what it took, to the half minute, where that is not what was planned.'
export const showsOfHands = 'Shows of hands'
export const notesToYourself = 'Notes to yourself: no names, please'
export const printThisPage = 'Print this page'
export const saveAsFile = 'Save as a file'
export const recordFile = (day: string, deck: string) => `Record ${day} ${deck}.txt`
export const notes = 'Notes'
export const nothingToRecord = 'The clock has not started: there is nothing to record yet.'
export const ofMinutes = (minutes: number) => ` of ${minutes} minutes`
export const recordedFrom = (day: string, from: string, to: string, took: string) =>
  `${day}, from ${from} to ${to}: ${took}.`
export const proposed = 'Proposed'
export const roomCheckTitle = 'Room check, one minute'
export const edges = 'Edges'
export const edgesSeen = 'A line at the very edge, a dashed one inside'
export const edgesElse = 'A side is missing? Have the projector show the whole picture (“fit”, “100 %”, no overscan).'
export const smallestType = 'Smallest type'
export const smallestSeen = 'Sources and labels are as small as this: 0 8 6 a e c'
export const smallestElse = 'Not from the last row? A larger picture, people nearer; Z enlarges a diagram.'
export const chinese = 'Chinese'
export const chineseElse = 'Boxes, or nothing? Open the file in another browser.'
export const marks = 'Marks'
export const marksElse = 'Colours alike? The four shapes tell them apart: name them.'
export const contrast = 'Contrast'
export const contrastElse = 'Fewer than four squares in either bar? Less light on the screen, or T for light and dark.'
export const roomRight = 'Right: '
export const roomWrong = 'Not right: '
export const slidesAt = (percent: number, size: string) => `Slides at ${percent} % in a window of ${size}`
export const thisScreen = 'This screen'
export const tooSmall = 'Too small for sources and labels: make the window larger.'
export const notFullScreen = ', not the full screen'
export const pressF = 'Press F (or F11).'
export const scaledBy = (percent: number) => `, scaled by ${percent} %`
export const softElse = 'Lines look soft? Set the computer’s scaling, or this page’s zoom, to 100 %.'
export const connected = 'Connected'
export const notOpen = 'Not open'
export const speakerElse = 'Escape, then S; allow pop-ups if asked. One screen only? V shows the notes here.'
export const storage = 'Storage'
export const works = 'Works'
export const refused = 'Refused by this browser'
export const storageElse = 'Do not reload while you teach; or open the file in a window that is not private.'
export const clicker = 'Clicker'
export const clickerPress = 'Press it: its key shows here'
export const doesNothing = 'does nothing here'
export const clickerElse = 'Nothing comes? Click into this window; plug in its receiver; see to its battery.'
export const aheadNeedsView = 'Looking ahead needs the speaker view: S opens it.'
export const windowBlocked =
  'The browser blocked the speaker window. Allow pop-ups here and press S again, or go on without it.'
export const printTheScript = 'Print the script'
export const besideNotes = 'Beside the notes'
export const black = 'Black'
export const keys = 'Keys'
export const claims = 'Claims'
export const nextIs = (title: string) => `Next: ${title}`
export const nextIsEnd = 'Next: end of the slides'
export const nothingCited = 'Nothing cited.'
export const connectedToSlides = 'Connected to the slides'
export const notConnected = 'Not connected: open this view from the slides with S'

const numbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
export const inWords = (number: number): string => numbers[number] ?? String(number)

const things = { sheet: '', copy: 'copy', set: 'set', page: 'page', mat: 'mat' }

/** `a, b and c`. */
const listed = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' and ')

/** How many copies people need, as a rule: `1 each`, `1 for 3`. */
export const copies = (number: number, per: number | undefined): string =>
  per === undefined ? `${number} in all` : per === 1 ? `${number} each` : `${number} for ${per}`

/** The same in words, of something: `one page for four`, `two sets each`, `one each`. */
export const copiesOf = (thing: keyof typeof things, number: number, per: number | undefined): string => {
  const name = things[thing]
  const counted = name === '' ? inWords(number) : `${inWords(number)} ${name}${number === 1 ? '' : 's'}`
  return `${counted} ${per === undefined ? 'in all' : per === 1 ? 'each' : `for ${inWords(per)}`}`
}

// Exercises, as they are written
/** How the parts of an exercise are called where people read them. */
export const partTitles = {
  goal: 'Goal',
  materials: 'Materials',
  steps: 'Steps',
  hint: 'Hint',
  debrief: 'Debrief',
  misreadings: 'Likely misreadings',
  shorter: 'With less time',
  'without-projector': 'Without a projector',
  source: 'What the paper says',
  second: 'For fast groups',
  seated: 'Without moving about',
}
/** The phases of a discussion: what each is called, and how it is done. */
export const phases: Readonly<Record<'think' | 'pair' | 'share', readonly [name: string, how: string]>> = {
  think: ['Think', 'alone'],
  pair: ['Pair', 'in twos'],
  share: ['Share', 'all together'],
}
/** What people do in each, for who has the paper alone. */
export const phaseTasks: Readonly<Record<keyof typeof phases, string>> = {
  think: 'each makes notes, and nobody talks',
  pair: 'they compare, and settle on what they agree on',
  share: 'some say to all what they found, in turn',
}
export const phaseInGroups = (size: number): readonly [string, string] => ['Group', `${size} together`]
/** How many work together. */
export const together = (size: number) => size === 1 ? 'alone' : size === 2 ? 'in pairs' : `in groups of ${size}`
/** `½ minute`, `1 minute`, `2½ minutes`. */
export const minuteWord = (minutes: number) => (minutes > 0 && minutes <= 1 ? 'minute' : 'minutes')
export const fromMemory = 'From memory: put everything away'
export const answer = 'Answer'
export const debrief = 'Debrief'
export const taskNumber = (number: number) => `Task ${number}`
export const taskPart = (number: number, part: string) => `Task ${number}: ${part.toLowerCase()}`
export const cards = 'Cards'
export const wordsToFill = 'Words'
export const stages = 'Stages'
export const places = 'Places'
export const placesInOrder = 'Places, first to last'
export const groups = 'Groups'
export const options = 'Options'
export const positions = 'Positions'
export const howItGoes = 'How it goes'
export const right = 'Right'
export const wrong = 'Not right'
export const chooseOne = 'Choose one'
export const oneOrMore = 'One or more are right'
export const oneOrderReasons = 'One order, with its reasons'
export const blank = 'Blank '

// Sessions, as they are written
export const agenda = 'Agenda'
export const agendaAt = (now: number, count: number) => `Agenda, ${now} of ${count}`
export const keptFree = 'Kept free '
export const youCan = 'Afterwards, you can'
export const theRoomAsked = 'The room.'
export const readOutRules =
  'Read out the ground rules, slowly. Then ask whether one is missing, and write it down where all can see it.'
export const howWeWork = 'How we work here'
export const whatWeWillDo = 'What we will do'
export const takeItWithYou = 'Take it with you'
export const slidesAndSheets = 'Slides and sheets, to read and to print'
export const codeFor = 'Code for '
export const itemNumber = (number: number) => `Item ${number}`
export const itemKinds = {
  opening: 'Soft start',
  slides: 'Slides',
  exercise: 'Exercise',
  break: 'Break',
  slack: 'Kept free',
  debrief: 'Debrief',
  closing: 'Closing',
}
export const wholeRoom = 'whole room'
export const tables = 'tables'
/** Who does it together, by how many. */
export const inSizes = ['alone', 'pairs', 'threes', 'fours', 'fives', 'sixes']

// Copies and sheets
export const sheet = (letter: string) => `Sheet ${letter}`
export const sheetPart = (letter: string, part: string) => `Sheet ${letter}, ${part}`
export const task = (number: number) => `task ${number}`
export const cardsOnSheet = 'cards'
export const cardsFromTo = (first: string, last: string) => `cards ${first} to ${last}`
/** What packs are called, by the moment at which they are in people's hands. */
export const packTitles = { before: 'To read before', during: 'Worksheets', after: 'To take home' }
export const packOf = (session: string, pack: string) => `${session}: ${pack.toLowerCase()}`
export const ifYouWantThem = ', if you want them to read'
export const sheetsNamed = (letters: readonly string[]) =>
  `: sheet${letters.length === 1 ? '' : 's'} ${listed(letters)}`

// Slides and what they rest on
export const partOf = (part: number, count: number) => `, ${part} of ${count}`
export const partsAt = (part: number, count: number) => `Parts, ${part} of ${count}`
export const allParts = 'All parts of the paper'
export const sections = (numbers: readonly string[]) =>
  `${numbers.length === 1 ? 'Section' : 'Sections'} ${numbers.join(', ')}`
/** Parts of the text that have numbers, where there is little room. */
export const sectionSign = (numbers: string) => `§${numbers}`
export const endnotesIn = (count: number, numbers: string) => `${count === 1 ? 'Endnote' : 'Endnotes'} ${numbers}`
export const placeInferred = ' (* place inferred)'
export const whatSlidesRestOn = 'What the slides rest on'
export const endnotes = 'Endnotes'
export const terms = 'Terms'
export const row = 'row'
export const paragraph = 'paragraph'
export const markerConfirmed = ' (marker confirmed elsewhere)'
export const markerInferred = ' (inferred)'
/** What an endnote is asked for by, before its number. */
export const endnoteStart = /^n\.? ?/i
/** An endnote on a badge, where there is little room. */
export const endnoteSign = (numbers: string) => `n.${numbers}`
export const endnoteBefore = 'Endnote '
export const endnotesBefore = 'Endnotes '
export const inBibliography = (number: number) => `${number}, in the bibliography`
export const saySo = (how: string) => `say “${how}”`
export const lineNames = { solid: 'Solid line', dashed: 'Dashed line', dotted: 'Dotted line' }
export const pictureInWords = 'In words'

// Pages beside the decks
export const onThisPage = 'On this page'
export const otherWorks = 'Other works'
export const kitsNote = 'The kit’s note: '
export const citedNowhere = 'Cited in no endnote'
export const citedIn = 'Cited in '
export const claimBefore = 'Claim '
export const claimsBefore = 'Claims '
export const pages = (locator: string, several: boolean) => `${several ? 'pp.' : 'p.'} ${locator}`
export const howKnown = { printed: '', confirmed: 'marker confirmed', inferred: 'marker inferred' }
export const markersMean =
  'A claim’s marker is printed in the source text where nothing else is said. “Confirmed” ones are missing there and were found elsewhere; “inferred” ones are missing, and placed by order and subject: take them as probable.'
export const claimRests = 'The claim that rests on it'
export const claimsRest = 'The claims that rest on it'
export const termKinds = { word: 'Words', person: 'People', body: 'Organizations' }
/** What a name may begin with that does not count when names are sorted. */
export const articles = /^the /i
export const bibliography = 'Bibliography'
export const glossary = 'Glossary'
export const worksAndEndnotes = (works: number, endnotes: number) =>
  `${works === 1 ? 'The work' : `The ${works} works`} that the paper cites, and its ${
    endnotes === 1 ? 'endnote' : `${endnotes} endnotes`
  }, with the claims that rest on each. The works are known to the kit through the paper only.`
export const filter = 'Filter'
export const version = (version: string | undefined, date: string) =>
  version === undefined ? `as of ${date}` : `version ${version}, ${date}`
export const versionOf = (title: string, number: string | undefined, date: string) =>
  `${title}, ${version(number, date)}`
export const madeWith = (program: string) => `made with version ${program} of the program`
export const diagrams = 'Diagrams'
export const diagramsLead =
  'Each by itself, for slides and papers of your own: as SVG, which stays sharp at any size and can be edited, and as PNG, which every program takes. Both hold their legend and their source line; please leave those in.'
export const diagramsFilter = 'A word, a deck, a part'
export const allDiagrams = 'All diagrams'
export const fromNoOnePart = 'Not from one part of the paper'
export const download = (format: string) => `Download ${format}`
export const downloadOf = (title: string) => ` of ${title}`
export const shownIn = 'Shown in'
export const caption = 'Caption'
export const citation = 'Citation'
export const citationOfBoth = 'Citation of paper and diagram'
export const licence = 'Licence'
export const alternativeText = 'Alternative text'
export const copy = 'Copy'

// Paper
/** Where a link of a PDF leads, for those who hear it. */
export const linkTo = (place: string) => `To ${place}`
export const linkElsewhere = 'To another place in this document'
export const worksCited = 'Works'
/** A word that says nothing without its number. */
export const numbered =
  /\b((?:(?:bullet|endnote|page|paragraph|part|row|section|step|table)s?)|(?:no|vol|pp?)\.) (?=\d)/gi
/** The same, where the number may be a letter. */
export const lettered = /\b((?:Sheet|Slide)s?) (?=\d|[A-Z]\d*\b)/g
export const markOne = 'Mark one'
export const paperDrawFrame = 'Draw into the frame'
export const markAndSay = 'Mark what you think, and say why'
export const notesWithPlaces = 'Notes, each with its place'
export const writeIntoBlanks = 'Write into the blanks'
export const writeInOrder = 'Write the letters of the cards, first to last'
export const whenOrWhy = 'When, or why'
export const writeWithReasons = 'Write the letters of the cards, first to last, each with its reason'
export const whyThere = 'Why there'
export const anotherOrder = 'Another order, and who would defend it'
export const letter = 'Letter'
export const writePaired = 'Write the letter of each card beside its place'
export const writeSorted = 'Write the letters of the cards beside their labels'
export const whyOrExample = 'Why, or an example'
export const writeStages = 'Write what happens at each stage'
export const reasons = 'Reasons, and doubts'
export const why = 'Why?'
export const kindsCalled = {
  choice: 'choice',
  discuss: 'discussion',
  fill: 'filling in',
  order: 'ordering',
  rank: 'ranking',
  sort: 'sorting',
  trace: 'tracing',
}
export const taskWord = 'Task '
export const sheetWord = 'Sheet '
export const drawingAtEnd = ' a drawing at the end of this sheet.'
export const turnTheSheet = 'Turn the sheet.'
export const inWordsAbove = 'In words, for the small labels above'
export const inWordsBeside = 'In words, for the small labels'
export const whatToRead = 'What to read'
export const packPurposes = {
  before: 'Read it before you come, and bring it with you.',
  during: 'Exercises stand in the order in which they are played. Turn to each when it begins, not before.',
  after: 'To keep, and to come back to.',
}
export const onThePaper = 'On the paper: '
export const inThisPack = 'In this pack'
export const afterSessionYouCan = 'After the session, you can'
export const readThese = 'Read: '
export const takesAbout = (minutes: number) => ` It takes about ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`
export const questionsToRead = 'Questions to read it with'
export const claimHeads = ['Claim', 'In the kit’s words', 'Who says it', 'Endnote']
export const yourMark = 'Your mark'
export const endnoteWord = 'endnote '
export const endnotesWord = 'endnotes '
export const starMeans = ' its place in the text is inferred'
export const whatPageRestsOn = 'What this page rests on'
export const drawingOf = (slide: string) => `${slide}: the drawing`
export const drawingOnNext = 'The drawing is on the next page.'
export const notesTo = (slide: string) => `${slide}: your notes`
export const toTask = 'To task '
export const continued = (what: string) => `${what}, continued`
export const sourceOfTask = (task: string) => `${task}: what the paper says`
export const sheetMoments = {
  before: 'To give out before the session',
  during: 'To give out during the session',
  after: 'To give out afterwards',
}
export const forPresenters = 'For presenters'
export const printBothCut = 'Print on both sides, flip on the long edge; cut at the marks'
export const printOneCut = 'Print on one side; cut at the marks'

// The order for the copy shop
export const orderTitle = 'Order for the copy shop'
export const forWhoeverPrints = (session: string) => `${session} · for whoever prints`
export const forParticipantsIn = 'For participants, in the folder give-out'
export const forPresenterIn = 'For the presenter, in the folder presenter'
export const plainInAll = 'Sheets of plain paper in all'
export const cardInAll = 'Sheets of card in all'
export const plainThrifty = 'Sheets of plain paper in all, thrifty'
export const cardIs = ' Card: about 160 g, or 65 lb.'
export const measureLine =
  'This line is 100 mm long. Measure it on the first print; if it is not, the printer has scaled the page.'
export const actualSize = (paper: string) => `Actual size, 100 per cent, on ${paper}.`
export const noFitting = ' No “fit to page”. Black and white.'
export const orderForm = ['Ordered by', 'Telephone', 'Ready by']
export const whatAndFile = 'What, and its file'
export const copiesFor = 'Copies for: tick one'
export const orderHeads = ['Pages', 'Paper', 'Sides', 'Then']
export const papers = { plain: 'plain', card: 'card' }
export const sides = { one: 'one', both: 'both' }
export const longEdge = 'long edge'
export const otherNumber = 'other'
export const largeWhereWritten = 'In large print, only where a number is written'
export const copiesWord = 'Copies'
export const thriftyInstead = ' Thrifty: these copies instead'
export const howWord = 'How'
export const notPrinted = 'not printed: sent, read on a screen'
export const twoUp = 'two pages on a side, flip on the short edge'
export const cutAtMarks = 'cut at the marks'
export const setsApart = 'sets apart'
export const cutInFour = 'cut in four'
export const doNotCut = 'do not cut'
export const keepTogether = 'keep together'
export const staple = 'staple'
export const topLeft = 'top left'

// Files, as start pages call them, and their titles
export const slidesPdf = 'Slides (PDF)'
export const scriptPdf = 'Script (PDF)'
export const slidesWithAnswers = 'Slides with answers'
export const present = 'Present'
export const scriptOf = (title: string) => `${title}: the script`
export const guide = 'Guide'
export const presentersGuide = 'The presenter’s guide'
export const guideOf = (title: string) => `${title}: the presenter’s guide`
export const orderOf = (title: string) => `Order for the copy shop: ${title}`
export const withBacks = ', with backs'
export const largeOrBacks = 'In large print, or with backs'
export const backsTitle = 'With backs'
export const onPaperLarge = (paper: string) => `large print, ${paper}`
export const inLarge = ', large print'
export const thickPaper = 'on thick paper; cut at the marks'
export const oneSide = 'one side; do not cut'
export const startPage = 'Start'
export const everything = 'Everything'
export const zipLabels = { 'give-out': 'What is given out', afterwards: 'What is for after the class' }
export const theirStart = 'Their start page'
export const theirStartWithAnswers = 'Their start page, with answers'
export const whatFilesAre = 'What these files are made of, and under which licences'
export const wordsToKnow = 'Words to know, and the people and bodies that the paper names.'
export const chineseMeans =
  ' Chinese characters stand only where the paper prints them. Pinyin, and the rough ways of saying it for speakers of English, are the kit’s own additions.'
export const sortedByKit = ' Sorting them by kind is the kit’s own doing.'
export const bibliographyFilter = 'A name, a word'
export const diagramBy = (makers: string) => `Diagram: ${makers}`
export const licensed = (title: string, maker: string, licence: string) =>
  `“${title}” by ${maker}, licensed under ${licence}.`
export const diagramGenre = 'diagram'
export const inVersion = (title: string, version: string) => `${title}, version ${version}`
export const versionOfDay = (version: string | undefined, day: string) =>
  version === undefined ? `As of ${day}` : `Version ${version}, ${day}`

// The guide
export const runSheet = 'Run sheet'
export const toPrepare = 'To prepare and to pack'
export const itemByItem = 'Item by item'
export const whatGuideRestsOn = 'What this guide rests on'
export const theDeck = 'The deck'
export const whatItRestsOn = 'What it rests on'
export const inThisGuide = 'In this guide'
export const continuedAgain = (what: string) => `${what} (continued)`
export const again = (letters: string) => `again ${letters}`
export const ifNotOut = (letter: string) => `${letter}, if not out yet`
export const page = 'Page'
export const whenStuck = 'When stuck'
export const whenLate = 'When late'
export const beforeFirst = 'Before the first item, in its minutes'
export const coverStands = 'Cover and agenda stand while people come in.'
export const inSlack =
  'Nothing is planned here. Questions take it, or the item before; if nobody asks, a question above that had no time.'
export const inBreak =
  'Say when it ends, and where the quiet place is. It is a promise: drop an item rather than the break.'
export const handOut = 'hand out '
export const presses = (count: number) => (count === 1 ? 'a press' : `${count} presses`)
export const clockHead = 'Clock'
export const text = 'Text'
export const whatToListenFor = 'What to listen for'
export const openWith = 'Open with'
export const ask = 'Ask'
export const sourceOnSheet = 'What the paper says, on their sheet'
export const debriefIsIn = (minutes: string) => `The debrief is in these ${minutes}.`
export const debriefThen = ' debrief · '
export const end = ' end'
export const begin = ' begin'
export const onlyForYou = 'This guide is for you alone: it holds your notes, the plan and every answer.'
export const whatToCut = 'What to cut'
export const inTheBox = 'In the box'
export const onceForAll = 'once, for all'
export const groupsOf = (size: number) => `Groups of ${size}`
export const oneFor = (size: number) => `1 for ${size}`
export const minutesToCut = 'Minutes of cutting, one person with scissors, if the shop does not cut'
export const cutsInOne = (cuts: number) => `${cuts} cuts in 1`
export const people = 'People'
export const anyNumber = 'Any number'
export const printWord = 'Print'
export const cutWord = 'Cut'
export const bringWord = 'Bring'
export const howMany = 'How many, for how many people'
export const largeForSome =
  'Large print for whoever asks, and two to spare. For any other number divide, and round up; nobody works alone where a group is meant, so one left over joins another. The start page does it for you, and says how groups come out.'
export const onEachSeat = 'On each seat'
export const anEnvelope = (size: number) => `An envelope for each group of ${size}`
export const itLiesClosed = 'It lies closed on the table. Write on it what comes out when: the run sheet says it.'
export const cutCards = (cards: number) => `, cut, a set of ${cards} cards in a clip`
export const isCutInFour = ', cut in four'
export const isTaped = ', its halves taped together'
export const shopCuts = (cuts: number) =>
  `The order asks the shop to cut cards and slips, not mats. If it does not, the times above assume ${cuts} cuts a minute and one cut a card. Two people take half as long; a guillotine that takes five leaves at once, a fifth.`
export const cardsToCut = (cards: number, copies: string) =>
  `${cards} cards a set, printed on one side, ${copies}; a clip or a rubber band for each set`
export const matsToCut = (copies: string) =>
  `${copies}, two halves; you cut one of them at the dashed line, one cut each, then tape`
export const slipsToCut = (copies: string) => `slips, four on a page, ${copies}`
export const sentBefore = 'Sent before, not packed: '
export const forTheEnd = 'For the end: '
export const inBox = (spares: boolean, envelopes: boolean, slips: boolean) =>
  `This guide, the stick with the kit, a clock that you can see, tape, thick pens for the board${
    spares ? ', spare pens' : ''
  }${envelopes ? ', a spare envelope' : ''}${slips ? ', a box for slips' : ''}`
export const runHeads = ['From', 'Clock', 'Min', 'What', 'How', 'Hand out', 'If late']
export const outAt = (place: number) => `, ${place}${{ 1: 'st', 2: 'nd', 3: 'rd' }[place] ?? 'th'} out`
export const endWord = 'End'
export const roomHead = 'Room.'
export const groupsHead = 'Groups.'
export const byTheMinute = 'The run sheet, by the minute'
export const nothingLeftOut = 'Nothing here can be left out: shorten, and keep the debrief.'
export const slackFirst = (slack: string, saved: string) =>
  `The slack goes first${
    slack === '' ? '' : ` (${slack})`
  }; then leave out in the order of the column, one at a time: ${saved} in all.`
export const shorterForm = ' A task has a shorter form: “When late”, below its answer.'
export const late = 'Late?'
export const debriefBegins = (title: string) => ` “${title}” begins at `
export const atTheLatest = ' at the latest, whatever is left undone.'
export const nothingToRead = (why: string) => `Nothing. ${why}`
export const forWhom = 'For'
export const afterwardsPeopleCan = 'Afterwards, people can'
export const groundRules = 'Ground rules'
export const slideSaysThem = 'A slide of the session says them.'
export const readBefore = 'Read before'
export const nobodyHasRead = 'Nobody has read'
/** How paragraphs of notes begin that a guide sets apart: what is looked at when the room gets stuck or asks; the words
 * to open with; what has to be ready; and what the room is asked. */
export const noteKinds = {
  aside:
    /^(?:Where people stumble|A specialist may query|The picture in words|If time is short|Be exact|You need from before|Look)/,
  opening: /^Say\.$/,
  ready: /^(?:Say before you start|Do first)\.$/,
  asked: /^(?:Ask|Listen for|Say also)/,
}
/** How a step says how long it takes. */
export const minutesInText = /\b(\d+)?(½)?(?:\u00A0| )(?:minutes?|min)\b/

// Start pages
export const oneSided = ', one-sided'
export const givenOut = (label: string) => `${label}, to give out`
export const decks = 'Decks'
export const allAsSvgPng = 'All of them, as SVG and PNG'
export const lookThingsUp = 'Look things up'
export const forParticipants = 'For participants'
export const byName = 'By name'
export const elseByName = 'Everything else, by name'
export const sheetsBefore = 'Sheets: before the session'
export const sheetsDuring = 'Sheets: each when its exercise begins'
export const sheetsAfter = 'Sheets: afterwards'
export const sheetsForYou = 'Sheets: for you, with answers'
export const toGiveOut = 'To give out'
export const whichDeck = 'Which deck?'
export const forYou = 'For you'
export const files = 'Files'
export const sheetNamed = (letter: string, title: string) => `Sheet ${letter}: ${title}`
export const sheetAsPdf = (letter: string) => `Sheet ${letter} as PDF`
export const whoWhen = 'Who, when, on what paper?'
export const day = 'Day'
export const startsAt = 'Start'
export const mustEndBy = 'Must end by'
export const forget = 'Forget'
export const leaveOpen = 'Leave open what you do not know. It is kept on this computer, and sent nowhere.'
export const onWhatPaper = 'On what paper?'
export const paper = 'Paper'
export const makeItMine = 'Make it mine'
export const makeMine = (title: string) => `Make it mine: ${title}`
export const readThis = 'Read this'
export const beforeIfYouLike = 'Before, if you like'
export const lookAndWork = 'Look and work along'
export const onTheDay = 'On the day'
export const takeThisHome = 'Take this home'
export const afterwards = 'Afterwards'
export const whichSession = 'Which session?'
export const minutesAfter = ' minutes'
export const stillPacked = 'This page is still inside a packed folder.'
export const onlyItUnpacked =
  ' Only it was unpacked, so no link leads anywhere. Close it, choose “Extract all” on the zip file, and open index.html in the folder that comes out.'
export const planHeads = ['From', 'Min', 'What', 'How', 'Priority']
/** So many of what a line names, in one or many. */
export const piecesOf = (count: number) => String(count)
/** The same for any number of people. */
export const piecesFor = (count: number, per: number) => copies(count, per)
export const guideForYou = 'Guide, for you'
export const atActualSize = 'At actual size, on both sides, turned at the long edge.'
export const orCopyShop = 'Or take it to a copy shop, with its files: '
export const order = 'Order'
export const inLargePrintTitle = 'In large print'
export const copyTheText = 'Copy the text'
export const attachThis = 'Attach this file:'
export const inviteAbout = (paper: string) => `\nIt is about this paper: ${paper}\n`
export const inviteNothing = '\nYou need not prepare anything.'
export const inviteReading = (time: string, what: string) =>
  `\nIf you can, read before, which takes ${time}: ${what}\nCome all the same if you have not.\n`
export const inviteQuestions = '\nQuestions to read it with:\n'
export const inFolder = ' (folder '
export const fewerThan = (people: number | undefined) => `Fewer than ${people}?`
export const moreThan = (people: number | undefined) => `More than ${people}?`
export const first = 'First'
export const sendThis = 'Send this'
export const weekBefore = 'A week before'
export const printThis = 'Print this'
export const twoDaysBefore = 'Two days before'
export const giveThisOut = 'Give this out'
export const theGuide = 'The guide'
export const guideIs = ': what you say and do, minute by minute.'
export const roomToAskFor = 'The room to ask for:'
export const planItemByItem = 'The plan, item by item'
export const scriptIs =
  '. The Script is slides and notes, laid out for A4: with it on paper you can do without a screen.'
export const powerPoint = 'PowerPoint'
export const pptxIs = ': the same slides, to be changed in PowerPoint.'
export const pdfIs = ': the same slides, one a page, where no browser opens them.'
export const goesOn = ' goes on, '
export const opensNotes = ' opens your notes, '
export const showsKeys = ' shows all keys.'
export const ifItFails = 'If something fails'
export const browsers =
  'It is one file, and needs no network: Chrome or Edge 109, Firefox 115, Safari 16.4, or a later one opens it from a stick.'
export const send = 'Send:'
export const handOutPrinted = 'Hand out, as you printed it:'

// Sheets and pages on the screen
export const lettersFor = 'Letters for '
export const whatHappensAt = 'What happens at: '
export const whatYouWouldDraw = 'What you would draw'
export const yourNotes = 'Your notes: '
export const youCanWrite =
  'You can write here. It stays in this browser, on this device; nobody else sees it. No name is needed. '
export const printWhatIWrote = 'Print what I wrote'
export const keepsNothingPrint = 'This browser keeps nothing: print before you close the page.'
export const everythingIsCleared = 'Everything is cleared.'
export const copied = 'Copied'
export const markedPressCopy = 'Marked: press Ctrl+C'

// Pointer, pen, board
export const pointAndDraw = 'Point and draw'
export const frozenElsewhere = 'Frozen: the room sees another slide.'
export const noSlidesToDrawOn = 'There are no slides to draw on.'
export const drawingsKept = (when: string) => `Drawings of a class are kept here${when === '' ? '' : `, from ${when}`}.`
export const showThem = 'Show them'
export const keepsNoMore =
  'This browser keeps no more for this page: after a reload, what is drawn from now on is gone.'
export const someUnread = 'Some of what was drawn here could not be read, and is left out.'
export const clearDrawings = 'Clear all drawings of this deck?'
export const noMoreDrawn = 'No more can be drawn here: undo or clear some of it.'
export const nothingDrawn = 'Nothing is drawn here.'
export const clearedUndo = 'Cleared. Undo brings it back'
export const laser = 'Laser pointer'
export const pen = 'Pen'
export const clearHere = 'Clear what is drawn here'
export const penAway = 'Pointer and pen are away'
export const arrowsMoveIt = ': arrow keys move it'

// A class of one’s own
export const copyMadeOf = (of: string, made: string) => `A copy of “${of}” from ${made}`
export const quoted = (title: string) => `“${title}”`
export const changedHere = 'Changed in this class'
export const fromVersion = (what: string, version: string, date: string) =>
  `${what}, ${date}; program version ${version}.`
export const nothingChanged = 'Nothing.'
export const yourOwn = ' Your own'
export const hidden = 'Hidden'
export const onePlaceBefore = 'One place before'
export const onePlaceAfter = 'One place after'
export const minutesTitle = 'Minutes'
export const show = 'Show'
export const hide = 'Hide'
export const edit = 'Edit'
export const remove = 'Remove'
export const leftOut = (slides: string, titles: string) => `${slides} left out${titles}.`
export const added = (slides: string, titles: string) => `${slides} added: ${titles}.`
export const moved = (slides: string, titles: string) => `${slides} moved${titles}.`
export const timed = (slides: string, titles: string) => `${slides} with other minutes: ${titles}.`
export const anotherTitle = (title: string) => `Another title: “${title}”.`
export const ownCoverWords = 'Its own words on the cover.'
export const ownLastSlide = 'A last slide of its own.'
export const countOfSlides = (count: number) => (count === 1 ? 'One slide' : `${count} slides`)
export const coverTitle = 'Title'
export const whoSpeaks = 'Who speaks'
export const course = 'Course'
export const date = 'Date'
export const placeOfClass = 'Place'
export const lastSlideSays = 'What the last slide says'
export const thankYou = 'Thank you'
export const whereToAsk = 'Where to ask or read on'
export const pageOrMail = 'A page or an address of mail'
export const minutesOfClass = 'Minutes of the class'
export const logoFile = 'Logo: a PNG, JPEG, WebP or SVG file'
export const emptyStays = 'What is left empty stays as the deck has it.'
export const coverAndLast = 'Cover and last slide'
export const allHidden = 'Every slide is hidden: there is nothing to show.'
export const takesTooLong = (total: string, over: string, agreed: string) =>
  `The slides take ${total} minutes, ${over} more than the ${agreed} there are.`
export const answerWithoutTask = (title: string) => `“${title}” shows an answer whose task is hidden.`
export const beforeItsTask = (title: string) => `“${title}” comes before its task.`
export const pictureShows = 'What the picture shows, for those who do not see it'
export const withoutPicture = 'Without the picture'
export const readingFile = 'Reading …'
export const stillReading = 'The picture is still being read.'
export const sayWhatItShows = 'Say in a few words what the picture shows.'
export const done = 'Done'
export const cancel = 'Cancel'
export const howToArrange =
  'Drag a slide, or use its buttons. By keys: arrows go from slide to slide, Shift with an arrow moves one, H hides it or shows it again.'
export const changesNotKept =
  'This browser keeps nothing more for this file, or has no room: your changes are in this window only. Save a copy before you close it.'
export const nowAtPlace = (place: number) => `Now at place ${place}`
export const shownAgain = 'Shown again'
export const minutesChanged = 'Minutes changed'
export const removed = 'Removed'
export const slideCalled = (title: string) => `Slide “${title}”`
export const coverIsChanged = 'The cover is changed'
export const backToSlides = 'Back to the slides'
export const undo = 'Undo'
export const undone = 'Undone'
export const startOver = 'Start over'
export const asDeckHasIt = 'All is as the deck has it'
export const whatIsWrong = 'What is wrong'
export const slidesAndMinutes = (shown: number, all: number, minutes: string) =>
  `${shown} of ${all} slides, ${minutes} minutes.`
export const yourClass = 'Your class'
export const aSlideOfYourOwn = 'A slide of your own'
export const saveCopy = 'Save a copy'
export const changedElsewhere = 'Changed in another window'
export const largestPicture = (file: string, size: string, most: number) =>
  `“${file}” has ${size}. Take a picture of at most ${most} MB.`
export const noSuchPicture = (file: string) =>
  `“${file}” is no picture that can be kept here. Take a PNG, JPEG, WebP or SVG file.`
export const largestSvg = (file: string, size: string) =>
  `“${file}” is an SVG of ${size}. Take one of at most 1 MB, or a PNG.`
export const unreadableSvg = (file: string) =>
  `“${file}” cannot be read as SVG. Save it again from a drawing program, or as PNG.`
export const unsafeSvg = (file: string) =>
  `“${file}” holds script, or leads out of the file: it is not taken. Save it as PNG, or without that.`
export const damagedPicture = (file: string) => `“${file}” is damaged, or no picture that this browser knows.`
export const staysTooLarge = (file: string) => `“${file}” stays too large. Take it smaller, or as JPEG.`
export const unreadableFile = 'The file cannot be read.'
export const forPresenting = 'For presenting'
export const presentingIs =
  'Everything, notes and hidden slides too. Open it anywhere, present from it, change it again.'
export const givingOut = 'To give out'
export const givingOutIs = 'The slides as you show them, without notes, plan and answers, and without what is hidden.'
export const forAfterwards = 'For afterwards'
export const afterwardsIs = 'The same with answers, to check one’s own work: for when the class is over.'
export const savedAs = (file: string) =>
  `Saved as ${file}, where this browser puts what it saves. It is one file: take it anywhere.`
export const linesAsPoints = 'Lines, each a point'
export const aPicture = 'A picture: a PNG, JPEG, WebP or SVG file'
export const notesForYou = 'Notes, which only you see'
export const giveItTitle = 'Give the slide a title.'
export const tooMuchForOne = 'That is more than fits on one slide: make it two, or say it shorter.'
export const classUnread =
  'What was kept of your own class cannot be read: another version of the program wrote it, or it is damaged. The slides are as they were built, and it is kept aside.'

// The start page, as it answers
export const groupCount = (count: number) => `${count} ${count === 1 ? 'group' : 'groups'}`
export const groupsEach = (count: number, size: number) => `${count} of ${size}`
export const evenGroups = (count: number, size: number) => `${groupCount(count)} of ${size}`
export const sayWhenItStarts = 'Say when it starts, too.'
export const holdItOften = (times: number, rooms: string) =>
  `Hold it ${times} times, or in as many rooms at once, each with a presenter and a guide: ${rooms}.`
export const otherThanMadeFor = (people: number, isMore: boolean, title: string, range: string) =>
  `${people} ${people === 1 ? 'person is' : 'people are'} ${
    isMore ? 'more' : 'fewer'
  } than “${title}” is made for (${range}). What you can do:`
export const fitsExactly = 'It fits to the minute.'
export const fitsWithSpare = (minutes: string) => `It fits, with ${minutes} to spare.`
export const isTooLong = (minutes: string) => `It is ${minutes} too long. What you can do:`
export const fitsNeverAtAll = 'Even without all that may be left out it does not fit.'
export const dropThese = (items: readonly (readonly [title: string, minutes: number])[]) =>
  `Leave out ${items.map(([title, minutes]) => `“${title}” (${minutes})`).join(', ')}.`
export const takeOther = 'Take '
export const instead = (minutes: string) => ` instead, ${minutes}.`
export const rangeOf = (least: number, most: number) =>
  least <= 1 ? `up to ${most}` : most === Infinity ? `${least} or more` : `${least} to ${most}`
export const peopleIn = (people: number, groups: string) => `${people} people: ${groups}.`
export const clockTo = (from: string, to: string) => `${from} to ${to}`

// What holds where a kit says nothing else
export const groundRulesElse = [
  'Anyone may pass, at any time, without a reason',
  'Each speaks for themselves, and nobody for a group',
  'What may hurt is announced before it comes',
  'Whether somebody records is said before it starts',
]
/** Who speaks in any paper that argues from sources: label and meaning of each. */
export const voicesElse: Readonly<
  Record<'AUT' | 'SRC' | 'OTH' | 'REP' | 'IDL' | 'HDG', readonly [label: string, meaning: string]>
> = {
  AUT: ['The paper argues', 'The author’s argument or interpretation'],
  SRC: ['A source says', 'What somebody whom the author studies says, as quoted or paraphrased'],
  OTH: ['Others argue', 'The argument of other scholars, as the author gives it'],
  REP: ['The paper reports', 'Something the author reports as having happened or existing'],
  IDL: ['Ideal or aim', 'An ideal, aim or condition; not said to have been achieved'],
  HDG: ['The paper hedges', 'The author says explicitly that this is not certain'],
}
/** The legend of a kit that teaches a paper, where a diagram gives no other. */
export const linesMean = {
  solid: 'the paper reports it',
  dashed: 'an aim, a condition, or the kit’s inference',
  dotted: 'still to come',
}
export const sectionsAt = (numbers: readonly string[]) =>
  `section${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}`
export const endnotesAt = (numbers: readonly number[]) =>
  `endnote${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}`
export const decimal = (value: number) => String(value)
/** What stands before the number of a slide, and after that of its minutes, in a printed script. */
export const slideWord = 'Slide '
export const minuteSign = ' min'
/** Before a reason, after what it is the reason of. */
export const whyDash = '— '
/** What stands above a block, from its style. */
export const blockLabels = { ask: 'Ask the room', askOnPaper: 'Ask', outside: 'Outside the paper', caveat: 'Mind this' }

/** What layouts and places are called in PowerPoint. */
export const slideLayouts = {
  cover: 'Cover',
  section: 'Divider',
  text: 'Title and text',
  columns: 'Title and two columns',
  figure: 'Title and figure',
  split: 'Text and figure',
  statement: 'Statement',
  quotation: 'Quotation',
  sources: 'Sources',
}
export const slidePlaces = {
  title: 'Title',
  body: 'Text',
  footer: 'Source',
  number: 'Slide number',
  slide: 'Slide',
  notes: 'Notes',
  area: 'Area',
  picture: 'Picture',
  table: 'Table',
}

// More of a class of one’s own
export const noQuestions = 'Q leads to a slide for questions, and this deck has none.'
