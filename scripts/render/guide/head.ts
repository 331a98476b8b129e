import { words } from '../../compiler/content/chinese.ts'
import {
  attribute,
  between,
  block,
  type Content,
  el,
  type Element,
  hasClass,
  type Node,
  type Secret,
} from '../../compiler/content/node.ts'
import { mapElements } from '../../compiler/content/map-nodes.ts'
import { textOf } from '../../compiler/content/walk.ts'
import type { Exercise } from '../../compiler/exercise/model.ts'
import { minutesText } from '../../compiler/exercise/in-words.ts'
import type { GuideItem } from '../../compiler/session/guide.ts'
import { sayMinute, sayTogether } from '../../compiler/session/needs.ts'
import type { HandedSheet } from '../../compiler/session/packing.ts'
import type { Wording } from '../../words/wording.ts'

/**
 * An item. Its head says when, what, how long, how, whether it may be left out; on paper each page that it runs on to
 * begins with a line that says so.
 * @param heading the whole `h3`
 * @param more what goes out
 */
export function renderEntry(
  heading: Element<Secret>,
  one: GuideItem | undefined,
  group: number | undefined,
  more: readonly Content<Secret>[],
  body: Content<Secret>,
  wording: Wording,
): Node<Secret>[] {
  const again = el('div', { class: 'guide-again', 'aria-hidden': 'true' },
    one === undefined ? [] : [el('b', {}, sayMinute(one.from)), ' '], wording.continuedAgain(textOf([heading])))
  const head = one === undefined
    ? [heading]
    : [
      el('p', { class: 'guide-time' }, sayMinute(one.from)),
      heading,
      el('p', { class: 'guide-how' }, sayAbout(one, group, more, wording)),
    ]
  return [
    el('section', { class: `guide-item${one?.exercise === undefined ? '' : ' guide-task'}` },
      el('header', { class: 'guide-head' }, head), block('guide-run', again, block('guide-body', body))),
  ]
}

/** Each with the dot behind it: a line does not begin with one. */
function sayAbout(
  one: GuideItem,
  group: number | undefined,
  more: readonly Content<Secret>[],
  wording: Wording,
): Node<Secret>[] {
  const { item: { minutes, kind, priority } } = one
  const said = [
    minutesText(minutes, wording),
    sayTogether(one, group, wording),
    kind === 'break' || kind === 'slack' ? '' : wording.priorities[priority],
  ]
    .filter((text) => text !== '')
  const dot = el('span', { class: 'guide-dot' }, ' ·')
  return between(
    [...said.map((text): Content<Secret> => [text]), ...more].map((content, index, all) =>
      el('span', { class: 'guide-word' }, content, index === all.length - 1 ? [] : dot)
    ),
    ' ',
  )
}

/** `Task 2`, in the order in which the session plays them; of what is no exercise, its kind. */
export function whatKind(one: GuideItem, keys: readonly Exercise[], wording: Wording): string {
  const number = one.exercise === undefined ? 0 : keys.indexOf(one.exercise) + 1
  return number === 0 ? wording.itemKinds[one.item.kind] : wording.taskNumber(number)
}

/** Sheets by letter and name; of what people have already, the letter; of what they may have, both. */
export function sayHanded(handed: readonly HandedSheet[], wording: Wording): Node<Secret>[] {
  const [fresh, known, unsure] = [
    handed.filter(({ first }) => first),
    handed.filter(({ first, unsure }) => !first && !unsure),
    handed.filter(({ unsure }) => unsure),
  ]
  const haveIt = (text: string): Node<Secret> => el('span', { class: 'guide-known' }, words(text))
  return between([
    ...fresh.map(({ letter, title }) =>
      el('span', { class: 'guide-sheet' }, el('b', {}, words(letter)), ' ', words(title))
    ),
    ...(known.length === 0 ? [] : [haveIt(wording.again(known.map(({ letter }) => letter).join(', ')))]),
    ...unsure.map(({ letter }) => haveIt(wording.ifNotOut(letter))),
  ], ' ')
}

/** Where an exercise is in what people hold: `Sheet P, cards`. Its number, and what is handed out with it, are said
 * beside. */
export function sayCalls(
  calls: readonly string[] | undefined,
  number: number,
  handed: readonly HandedSheet[],
  wording: Wording,
): Content<Secret>[] {
  const said = handed.filter(({ first }) => first).map(({ letter }) => wording.sheet(letter))
  return (calls ?? []).map((call) => call.replace(`, ${wording.task(number)}`, '')).filter((call) =>
    !said.includes(call)
  )
    .map((call) => [el('b', {}, words(call))])
}

/** Where the page of a heading will stand, in a PDF, whose pages are known. */
export const pageOf = (tag: 'td' | 'th', id: string): Element<Secret> =>
  el(tag, { class: 'guide-page', 'data-page': id })

/** Fills those places, and shows them: they are for paper only. */
export const withPages = (
  guide: Content<Secret>,
  find: (id: string) => number | undefined,
  wording: Wording,
): Node<Secret>[] =>
  mapElements(guide, (element) => {
    if (!hasClass(element, 'guide-page')) return element
    if (element.name === 'th') return el('th', { scope: 'col' }, wording.page)
    const id = attribute(element, 'data-page')
    return el('td', {}, id === '' ? [] : String(find(id) ?? '00'))
  })
