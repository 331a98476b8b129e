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
import { PEOPLE } from '../sheet/shop-order-table.ts'
import { fact, facts, frame, list } from './words.ts'
import { certain, itemAt } from '../../compiler/certain.ts'

/** What to print, cut and pack before anybody comes. */
export function renderPacking(guide: Guide): Node<Secret>[] {
  return [
    el('p', {}, 'This guide is for you alone: it holds your notes, the plan and every answer.'),
    '\n',
    ...counts(guide),
    ...facts(
      envelopes(guide),
      fact('What to cut', cutting(guide.packing)),
      fact('In the box', box(guide)),
    ),
  ]
}

const ONE_EACH = { per: 1, copies: 1 } as const

/** A sheet that is a file of its own, as the order calls it. */
const nameOf = ({ letter, title }: PackedSheet): Content<Secret> => [
  el('b', {}, words(`Sheet ${letter}`)),
  ', ',
  ...words(title),
]

/** A row of the table of how many. */
const row = (name: Child<Secret>, ...cells: readonly string[]): Element<Secret> =>
  el('tr', {}, el('th', { scope: 'row' }, name), cells.map((cell) => el('td', {}, cell)))

/** How many of everything, for rooms of several sizes. */
function counts(guide: Guide): Node<Secret>[] {
  const { session: { materials }, packing, packs } = guide
  const needs = PEOPLE.map((people) => needsFor(guide, people))
  const brought = materials.map((material, index) =>
    material.per === undefined
      ? el(
        'tr',
        {},
        el('th', { scope: 'row' }, words(material.text)),
        el('td', { colspan: PEOPLE.length + 1 }, 'once, for all'),
      )
      : row(words(material.text), sayCopies(material), ...needs.map((each) => String(itemAt(each.counts, index))))
  )
  const printed = (name: Child<Secret>, copies: Copies): Element<Secret> =>
    row(name, sayCopies(copies), ...PEOPLE.map((people) => String(copiesFor(people, copies))))
  const prints = [
    ...packs.map((pack) => printed(words(nameOfPack(pack)), ONE_EACH)),
    ...packing.filter(({ own }) => !own).map((sheet) => printed(nameOf(sheet), sheet.copies)),
  ]
  const groups = [...(needs[0]?.groups.keys() ?? [])].map((size) =>
    row(`Groups of ${size}`, `1 for ${size}`, ...needs.map((each) =>
      String(certain(each.groups.get(size), `groups of ${size}`).length)
    ))
  )
  const minutes = PEOPLE.map((people) => minutesToCut(packing, people))
  const cut = minutes.every((each) => each === 0)
    ? []
    : [
      row('Minutes of cutting, one person with scissors, if the shop does not cut', `${CUTS_A_MINUTE} cuts in 1`,
        ...minutes.map(String)),
    ]
  const heads = ['People', 'Any number', ...PEOPLE.map(String)].map((head) => el('th', { scope: 'col' }, head))
  const table = el(
    'table',
    { class: 'guide-table guide-counts' },
    '\n',
    el('thead', {}, el('tr', {}, heads)),
    '\n',
    rowGroup('Print', prints),
    rowGroup('Cut', cut),
    rowGroup('Bring', brought),
    rowGroup('Groups', groups),
  )
  return [
    frame('How many, for how many people', table),
    '\n',
    el(
      'p',
      { class: 'guide-soft' },
      'Large print for whoever asks, and two to spare. For any other number divide, and round up; the start page does it for you, and says how groups come out.',
    ),
    '\n',
  ]
}

function rowGroup(name: string, rows: readonly Element<Secret>[]): Node<Secret>[] {
  if (rows.length === 0) return []
  const head = el('tr', {}, el('th', { scope: 'rowgroup', colspan: PEOPLE.length + 2 }, name))
  return [el('tbody', {}, '\n', between([head, ...rows], '\n'), '\n'), '\n']
}

