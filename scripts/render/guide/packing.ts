import { words } from '../../compiler/content/chinese.ts'
import {
  between,
  type Child,
  type Content,
  el,
  type Element,
  type Node,
  type Secret,
} from '../../compiler/content/node.ts'
import { copiesFor, sayCopies, sayCopiesOf } from '../../compiler/handout/copies.ts'
import { nameOfPack, type Pack } from '../../compiler/handout/packs.ts'
import { type Guide, needsFor } from '../../compiler/session/guide.ts'
import type { Copies } from '../../compiler/session/model.ts'
import { CUTS_A_MINUTE, cutsFor, type PackedSheet } from '../../compiler/session/packing.ts'
import { peopleFor } from '../sheet/shop-order-table.ts'
import { fact, facts, frame, list } from './words.ts'
import { certain, itemAt } from '../../compiler/certain.ts'
import { type Wording, wordingOf } from '../../words/wording.ts'

/** What to print, cut and pack before anybody comes. */
export function renderPacking(guide: Guide): Node<Secret>[] {
  const wording = wordingOf(guide.session.deck.language)
  return [
    el('p', {}, wording.onlyForYou),
    ...counts(guide, wording),
    ...facts(envelopes(guide, wording), fact(wording.whatToCut, cutting(guide.packing, wording)),
      fact(wording.inTheBox, box(guide, wording))),
  ]
}

const ONE_EACH = { per: 1, copies: 1 } as const

/** A sheet that is a file of its own, as the order calls it. */
const nameOf = ({ letter, title }: PackedSheet, wording: Wording): Content<Secret> => [
  el('b', {}, words(wording.sheet(letter))),
  ', ',
  ...words(title),
]

/** A row of the table of how many. */
const row = (name: Child<Secret>, ...cells: readonly string[]): Element<Secret> =>
  el('tr', {}, el('th', { scope: 'row' }, name), cells.map((cell) => el('td', {}, cell)))

/** How many of everything, for rooms of several sizes. */
function counts(guide: Guide, wording: Wording): Node<Secret>[] {
  const { session: { materials }, packing, packs } = guide
  const sizes = peopleFor(guide.session.people)
  const needs = sizes.map((people) => needsFor(guide, people))
  const brought = materials.map((material, index) =>
    material.per === undefined
      ? el(
        'tr',
        {},
        el('th', { scope: 'row' }, words(material.text)),
        el('td', { colspan: sizes.length + 1 }, wording.onceForAll),
      )
      : row(words(material.text), sayCopies(material, wording),
        ...needs.map((each) => String(itemAt(each.counts, index))))
  )
  const printed = (name: Child<Secret>, copies: Copies): Element<Secret> =>
    row(name, sayCopies(copies, wording), ...sizes.map((people) => String(copiesFor(people, copies))))
  const prints = [
    ...packs.map((pack) => printed(words(nameOfPack(pack, wording)), ONE_EACH)),
    ...packing.filter(({ own }) => !own).map((sheet) => printed(nameOf(sheet, wording), sheet.copies)),
  ]
  const groups = [...(needs[0]?.groups.keys() ?? [])].map((size) =>
    row(wording.groupsOf(size), wording.oneFor(size), ...needs.map((each) =>
      String(certain(each.groups.get(size), `groups of ${size}`).length)
    ))
  )
  const minutes = sizes.map((people) => minutesToCut(packing, people))
  const cut = minutes.every((each) => each === 0)
    ? []
    : [
      row(wording.minutesToCut, wording.cutsInOne(CUTS_A_MINUTE), ...minutes.map(String)),
    ]
  const heads = [wording.people, wording.anyNumber, ...sizes.map(String)].map((head) =>
    el('th', { scope: 'col' }, head)
  )
  const table = el('table', { class: 'guide-table guide-counts' }, el('thead', {}, el('tr', {}, heads)),
    rowGroup(wording.printWord, heads.length, prints), rowGroup(wording.cutWord, heads.length, cut),
    rowGroup(wording.bringWord, heads.length, brought), rowGroup(wording.groups, heads.length, groups))
  return [
    frame(wording.howMany, table),
    el('p', { class: 'guide-soft' }, wording.largeForSome),
  ]
}

