import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  PDFString,
} from 'pdf-lib'
import { PROJECT } from '../../scripts/options.ts'
import { type Bookmark, readOutline } from '../../scripts/writers/pdf-bookmarks.ts'
import { type Edges, glyphsOf } from './pdf-edges.ts'
import { drawnOn, squeeze, streamText, textOfPage } from './pdf-text.ts'

/** A ruled line: how far down the strip of all pages, as Chromium draws it, and how broad, in CSS pixels. */
export interface Rule {
  readonly y: number
  readonly width: number
}

/** A link: what it says of itself, and where it leads. */
export interface Link {
  readonly says: string
  /** `lost`: to a place by a name that the file does not have. */
  readonly leads: 'here' | 'lost' | 'nowhere' | { readonly address: string }
}

/** All lengths in points but those of rules. */
export interface PageFacts {
  readonly width: number
  readonly height: number
  /** In the order in which it is drawn, without blanks. */
  readonly text: string
  /** How far text reaches; none on a page without. */
  readonly edges?: Edges
  /** How far above the foot of the page lines of text stand. */
  readonly baselines: readonly number[]
  /** Sizes of letters whose lines run up the page: those of a turned drawing. */
  readonly turned: readonly number[]
  readonly rules: readonly Rule[]
  /** By how much what stands between the margins of a sheet is made larger or smaller, as Chromium says it. */
  readonly scales: readonly string[]
  readonly links: readonly Link[]
}

/** What tests ask of a PDF. */
export interface PdfFacts {
  readonly bytes: number
  readonly title: string
  readonly isTagged: boolean
  readonly marked: string
  readonly language: string
  readonly shown: string
  readonly made: readonly (string | undefined)[]
  readonly makers: string
  readonly metadata: string
  readonly bookmarks: readonly Bookmark[]
  /** How many bookmarks are seen when the file is opened. */
  readonly openBookmarks: number
  /** How many structures carry each tag, as `/H1`. */
  readonly tags: Readonly<Record<string, number>>
  /** The text of each figure; empty where it has none. */
  readonly figures: readonly string[]
  /** Texts under these names, anywhere in the file. */
  readonly texts: Readonly<Record<'Alt' | 'Title' | 'ActualText' | 'Contents', readonly string[]>>
  readonly fonts: readonly string[]
  readonly faces: readonly { readonly name: string; readonly isInside: boolean }[]
  readonly pages: readonly PageFacts[]
}

/** Facts are kept as long as the file and what reads it are the same. */
const CACHE = join(PROJECT, '.cache')
const READER = createHash('sha256')
for (const file of ['pdf-facts.ts', 'pdf-edges.ts', 'pdf-text.ts']) {
  READER.update(readFileSync(join(PROJECT, 'tests/browser', file)))
}
const READER_DIGEST = READER.digest('hex')
const known = new Map<string, Promise<PdfFacts>>()

/** The facts of a PDF of a built kit, which is parsed once, whoever asks. @param file in the cache's folder */
export function factsOf(file: string): Promise<PdfFacts> {
  const facts = known.get(file) ?? readOnce(file)
  known.set(file, facts)
  return facts
}

async function readOnce(file: string): Promise<PdfFacts> {
  const bytes = await readFile(file)
  const of = createHash('sha256').update(READER_DIGEST).update(bytes).digest('hex')
  const note = join(CACHE, 'pdf-facts', `${relative(CACHE, file)}.json`)
  const kept: { of?: string; facts: PdfFacts } = JSON.parse(await readFile(note, 'utf8').catch(() => '{}'))
  if (kept.of === of) return kept.facts
  const facts = await readFacts(bytes)
  await mkdir(dirname(note), { recursive: true })
  // Two workers may write the same.
  const own = `${note}.${process.pid}`
  await writeFile(own, JSON.stringify({ of, facts }))
  await rename(own, note)
  return facts
}

