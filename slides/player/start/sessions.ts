import { all, focusOn, one, targetId, create, textOf } from '../base/dom.ts'
import { groupSizes, sayGroups, type GroupWords, printCount } from '../../../scripts/compiler/session/reckon.ts'
import { minutesBetween, whatToDrop, type PlanItem, sayClock, sayDay, readDay, readTime } from './timing.ts'
import * as wording from '../wording.ts'
import { isRecord, isWord, parseJson, openMemory } from '../base/store.ts'

/** One session is chosen, and what is typed once is used in all that there is to do for it. */
export function startSessions(): void {
  const sessions = all(document, '.session').map(readSession)
  const box = one(document, '.start-fields')
  const advice = one(document, '.start-advice')
  const heading = document.getElementById('start-chosen')
  if (sessions.length === 0) return

  const show = (): void => {
    const entered = fields.read()
    const chosen = sessions.find(({ id }) => id === fields.chosen())
      ?? (sessions.length === 1 ? sessions[0] : undefined)
    for (const session of sessions) session.element.hidden = session !== chosen
    if (box) box.hidden = chosen === undefined
    one(document, 'main')?.classList.toggle('is-chosen', chosen !== undefined)
    for (const link of all(document, '.offer-name')) {
      if (targetId(link) === encodeURIComponent(chosen?.id ?? '')) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
    for (const papers of all(document, '.papers')) {
      for (const [at, link] of all(papers, 'a').entries()) link.hidden = at !== entered.paper
    }
    if (chosen === undefined) return
    if (heading) heading.textContent = chosen.title
    showSession(chosen, entered)
    const answers = adviceFor(chosen, sessions, entered)
    // What is said again would be read again.
    if (advice && advice.textContent !== answers.map(({ textContent }) => textContent).join('')) {
      advice.replaceChildren(...answers)
    }
  }
  const fields = openFields(show)
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#session-"]') : null
    const session = link && sessions.find(({ id }) => targetId(link) === encodeURIComponent(id))
    if (!session) return
    event.preventDefault()
    fields.choose(session.id)
    show()
    const next = box ?? session.element
    const title = one(next, 'h2')
    if (title) focusOn(title)
    next.scrollIntoView()
  })
  document.getElementById('forget')?.addEventListener('click', () => {
    fields.forget()
    const first = one(document, '.offer-name')
    first?.focus()
  })
  // A link from elsewhere to one of them, or to one of its steps, which the browser does not find while it is hidden.
  const follow = (): void => {
    const target = all(document, '.session, .step').find(({ id }) => location.hash === `#${encodeURIComponent(id)}`)
    const linked = target && sessions.find(({ element }) => element.contains(target))
    if (linked) fields.choose(linked.id)
    show()
    if (linked && target !== linked.element) target.scrollIntoView()
  }
  window.addEventListener('hashchange', follow)
  follow()
}

type Advice = readonly (Node | string)[]

/** What to do where people or time do not suit the session. @param all among which there may be a better one */
function adviceFor(
  session: StartSession,
  all: readonly StartSession[],
  { people, start, end }: Entered,
): HTMLElement[] {
  return [
    ...(people === undefined ? [] : forPeople(session, all, people)),
    ...(end === undefined
      ? []
      : start === undefined
      ? told(wording.sayWhenItStarts)
      : forTime(session, all, minutesBetween(start, end))),
  ]
}

function forPeople(session: StartSession, all: readonly StartSession[], people: number): HTMLElement[] {
  const { least, most, fewer, more, title } = session
  const isMore = people > most
  const words = isMore ? more : fewer
  if (!isMore && people >= least) return []
  const rooms = sayGroups(groupSizes(people, most), GROUPS)
  const shift = isMore && Math.floor(people / Math.ceil(people / most)) >= least
    ? [[
      wording.holdItOften(Math.ceil(people / most), rooms),
    ]]
    : []
  return told(
    wording.otherThanMadeFor(people, isMore, title, wording.rangeOf(least, most)),
    [
      ...(words === '' ? [] : [[words]]),
      ...shift,
      ...takeOthers(nearest(session, all.filter(({ least, most }) => people >= least && people <= most))),
    ],
  )
}

