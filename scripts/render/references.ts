import CSL, { type CitationItem } from 'citeproc'
import { words } from '../compiler/content/chinese.ts'
import { between, type Content, el, type Node } from '../compiler/content/node.ts'
import { mapNodes, mapText } from '../compiler/content/map-nodes.ts'
import type { Endnote, Registers, Reference } from '../compiler/paper/model.ts'
import { certain, itemAt } from '../compiler/certain.ts'
import { wordingOf } from '../words/wording.ts'
import { inReference } from './keep-numbers.ts'

/** Endnotes as the citation style writes them, by number. */
export type WrittenEndnotes = ReadonlyMap<number, Content>
/** Works as the citation style writes them, by id, in the order of a bibliography. */
export type WrittenWorks = ReadonlyMap<string, Content>

/** The style and the language that the CSL processor writes in, as XML. */
export interface CslTexts {
  readonly style: string
  /** Of the language: `en-US`. */
  readonly name: string
  readonly locale: string
}

/**
 * Endnotes by number: the works of each in full, then what it explains. Always the long form, since a pop-over
 * shows one note alone, where “ibid.” would tell nothing. Fifty notes take a third of a second: give the numbers that
 * are needed.
 */
export function renderEndnotes(paper: Registers, texts: CslTexts, numbers?: Iterable<number>): WrittenEndnotes {
  const wanted = numbers === undefined ? undefined : new Set(numbers)
  const notes = [...paper.endnotes.values()].filter((note) => wanted?.has(note.number) ?? true)
  if (notes.length === 0) return new Map()
  const engine = startEngine(paper, texts.style, texts)
  return new Map(notes.map((note) => [note.number, unbroken(renderEndnote(note, paper, engine), texts)]))
}

/** All works by id as a bibliography has them, in its order. */
export function renderWorks(paper: Registers, texts: CslTexts): WrittenWorks {
  // Entries are sorted into groups and filtered, where a dash in place of a name would stand for nobody.
  const style = texts.style.replace(/ subsequent-author-substitute="[^"]*"/, '')
  const write = (ids: readonly string[]): [string, Node[]][] => {
    try {
      return writeBibliography(startEngine(paper, style, texts), ids, paper)
    } catch {
      // One work that the processor cannot take does not spoil the others: it shows its title.
      const [id = ''] = ids
      return ids.length > 1
        ? ids.flatMap((one) => write([one]))
        : [[id, words(titleOf(paper.references.get(id) ?? { id }))]]
    }
  }
  const ids = [...paper.references.keys()]
  return new Map(ids.length === 0 ? [] : write(ids).map(([id, work]) => [id, unbroken(work, texts)]))
}

/** What belongs together in a reference stays on one line. */
const unbroken = (written: Content, { name }: CslTexts): Content =>
  mapText(written, (text) => inReference(text, wordingOf(name)))

type Engine = InstanceType<typeof CSL.Engine>

function startEngine(paper: Registers, style: string, { locale, name }: CslTexts): Engine {
  return new CSL.Engine(
    // A copy, since the processor writes into what it gets; without the abstract, which may be of any length and is not
    // shown.
    {
      retrieveLocale: () => locale,
      retrieveItem: (id) => structuredClone({ ...paper.references.get(id), abstract: undefined }),
    },
    style,
    name,
  )
}

function writeBibliography(engine: Engine, ids: readonly string[], paper: Registers): [string, Node[]][] {
  engine.updateItems(ids)
  const [facts, entries] = engine.makeBibliography()
  return facts.entry_ids.flatMap(([id], index): [string, Node[]][] => {
    const work = id === undefined ? undefined : paper.references.get(id)
    const html = itemAt(entries, index).trim().replace(/^<div[^<>]*>|<\/div>$/g, '')
    return work === undefined ? [] : [[work.id, finish(nodesOf(html), work)]]
  })
}

function renderEndnote(note: Endnote, paper: Registers, engine: Engine): Node[] {
  const works = note.works.flatMap(({ reference, locator }) => {
    const work = paper.references.get(reference)
    if (work === undefined) return []
    const remark = typeof work['note'] === 'string'
      ? [' ', el('span', { class: 'work-note' }, 'Kit: ', words(work['note']))]
      : []
    return [el('p', { class: 'csl-entry' }, renderWork(work, locator, engine), remark)]
  })
  const explanation = note.explanation === undefined
    ? []
    : [el('p', { class: 'explanation' }, words(note.explanation))]
  return between([...works, ...explanation], '\n')
}

function renderWork(work: Reference, locator: string | undefined, engine: Engine): Node[] {
  const item: CitationItem = { id: work.id, ...(locator === undefined ? {} : readLocator(locator)) }
  const written = cite(engine, item)
  return finish(written === undefined ? [titleOf(work)] : nodesOf(written), work)
}

/** What the processor wrote, without blanks around it, ended, Chinese marked, the address live. */
function finish(written: Content, work: Reference): Node[] {
  const trimmed = written.map((node, index) => {
    if (typeof node !== 'string') return node
    const from = index === 0 ? node.trimStart() : node
    return index === written.length - 1 ? from.trimEnd() : from
  }).filter((node) => node !== '')
  const ended = /[.!?][”’")]?$/.test(lastText(trimmed)) ? trimmed : [...trimmed, '.']
  const marked = mapNodes(ended, (node) => (typeof node === 'string' ? words(node) : node))
  return linkAddress(marked, liveAddress(work['URL']))
}

/** The text that some nodes end in. */
function lastText(nodes: Content): string {
  const last = nodes.at(-1)
  return typeof last === 'string' ? last : last?.kind === 'element' ? lastText(last.children) : ''
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

/** The address is a link where it stands first. */
function linkAddress(nodes: Content, address: string | undefined): Node[] {
  let isLinked = address === undefined
  return mapNodes(nodes, (node) => {
    const at = typeof node === 'string' && address !== undefined && !isLinked ? node.indexOf(address) : -1
    if (typeof node !== 'string' || address === undefined || at < 0) return node
    isLinked = true
    return [node.slice(0, at), el('a', { href: address }, address), node.slice(at + address.length)]
  })
}

const SIMPLE_TAG = /^<(\/?)(i|b|em|strong|sup|sub|span)(?:\s[^<>]*)?>$/

interface OpenElement {
  readonly name: string
  readonly children: Node[]
}

/** The processor's HTML as nodes, simple ones without attributes: nothing that a reference smuggles in is left. */
function nodesOf(html: string): Node[] {
  const found: Node[] = []
  const open: OpenElement[] = []
  const add = (node: Node): void => {
    const inside = open.at(-1)?.children ?? found
    inside.push(node)
  }
  const close = (): void => {
    const done = open.pop()
    if (done !== undefined) add(el(done.name, {}, done.children))
  }
  for (const [index, part] of html.split(/(<[^<>]*>)/).entries()) {
    const [, slash, name] = index % 2 === 0 ? [] : SIMPLE_TAG.exec(part) ?? []
    if (name === undefined) {
      if (part !== '') add(decodeEntities(part))
    } else if (slash === '') open.push({ name, children: [] })
    else if (open.at(-1)?.name === name) close()
  }
  while (open.length > 0) close()
  return found
}

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' }

/** The processor writes `&#38;`; taken as it is, it would be seen as that. */
function decodeEntities(text: string): string {
  return text.replace(ENTITY, (whole: string, ...groups: (string | undefined)[]) => {
    const [decimal, hex, name] = groups
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(certain(hex, 'hexadecimal'), 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

function titleOf(work: Reference): string {
  return typeof work['title'] === 'string' ? work['title'] : work.id
}