/** Parses a PDF. */
export async function readFacts(bytes: Uint8Array): Promise<PdfFacts> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const { catalog } = pdf
  const all = dictionaries(pdf)
  const tags: Record<string, number> = {}
  for (const tag of all.map((dict) => named(dict, 'S'))) if (tag !== '') tags[tag] = (tags[tag] ?? 0) + 1
  const metadata = catalog.lookup(PDFName.of('Metadata'))
  const outlines = catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)
  const textsUnder = (name: string): string[] => all.flatMap((dict) => textIn(dict, name))
  return {
    bytes: bytes.length,
    title: pdf.getTitle() ?? '',
    isTagged: catalog.lookup(PDFName.of('StructTreeRoot')) instanceof PDFDict,
    marked: String(catalog.lookup(PDFName.of('MarkInfo'))),
    language: String(catalog.lookup(PDFName.of('Lang'))),
    shown: String(catalog.lookup(PDFName.of('ViewerPreferences'))),
    made: [pdf.getCreationDate(), pdf.getModificationDate()].map((date) => date?.toISOString()),
    makers: [pdf.getProducer(), pdf.getCreator()].join(' '),
    metadata: metadata instanceof PDFRawStream ? streamText(metadata) : '',
    bookmarks: (await readOutline(bytes)).bookmarks,
    openBookmarks: outlines?.lookupMaybe(PDFName.of('Count'), PDFNumber)?.asNumber() ?? 0,
    tags,
    figures: all.filter((dict) => named(dict, 'S') === '/Figure').map((dict) => textIn(dict, 'Alt').join('').trim()),
    texts: {
      Alt: textsUnder('Alt'),
      Title: textsUnder('Title'),
      ActualText: textsUnder('ActualText'),
      Contents: textsUnder('Contents'),
    },
    fonts: all.filter((dict) => named(dict, 'Type') === '/Font').map((dict) => named(dict, 'Subtype')),
    faces: all.filter((dict) => named(dict, 'Type') === '/FontDescriptor').map((dict) => ({
      name: named(dict, 'FontName'),
      isInside: dict.has(PDFName.of('FontFile2')),
    })),
    pages: pdf.getPages().map((page) => pageFacts(pdf, page)),
  }
}

function pageFacts(pdf: PDFDocument, page: PDFPage): PageFacts {
  const drawn = drawnOn(pdf, page)
  return {
    width: page.getWidth(),
    height: page.getHeight(),
    text: squeeze(textOfPage(pdf, page)),
    ...glyphsOf(pdf, page),
    rules: [...drawn.matchAll(/^[\d.]+ ([\d.]+) ([\d.]+) 1 re$/gm)].map(([, y, width]) => ({
      y: Number(y),
      width: Number(width),
    })),
    // Chromium moves the text of a page to its margins: 14 or 20 mm.
    scales: [...drawn.matchAll(/^(\S+) 0 0 \S+ (?:165\.625|237\.5) \S+ cm$/gm)].map(([, scale = '']) => scale),
    links: linksOf(pdf, page),
  }
}

function linksOf(pdf: PDFDocument, page: PDFPage): Link[] {
  const places = pdf.catalog.lookup(PDFName.of('Dests'))
  const annotations = (page.node.Annots()?.asArray() ?? []).map((reference) => pdf.context.lookup(reference, PDFDict))
  return annotations.filter((dict) => named(dict, 'Subtype') === '/Link').map((dict) => {
    const target = dict.lookup(PDFName.of('Dest'))
    const action = dict.lookup(PDFName.of('A'))
    const says = textIn(dict, 'Contents').join('')
    if (target instanceof PDFName) {
      return { says, leads: places instanceof PDFDict && places.has(target) ? 'here' : 'lost' }
    }
    if (action instanceof PDFDict) return { says, leads: { address: textIn(action, 'URI').join('') } }
    return { says, leads: target instanceof PDFArray ? 'here' : 'nowhere' }
  })
}

/** All dictionaries of a PDF, those of its streams included. */
function dictionaries(pdf: PDFDocument): PDFDict[] {
  return pdf.context.enumerateIndirectObjects().map(([, object]) => object)
    .flatMap((object) => (object instanceof PDFDict ? [object] : object instanceof PDFRawStream ? [object.dict] : []))
}

/** What stands in a dictionary under a name, as PDF writes it: `/Figure`; empty where there is nothing. */
function named(dict: PDFDict, name: string): string {
  return String(dict.get(PDFName.of(name)) ?? '')
}

/** The text under a name, where it is one. */
function textIn(dict: PDFDict, name: string): string[] {
  const value = dict.lookup(PDFName.of(name))
  return value instanceof PDFString || value instanceof PDFHexString ? [value.decodeText()] : []
}