/** What lies on a table when people sit down, in one envelope for each. */
function envelopes({ session: { group, materials }, packing, packs }: Guide): Node<Secret>[] {
  const each = group === undefined || group < 2 ? 1 : group
  const things = [
    ...packs.filter(({ moment }) => moment === 'during').map((pack) => [`${each} × `, packName(pack)]),
    ...packing.filter(({ moment, own }) => moment === 'during' && !own).map((sheet) => [
      `${copiesFor(each, sheet.copies)} × `,
      ...nameOf(sheet),
      isCut(sheet),
    ]),
    ...materials.filter(({ per }) => per !== undefined).map((material) =>
      words(`${copiesFor(each, material)} × ${material.text}`)
    ),
  ]
  if (things.length === 0) return []
  const name = each === 1 ? 'On each seat' : `An envelope for each group of ${each}`
  const closed = 'It lies closed on the table. Write on it what comes out when: the run sheet says it.'
  return fact(name, [...list('ul', things), el('p', {}, closed)])
}

const packName = (pack: Pack): Node<Secret> => el('b', {}, words(nameOfPack(pack)))

function isCut({ cut, cards }: PackedSheet): string {
  switch (cut) {
    case 'cards':
      return `, cut, a set of ${cards} cards in a clip`
    case 'slips':
      return ', cut in four'
    case 'mat':
      return ', its halves taped together'
    default:
      return ''
  }
}

function cutting(packing: readonly PackedSheet[]): Node<Secret>[] {
  const cut = packing.filter((one) => one.cut !== undefined)
  if (cut.length === 0) return []
  return [
    ...list('ul', cut.map((sheet) => [...nameOf(sheet), `: ${howToCut(sheet)}`])),
    el(
      'p',
      {},
      `The order asks the shop to cut cards and slips, not mats. If it does not, the times above assume ${CUTS_A_MINUTE} cuts a minute and one cut a card. Two people take half as long; a guillotine that takes five leaves at once, a fifth.`,
    ),
  ]
}

function howToCut({ cut, cards, copies }: PackedSheet): string {
  switch (cut) {
    case 'cards':
      return `${cards} cards a set, printed on one side, ${
        sayCopiesOf('set', copies)
      }; a clip or a rubber band for each set`
    case 'mat':
      return `${
        sayCopiesOf('mat', copies)
      }, two halves; you cut one of them at the dashed line, one cut each, then tape`
    default:
      return `slips, four on a page, ${sayCopiesOf('page', copies)}`
  }
}

/** For one person with scissors, rounded up to five minutes from ten on. */
function minutesToCut(packing: readonly PackedSheet[], people: number): number {
  const cuts = packing.reduce((sum, sheet) => sum + cutsFor(sheet, copiesFor(people, sheet.copies)), 0)
  const minutes = Math.ceil(cuts / CUTS_A_MINUTE)
  return minutes > 10 ? Math.ceil(minutes / 5) * 5 : minutes
}

/** What does not go onto the tables: what is sent, what people take home, and what you want at hand. */
function box({ session: { materials, items }, packing, packs }: Guide): Node<Secret>[] {
  const named = (at: PackedSheet['moment']): Content<Secret>[] => [
    ...packs.filter(({ moment }) => moment === at).map((pack) => [packName(pack)]),
    ...packing.filter(({ moment, own }) => moment === at && !own).map(nameOf),
  ]
  const [sent, home] = [named('before'), named('after')]
  const plays = items.some(({ exercise }) => exercise !== undefined)
  return list('ul', [
    ...(sent.length === 0 ? [] : [['Sent before, not packed: ', ...between(sent, '; ')]]),
    ...(home.length === 0 ? [] : [['For the end: ', ...between(home, '; ')]]),
    ...materials.filter(({ per }) => per === undefined).map(({ text }) => words(text)),
    `This guide, the stick with the kit, a clock that you can see, tape, thick pens for the board${
      plays ? ', spare pens, a spare envelope' : ''
    }${packing.some(({ cut }) => cut === 'slips') ? ', a box for slips' : ''}`,
  ])
}