function forTime(session: StartSession, all: readonly StartSession[], available: number): HTMLElement[] {
  const { minutes, items } = session
  if (minutes === 0) return []
  if (minutes <= available) {
    return told(
      minutes === available ? wording.fitsExactly : wording.fitsWithSpare(wording.minutes(available - minutes)),
    )
  }
  const drop = whatToDrop(items, available)
  return told(wording.isTooLong(wording.minutes(minutes - available)), [
    drop === undefined
      ? [wording.fitsNeverAtAll]
      : [wording.dropThese(drop.map((item) => [item.title, item.minutes]))],
    ...takeOthers(all.filter((other) => other.minutes <= available).slice(-1)),
  ])
}

/** The two others whose length is the least different. */
const nearest = (session: StartSession, all: readonly StartSession[]): StartSession[] => {
  const distance = ({ minutes }: StartSession): number => Math.abs(minutes - session.minutes)
  return all.filter((other) => other !== session).sort((a, b) => distance(a) - distance(b)).slice(0, 2)
}

const takeOthers = (others: readonly StartSession[]): Advice[] =>
  others.map(({ id, title, minutes }) => [
    wording.takeOther,
    create('a', { href: `#${encodeURIComponent(id)}` }, title),
    wording.instead(wording.minutes(minutes)),
  ])

function told(head: string, answers: readonly Advice[] = []): HTMLElement[] {
  const list = answers.map((answer) => create('li', {}, ...answer))
  return [create('p', {}, create('b', {}, head)), ...(list.length === 0 ? [] : [create('ul', {}, ...list)])]
}

/** Named one by one, so that no other words come with them. */
const GROUPS: GroupWords = {
  groupCount: wording.groupCount,
  evenGroups: wording.evenGroups,
  groupsEach: wording.groupsEach,
}

/** A session as the page tells it. */
interface StartSession {
  readonly element: HTMLElement
  readonly id: string
  readonly title: string
  /** What its items take, should they not add up to what was agreed; 0 where the page keeps the plan back. */
  readonly minutes: number
  readonly items: readonly PlanItem[]
  /** How many people it holds. */
  readonly least: number
  readonly most: number
  readonly group: number
  /** What its author says to do with fewer and with more. */
  readonly fewer: string
  readonly more: string
  /** What stands there while nothing is typed. */
  readonly words: ReadonlyMap<HTMLElement, string>
}

function readSession(element: HTMLElement): StartSession {
  const items = all(element, 'tr[data-minutes]').map((row): PlanItem => ({
    title: textOf(row.querySelector('th')),
    minutes: Number(row.dataset['minutes']),
    kind: row.dataset['kind'] ?? '',
    priority: row.dataset['priority'] ?? '',
  }))
  const { least, most, size } = element.dataset
  return {
    element,
    items,
    id: element.id,
    title: textOf(one(element, 'h2')),
    minutes: items.reduce((sum, item) => sum + item.minutes, 0),
    least: Number(least ?? 1),
    most: Number(most ?? Infinity),
    group: Number(size ?? 0),
    fewer: takeWords(one(element, '.session-fewer')),
    more: takeWords(one(element, '.session-more')),
    words: new Map(all(element, '.count, .plan-time, .step-when').map((each) => [each, textOf(each)])),
  }
}

/** Said only to whom it concerns. */
function takeWords(line: HTMLElement | undefined): string {
  if (line) line.hidden = true
  return textOf(one(line ?? document.createDocumentFragment(), 'span'))
}

