import { textToHtml } from '../../escape.ts'
import { minutesText } from '../../exercise/presenter.ts'
import { copiesFor, sayCopies, sayCopiesOf } from '../../handout/order.ts'
import { nameOfPack } from '../../handout/packs.ts'
import { type Guide, needsFor } from '../../session/guide.ts'
import { CUTS_A_MINUTE, cutsFor, type PackedSheet } from '../../session/packing.ts'
import { PEOPLE } from '../sheet/order.ts'
import { fact, FRAME, list, texts } from './words.ts'

/** For whom it is, and what they bring with them: it stands with the plan. */
export function renderBrief(
  { session: { audience, objectives, reading, withoutReading, groundRules } }: Guide,
): string {
  const read = 'none' in reading
    ? `Nothing. ${textToHtml(reading.none)}`
    : `<p>${textToHtml(reading.paragraphs)}; ${minutesText(reading.minutes)}.</p>${
      list('ol', texts(reading.questions))
    }`
  return `<dl class="guide-facts">
${fact('For', textToHtml(audience))}${fact('Afterwards, people can', list('ul', texts(objectives)))}${
    fact('Ground rules',
      groundRules.length === 0 ? 'A slide of the session says them.' : list('ul', texts(groundRules)))
  }${fact('Read before', read)}${fact('Nobody has read', textToHtml(withoutReading))}</dl>
`
}

/** What to print, cut and pack before anybody comes. */
export function renderPacking(guide: Guide): string {
  const { packing } = guide
  return `<p>This guide is for you alone: it holds your notes, the plan and every answer.</p>
${counts(guide)}<dl class="guide-facts">
${envelopes(guide)}${fact('What to cut', cutting(packing))}${fact('In the box', box(guide))}</dl>
`
}

const ONE_EACH = { per: 1, copies: 1 } as const

/** A sheet that is a file of its own, as the order calls it. */
const nameOf = ({ letter, title }: PackedSheet): string => `<b>Sheet ${textToHtml(letter)}</b>, ${textToHtml(title)}`

/** How many of everything, for rooms of several sizes. */
function counts(guide: Guide): string {
  const { session: { materials }, packing, packs } = guide
  const needs = PEOPLE.map((people) => needsFor(guide, people))
  const row = (name: string, rule: string, cells: readonly string[]): string =>
    `<tr><th scope="row">${name}</th>${[rule, ...cells].map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const counted = materials.map((material, index) => ({
    ...material,
    html: material.per === undefined
      ? `<tr><th scope="row">${textToHtml(material.text)}</th><td colspan="${
        PEOPLE.length + 1
      }">once, for all</td></tr>`
      : row(textToHtml(material.text), sayCopies(material), needs.map((each) => String(each.counts[index] ?? ''))),
  }))
  const copies = (material: PackedSheet['material']): string[] =>
    PEOPLE.map((people) => String(copiesFor(people, material)))
  const prints = [
    ...packs.map((pack) => row(textToHtml(nameOfPack(pack)), sayCopies(ONE_EACH), copies(ONE_EACH))),
    ...packing.filter(({ own }) => !own).map((sheet) =>
      row(nameOf(sheet), sayCopies(sheet.material), copies(sheet.material))
    ),
    ...counted.filter(({ printed, text }) => printed && !packing.some(({ letter }) => text.includes(`Sheet ${letter}`)))
      .map(({ html }) => html),
  ]
  const groups = [...(needs[0]?.groups.keys() ?? [])].map((size) =>
    row(`Groups of ${size}`, `1 for ${size}`, needs.map((each) => String(each.groups.get(size)?.length ?? 0)))
  )
  const minutes = PEOPLE.map((people) => minutesToCut(packing, people))
  const cut = minutes.every((each) => each === 0)
    ? []
    : [
      row('Minutes of cutting, one person with scissors, if the shop does not cut', `${CUTS_A_MINUTE} cuts in 1`,
        minutes.map(String)),
    ]
  const group = (name: string, rows: readonly string[]): string => (rows.length === 0
    ? ''
    : `<tbody>\n<tr><th scope="rowgroup" colspan="${PEOPLE.length + 2}">${name}</th></tr>\n${
      rows.join('\n')
    }\n</tbody>\n`)
  return `${FRAME} aria-label="How many, for how many people"><table class="guide-table guide-counts">
<thead><tr><th scope="col">People</th><th scope="col">Any number</th>${
    PEOPLE.map((people) => `<th scope="col">${people}</th>`).join('')
  }</tr></thead>
${group('Print', prints)}${group('Cut', cut)}${
    group('Bring', counted.filter(({ printed }) => !printed).map(({ html }) => html))
  }${group('Groups', groups)}</table></div>
<p class="guide-soft">Large print for whoever asks, and two to spare. For any other number divide, and round up; the start page does it for you, and says how groups come out.</p>
`
}

