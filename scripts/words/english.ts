// Every deck: keys, bar, dialogs
export const close = 'Close'
export const search = 'Search'
export const allSlides = 'All slides'
export const readingPage = 'Reading page'
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
export const hideOrShowCitations = 'Hide or show citations'
export const startOrPauseCountdown = 'Countdown of the exercise: start or pause'
export const blackScreen = 'Black screen'
export const whiteScreen = 'White screen'
export const fullScreenAndBack = 'Full screen, and back'
export const lightDarkAutomatic = 'Light, dark or automatic'
export const speakerViewInWindow = 'Speaker view in a window of its own'
export const notesInThisWindow = 'Notes in this window'
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
export const citationsHidden = 'Citations are hidden'
export const citationsShow = 'Citations show'
export const previous = 'Previous'
export const next = 'Next'
export const helpAndSettings = 'Help and settings'
export const slideControls = 'Slide controls'
export const slideShowsAgain = 'The slide shows again'
export const screenIsBlack = 'The screen is black'
export const screenIsWhite = 'The screen is white'
export const whatThisRestsOn = 'What this rests on'
export const clickGoesOn = 'A click on the slide goes on'
export const clickDoesNothing = 'A click on the slide does nothing'
export const forExampleIds = 'S3.15 or n24'
export const claimOrEndnote = 'Claim or endnote'
export const whatSlideRestsOn = 'What this slide rests on'
export const slideCitesNothing = 'This slide cites nothing.'
export const noSuchClaim = (wanted: string) => `There is no claim ${wanted}, and this deck cites no such endnote.`
export const noSlideCitesIt = 'No slide of this deck cites it.'
export const onSlide = 'On slide'
export const onSlides = 'On slides'
export const wholeTable = 'All'
export const rowByRow = 'Row by row'
export const columnByColumn = 'Column by column'
export const recall = 'Recall'
export const howToGoThrough = 'How to go through the table'
export const uncover = 'Uncover: '
export const noFullScreen = 'This browser did not go to full screen. Try F11, or Control Command F on a Mac.'
export const printSlides = 'Print slides'
export const printScript = 'Print script'
export const clickOrNot = 'A click goes on, or not'
export const speakerView = 'Speaker view'
export const roomCheck = 'Room check'
export const newClassClears = 'New class: clear what was done'
export const keysAndSettings = 'Keys and settings'
export const helpNote =
  'A number and Enter go to that slide. Escape closes what is open. Point at a citation to see what it rests on.'
export const whatIsInside = 'What this file is made of, and under which licences'
export const noNotesGivenOut = 'This edition has no notes: it is the one to give out.'
export const noNotesAfterwards = 'This edition has answers and no notes: it is the one for after the class.'
export const closeNotes = 'Close the notes'
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
export const coloursAutomatic = 'Colours: automatic'
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
export const startAnewAsk = 'Start anew? The times of this talk are thrown away.'
export const startAnew = 'Start anew'
export const keepThem = 'Keep them'
export const resetClock = 'Reset'
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
export const enterMinute = 'Enter the minute at which you are, 0 to 999.'
export const clockAtMinute = 'The clock stands at minute '
export const endsAt = 'Ends at'
export const atMinute = 'We are at minute'
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
export const lasersAgain = 'Laser pointer; again: spotlight. Or hold the mouse (Shift)'
export const penAgain = 'Pen; again: highlighter'
export const undoLastLine = 'Undo the last line'
export const clearDrawn = 'Clear what is drawn on the slide'
export const boardOverSlide = 'Blank board over the slide'
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
export const edgesSeen = 'A line all around, at the very edge; a dashed one inside'
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
export const notesInWindowKey = 'Notes in this window (V)'
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