/** Numbers, groups, clock times and days, wherever the session has them. */
function showSession(session: StartSession, { people, day, start, end }: Entered): void {
  const { element, words, group, minutes } = session
  const groups = (size: number): string =>
    people === undefined || size < 2
      ? ''
      : sayGroups(groupSizes(people, size), GROUPS)
  say(one(element, '.session-people'),
    people === undefined || groups(group) === '' ? '' : wording.peopleIn(people, groups(group)))
  for (const each of all(element, '.print-groups')) {
    const said = groups(Number(each.dataset['size']))
    say(each, said === '' ? '' : `, ${said}`)
  }
  for (const [each, unasked] of words) {
    const { per, copies, from, days } = each.dataset
    if (per !== undefined) {
      each.textContent = people === undefined
        ? unasked
        : wording.piecesOf(printCount(people, Number(per), Number(copies)))
    } else if (from !== undefined) {
      each.textContent = start === undefined ? unasked : sayClock(start + Number(from))
    } else if (days !== undefined) {
      each.textContent = day === undefined ? unasked : `${unasked}: ${sayDay(day, Number(days))}`
    }
  }
  const when = [
    ...(day === undefined ? [] : [sayDay(day, 0)]),
    ...(start === undefined ? [] : [wording.clockTo(sayClock(start), sayClock(start + lasts(minutes, start, end)))]),
  ].join(', ')
  const line = one(element, '.text-when')
  if (line) line.textContent = when === '' ? '' : `${when}\n`
}

/** Nobody is invited for longer than there is time: what is too long gets shorter, as the page advises. */
const lasts = (minutes: number, start: number, end: number | undefined): number =>
  end === undefined ? minutes : Math.min(minutes, minutesBetween(start, end))

function say(element: HTMLElement | undefined, text: string): void {
  if (!element) return
  element.textContent = text
  element.hidden = text === ''
}

/** What somebody has typed; undefined where nothing stands. */
interface Entered {
  readonly people: number | undefined
  readonly day: Date | undefined
  /** Minutes since midnight. */
  readonly start: number | undefined
  readonly end: number | undefined
  /** Which one of the papers. */
  readonly paper: number
}

/** The fields of the page, and the session that was chosen: kept on this computer, for this kit. */
interface Fields {
  read(): Entered
  /** Id of the session; undefined: none yet. */
  chosen(): string | undefined
  choose(id: string): void
  /** Nothing is kept any more, and nothing stands there. */
  forget(): void
}

/** @param change something else stands there now */
function openFields(change: () => void): Fields {
  const memory = openMemory('localStorage', `start/${textOf(document.querySelector('h1'))}`)
  const kept = parseJson(memory.get('entered'))
  const values: Record<string, unknown> = isRecord(kept) ? { ...kept } : {}
  const inputs = all(document, '.start-fields input').filter((one) => one instanceof HTMLInputElement)
  const papers = inputs.filter(({ type }) => type === 'radio')
  const field = (id: string): HTMLInputElement | undefined => inputs.find((input) => input.id === id)

  const keep = (): void => {
    for (const { id, value } of inputs) if (id !== '') values[id] = value
    // A page of another edition may have other fields.
    if (papers.length > 0) values['paper'] = papers.find(({ checked }) => checked)?.value
    memory.set('entered', JSON.stringify(values))
  }
  for (const input of inputs) {
    const value = values[input.id === '' ? 'paper' : input.id]
    // A browser takes only what the field could hold.
    if (input.type === 'radio') {
      input.checked = value === input.value || (input.checked && !papers.some((one) => one.value === value))
    } else input.value = isWord(value) ? value : ''
    input.addEventListener('input', () => {
      keep()
      change()
    })
  }
  const day = field('day')
  // A day that is over is of the class before.
  if (day && (readDay(day.value)?.getTime() ?? Infinity) < new Date().setHours(0, 0, 0, 0)) day.value = ''

  return {
    read() {
      const people = Math.floor(field('people')?.valueAsNumber ?? Number.NaN)
      return {
        people: people >= 1 && people <= 9999 ? people : undefined,
        day: readDay(field('day')?.value ?? ''),
        start: readTime(field('start')?.value ?? ''),
        end: readTime(field('end')?.value ?? ''),
        paper: Math.max(0, papers.findIndex(({ checked }) => checked)),
      }
    },
    chosen() {
      const id = values['session']
      return isWord(id) ? id : undefined
    },
    choose(id) {
      values['session'] = id
      keep()
    },
    forget() {
      for (const input of inputs) {
        if (input.type === 'radio') input.checked = input === papers[0]
        else input.value = ''
      }
      delete values['session']
      memory.set('entered', undefined)
      change()
    },
  }
}