/** What lies on a table when people sit down, in one envelope for each. */
function envelopes({ session: { group, materials }, packing, packs }: Guide): string {
  const each = group === undefined || group < 2 ? 1 : group
  const things = [
    ...packs.filter(({ moment }) => moment === 'during').map((pack) =>
      `${each} × <b>${textToHtml(nameOfPack(pack))}</b>`
    ),
    ...packing.filter(({ moment, own }) => moment === 'during' && !own).map((sheet) =>
      `${copiesFor(each, sheet.material)} × ${nameOf(sheet)}${isCut(sheet)}`
    ),
    ...materials.filter(({ printed, per }) => !printed && per !== undefined).map((material) =>
      `${copiesFor(each, material)} × ${textToHtml(material.text)}`
    ),
  ]
  if (things.length === 0) return ''
  const name = each === 1 ? 'On each seat' : `An envelope for each group of ${each}`
  return fact(name,
    `${list('ul', things)}<p>It lies closed on the table. Write on it what comes out when: the run sheet says it.</p>`)
}

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

function cutting(packing: readonly PackedSheet[]): string {
  const cut = packing.filter((one) => one.cut !== undefined)
  if (cut.length === 0) return ''
  const lines = cut.map((sheet) => `${nameOf(sheet)}: ${howToCut(sheet)}`)
  return `${
    list('ul', lines)
  }<p>The order asks the shop to cut cards and slips, not mats. If it does not, the times above assume ${CUTS_A_MINUTE} cuts a minute and one cut a card. Two people take half as long; a guillotine that takes five leaves at once, a fifth.</p>`
}

function howToCut({ cut, cards, material }: PackedSheet): string {
  switch (cut) {
    case 'cards':
      return `${cards} cards a set, printed on one side, ${
        sayCopiesOf('set', material)
      }; a clip or a rubber band for each set`
    case 'mat':
      return `${
        sayCopiesOf('mat', material)
      }, two halves; you cut one of them at the dashed line, one cut each, then tape`
    default:
      return `slips, four on a page, ${sayCopiesOf('page', material)}`
  }
}

/** For one person with scissors, rounded up to five minutes from ten on. */
function minutesToCut(packing: readonly PackedSheet[], people: number): number {
  const cuts = packing.reduce((sum, sheet) => sum + cutsFor(sheet, copiesFor(people, sheet.material)), 0)
  const minutes = Math.ceil(cuts / CUTS_A_MINUTE)
  return minutes > 10 ? Math.ceil(minutes / 5) * 5 : minutes
}

/** What does not go onto the tables: what is sent, what people take home, and what you want at hand. */
function box({ session: { materials, items }, packing, packs }: Guide): string {
  const named = (at: PackedSheet['moment']): string[] => [
    ...packs.filter(({ moment }) => moment === at).map((pack) => `<b>${textToHtml(nameOfPack(pack))}</b>`),
    ...packing.filter(({ moment, own }) => moment === at && !own).map(nameOf),
  ]
  const [sent, home] = [named('before'), named('after')]
  const plays = items.some(({ exercise }) => exercise !== undefined)
  return list('ul', [
    ...(sent.length === 0 ? [] : [`Sent before, not packed: ${sent.join('; ')}`]),
    ...(home.length === 0 ? [] : [`For the end: ${home.join('; ')}`]),
    ...materials.filter(({ printed, per }) => !printed && per === undefined).map(({ text }) => textToHtml(text)),
    `This guide, the stick with the kit, a clock that you can see, tape, thick pens for the board${
      plays ? ', spare pens, a spare envelope' : ''
    }${packing.some(({ cut }) => cut === 'slips') ? ', a box for slips' : ''}`,
  ])
}
