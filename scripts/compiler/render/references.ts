import CSL, { type CitationItem } from 'citeproc'
import { escapeHtml, markChinese, textToHtml } from '../escape.ts'
import type { Endnote, Paper, Reference } from '../model.ts'

/** The style and the language that the CSL processor writes in, as XML. */
export interface CslTexts {
  readonly style: string
  readonly locale: string
}

/**
 * Endnotes as HTML by number: the works of each in full, then what it explains. Always the long form, since a pop-over
 * shows one note alone, where “ibid.” would tell nothing. Fifty notes take a third of a second: give the numbers that
 * are needed.
 */
export function renderEndnotes(paper: Paper, texts: CslTexts, numbers?: Iterable<number>): ReadonlyMap<number, string> {
  const wanted = numbers === undefined ? undefined : new Set(numbers)
  const notes = [...paper.endnotes.values()].filter((note) => wanted?.has(note.number) ?? true)
  if (notes.length === 0) return new Map()
  const engine = startEngine(paper, texts.style, texts.locale)
  return new Map(notes.map((note) => [note.number, renderEndnote(note, paper, engine)]))
}

/** All works by id as a bibliography has them, in its order. */
export function renderWorks(paper: Paper, texts: CslTexts): ReadonlyMap<string, string> {
  // Entries are sorted into groups and filtered, where a dash in place of a name would stand for nobody.
  const style = texts.style.replace(/ subsequent-author-substitute="[^"]*"/, '')
  const write = (ids: readonly string[]): [string, string][] => {
    try {
      return writeBibliography(startEngine(paper, style, texts.locale), ids, paper)
    } catch {
      // One work that the processor cannot take does not spoil the others: it shows its title.
      const [id = ''] = ids
      return ids.length > 1
        ? ids.flatMap((one) => write([one]))
        : [[id, textToHtml(titleOf(paper.references.get(id) ?? { id }))]]
    }
  }
  const ids = [...paper.references.keys()]
  return new Map(ids.length === 0 ? [] : write(ids))
}

type Engine = InstanceType<typeof CSL.Engine>

function startEngine(paper: Paper, style: string, locale: string): Engine {
  return new CSL.Engine(
    // A copy, since the processor writes into what it gets; without the abstract, which may be of any length and is not
    // shown.
    {
      retrieveLocale: () => locale,
      retrieveItem: (id) => structuredClone({ ...paper.references.get(id), abstract: undefined }),
    },
    style,
    'en-US',
  )
}

function writeBibliography(engine: Engine, ids: readonly string[], paper: Paper): [string, string][] {
  engine.updateItems(ids)
  const [facts, entries] = engine.makeBibliography()
  return facts.entry_ids.flatMap(([id], index): [string, string][] => {
    const work = id === undefined ? undefined : paper.references.get(id)
    const html = (entries[index] ?? '').trim().replace(/^<div[^<>]*>|<\/div>$/g, '')
    return work === undefined ? [] : [[work.id, finish(html, work)]]
  })
}

function renderEndnote(note: Endnote, paper: Paper, engine: Engine): string {
  const works = note.works.flatMap(({ reference, locator }) => {
    const work = paper.references.get(reference)
    if (work === undefined) return []
    const remark = typeof work['note'] === 'string'
      ? ` <span class="work-note">Kit: ${textToHtml(work['note'])}</span>`
      : ''
    return [`<p class="csl-entry">${renderWork(work, locator, engine)}${remark}</p>`]
  })
  const explanation = note.explanation === undefined
    ? []
    : [`<p class="explanation">${textToHtml(note.explanation)}</p>`]
  return [...works, ...explanation].join('\n')
}

function renderWork(work: Reference, locator: string | undefined, engine: Engine): string {
  const item: CitationItem = { id: work.id, ...(locator === undefined ? {} : readLocator(locator)) }
  return finish(cite(engine, item) ?? escapeHtml(titleOf(work)), work)
}

/** What the processor wrote, safe, ended, Chinese marked, the address live. */
function finish(written: string, work: Reference): string {
  const html = cleanHtml(written).trim()
  const ended = /[.!?][”’")]?(?:<\/\w+>)*$/.test(html) ? html : `${html}.`
  return linkAddress(markChinese(ended), liveAddress(work['URL']))
}

/** The processor throws on data of a shape that it does not expect; the work then shows its title. */
function cite(engine: Engine, item: CitationItem): string | undefined {
  try {
    return engine.makeCitationCluster([item])
  } catch {
    return undefined
  }
}

/** `p. 11`, `11–12` and `chap. 3` are pages and chapters; any other text follows the work as it is. */
function readLocator(locator: string): Pick<CitationItem, 'locator' | 'label' | 'suffix'> {
  const parts = /^(?:(pp?|chaps?|secs?)\.\s*)?([\divxlcIVXLC]+(?:\s*[-–,]\s*[\divxlcIVXLC]+)*)$/.exec(locator.trim())
  if (parts?.[2] === undefined) return { suffix: `, ${locator.trim()}` }
  const label = parts[1]?.startsWith('c') ? 'chapter' : parts[1]?.startsWith('s') ? 'section' : 'page'
  return { locator: parts[2], label }
}

/** Addresses with a blank in them are damaged, and lead nowhere. */
function liveAddress(url: unknown): string | undefined {
  return typeof url === 'string' && /^https?:\/\/[^\s<>"]+$/.test(url) ? url : undefined
}

function linkAddress(html: string, address: string | undefined): string {
  const text = escapeHtml(address ?? '')
  const at = text === '' ? -1 : html.indexOf(text)
  return at < 0 ? html : `${html.slice(0, at)}<a href="${text}">${text}</a>${html.slice(at + text.length)}`
}

const SIMPLE_TAG = /^<(\/?)(i|b|em|strong|sup|sub|span)(?:\s[^<>]*)?>$/

/** The processor's HTML with bare tags only: no attribute of it, and nothing that a reference smuggles in, is left. */
export function cleanHtml(html: string): string {
  const parts = html.split(/(<[^<>]*>)/)
  const open: string[] = []
  const kept = parts.map((part, index) => {
    if (index % 2 === 0) return escapeHtml(decodeEntities(part))
    const [, slash, name] = SIMPLE_TAG.exec(part) ?? []
    if (name === undefined) return escapeHtml(decodeEntities(part))
    if (slash === '') {
      open.push(name)
      return `<${name}>`
    }
    if (open.at(-1) !== name) return ''
    open.pop()
    return `</${name}>`
  })
  return kept.join('') + open.reverse().map((name) => `</${name}>`).join('')
}

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' }

/** The processor writes `&#38;`; escaped again as it is, it would be seen as that. */
function decodeEntities(text: string): string {
  return text.replace(ENTITY, (whole: string, ...groups: (string | undefined)[]) => {
    const [decimal, hex, name] = groups
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

function titleOf(work: Reference): string {
  return typeof work['title'] === 'string' ? work['title'] : work.id
}