function rowGroup(name: string, columns: number, rows: readonly Element<Secret>[]): Node<Secret>[] {
  if (rows.length === 0) return []
  const head = el('tr', {}, el('th', { scope: 'rowgroup', colspan: columns }, name))
  return [el('tbody', {}, [head, ...rows])]
}

/** How many sit at one table, which has an envelope from two on. */
const tableOf = (group: number | undefined): number => group === undefined || group < 2 ? 1 : group

/** What lies on a table when people sit down, in one envelope for each. */
function envelopes({ session: { group, materials }, packing, packs }: Guide, wording: Wording): Node<Secret>[] {
  const each = tableOf(group)
  const things = [
    ...packs.filter(({ moment }) => moment === 'during').map((pack) => [`${each} × `, packName(pack, wording)]),
    ...packing.filter(({ moment, own }) => moment === 'during' && !own).map((sheet) => [
      `${copiesFor(each, sheet.copies)} × `,
      ...nameOf(sheet, wording),
      isCut(sheet, wording),
    ]),
    ...materials.filter(({ per }) => per !== undefined).map((material) =>
      words(`${copiesFor(each, material)} × ${material.text}`)
    ),
  ]
  if (things.length === 0) return []
  const name = each === 1 ? wording.onEachSeat : wording.anEnvelope(each)
  return fact(name, [...list('ul', things), ...(each === 1 ? [] : [el('p', {}, wording.itLiesClosed)])])
}

const packName = (pack: Pack, wording: Wording): Node<Secret> => el('b', {}, words(nameOfPack(pack, wording)))

function isCut({ cut, cards }: PackedSheet, wording: Wording): string {
  switch (cut) {
    case 'cards':
      return wording.cutCards(cards)
    case 'slips':
      return wording.isCutInFour
    case 'mat':
      return wording.isTaped
    default:
      return ''
  }
}

function cutting(packing: readonly PackedSheet[], wording: Wording): Node<Secret>[] {
  const cut = packing.filter((one) => one.cut !== undefined)
  if (cut.length === 0) return []
  return [
    ...list('ul', cut.map((sheet) => [...nameOf(sheet, wording), `: ${howToCut(sheet, wording)}`])),
    el('p', {}, wording.shopCuts(CUTS_A_MINUTE)),
  ]
}

function howToCut({ cut, cards, copies }: PackedSheet, wording: Wording): string {
  switch (cut) {
    case 'cards':
      return wording.cardsToCut(cards, sayCopiesOf('set', copies, wording))
    case 'mat':
      return wording.matsToCut(sayCopiesOf('mat', copies, wording))
    default:
      return wording.slipsToCut(sayCopiesOf('page', copies, wording))
  }
}

/** For one person with scissors, rounded up to five minutes from ten on. */
function minutesToCut(packing: readonly PackedSheet[], people: number): number {
  const cuts = packing.reduce((sum, sheet) => sum + cutsFor(sheet, copiesFor(people, sheet.copies)), 0)
  const minutes = Math.ceil(cuts / CUTS_A_MINUTE)
  return minutes > 10 ? Math.ceil(minutes / 5) * 5 : minutes
}

/** What does not go onto the tables: what is sent, what people take home, and what you want at hand. */
function box({ session: { group, materials, items }, packing, packs }: Guide, wording: Wording): Node<Secret>[] {
  const named = (at: PackedSheet['moment']): Content<Secret>[] => [
    ...packs.filter(({ moment }) => moment === at).map((pack) => [packName(pack, wording)]),
    ...packing.filter(({ moment, own }) => moment === at && !own).map((sheet) => nameOf(sheet, wording)),
  ]
  const [sent, home] = [named('before'), named('after')]
  const plays = items.some(({ exercise }) => exercise !== undefined)
  return list('ul', [
    ...(sent.length === 0 ? [] : [[wording.sentBefore, ...between(sent, '; ')]]),
    ...(home.length === 0 ? [] : [[wording.forTheEnd, ...between(home, '; ')]]),
    ...materials.filter(({ per }) => per === undefined).map(({ text }) => words(text)),
    wording.inBox(plays, plays && tableOf(group) > 1, packing.some(({ cut }) => cut === 'slips')),
  ])
}
