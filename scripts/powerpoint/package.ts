import { createHash } from 'node:crypto'
import {
  LAYOUTS,
  layoutFor,
  MASTER_ID,
  type MasterWords,
  NOTES_SIZE,
  notesMaster,
  slideLayout,
  slideMaster,
} from './master.ts'
import type { ReadSlide } from './slide-items.ts'
import { notesXml, slideXml, type SlideTools } from './slide.ts'
import { officeLanguage } from './text.ts'
import { EMU, type Palette, SPACES, theme } from './theme.ts'
import { writePart, x, type Xml } from './xml.ts'

/** What a file says about itself. */
export interface DeckFacts {
  readonly title: string
  readonly subject?: string
  readonly authors: readonly string[]
  readonly language: string
  /** Stands on everything written. */
  readonly date: Date
  /** In the field of layouts. */
  readonly source: string
  readonly words: Pick<MasterWords, 'layouts'> & { readonly places: SlideTools['names'] }
}

export interface FileSection {
  readonly name: string
  /** Index of its first slide. */
  readonly first: number
}

/** Files of the package by their paths; pictures are bytes. */
export type PackageParts = Map<string, string | Uint8Array>

const TYPES: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
}
const OFFICE = 'application/vnd.openxmlformats-officedocument.'

/** Where the pictures of slides come from. */
export interface DeckMedia {
  /** Names in `media`, layer by layer; none: the picture is not there. */
  readonly layers: (picture: Parameters<SlideTools['pictures']>[0]) => ReturnType<SlideTools['pictures']>
  readonly media: ReadonlyMap<string, Uint8Array>
}

/** A presentation as a package: a master, its nine layouts, slides, notes, and what holds them together. */
export function deckParts(
  facts: DeckFacts,
  slides: readonly ReadSlide[],
  sections: readonly FileSection[],
  { layers, media }: DeckMedia,
  palette: Palette,
): PackageParts {
  const parts: PackageParts = new Map([['[Content_Types].xml', '']])
  const types = new Map<string, string>()
  const add = (path: string, root: Xml, type: string, relations?: Relations): void => {
    parts.set(path, writePart(root))
    types.set(`/${path}`, type.includes('package.') ? type : OFFICE + type)
    if (relations !== undefined && !relations.isEmpty) parts.set(relationsOf(path), writePart(relations.write()))
  }
  const root = new Relations()
  root.to('officeDocument', 'ppt/presentation.xml')
  root.to('http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml')
  root.to('extended-properties', 'docProps/app.xml')
  parts.set('_rels/.rels', writePart(root.write()))

  const presentation = new Relations()
  const master = presentation.to('slideMaster', 'slideMasters/slideMaster1.xml')
  const hasNotes = slides.some(({ notes }) => notes.length > 0)
  const notesId = hasNotes ? presentation.to('notesMaster', 'notesMasters/notesMaster1.xml') : undefined
  const ids = slides.map((_, index) => presentation.to('slide', `slides/slide${index + 1}.xml`))
  presentation.to('theme', 'theme/theme1.xml')
  presentation.to('presProps', 'presProps.xml')
  presentation.to('viewProps', 'viewProps.xml')
  presentation.to('tableStyles', 'tableStyles.xml')
  add('ppt/presentation.xml', presentationXml(facts, master, notesId, slides, ids, sections),
    'presentationml.presentation.main+xml', presentation)

  const ofMaster = new Relations()
  const layoutIds = LAYOUTS.map((_, index) => ofMaster.to('slideLayout', `../slideLayouts/slideLayout${index + 1}.xml`))
  ofMaster.to('theme', '../theme/theme1.xml')
  const words: MasterWords = { source: facts.source, language: officeLanguage(facts.language), ...facts.words }
  add('ppt/slideMasters/slideMaster1.xml', slideMaster(layoutIds, palette, words), 'presentationml.slideMaster+xml',
    ofMaster)
  LAYOUTS.forEach((layout, index) => {
    const own = new Relations()
    own.to('slideMaster', '../slideMasters/slideMaster1.xml')
    add(`ppt/slideLayouts/slideLayout${index + 1}.xml`, slideLayout(layout, palette, words),
      'presentationml.slideLayout+xml', own)
  })
  const numbers = new Map(slides.map(({ id }, index) => [id, index + 1]))
  const used = new Set<string>()
  slides.forEach((slide, index) => {
    const relations = new Relations()
    const related = (name: string): string => {
      used.add(name)
      return relations.to('image', `../media/${name}`)
    }
    const tools: SlideTools = {
      language: facts.language,
      palette,
      names: facts.words.places,
      link: (href) => {
        if (!href.startsWith('#')) return { id: relations.to('hyperlink', href, true) }
        const number = numbers.get(decodeURIComponent(href.slice(1)))
        return number === undefined
          ? undefined
          : { id: relations.to('slide', `slide${number}.xml`), action: 'ppaction://hlinksldjump' }
      },
      pictures: (item) =>
        layers(item).map(({ pixels, svg, ...layer }) => ({
          ...layer,
          pixels: related(pixels),
          ...(svg === undefined ? {} : { svg: related(svg) }),
        })),
    }
    const xml = slideXml(slide, palette.tokens.get('paper') ?? '#ffffff', tools)
    relations.to('slideLayout', `../slideLayouts/slideLayout${LAYOUTS.indexOf(layoutFor(slide.layout)) + 1}.xml`)
    if (slide.notes.length > 0) {
      relations.to('notesSlide', `../notesSlides/notesSlide${index + 1}.xml`)
      const own = new Relations()
      own.to('notesMaster', '../notesMasters/notesMaster1.xml')
      own.to('slide', `../slides/slide${index + 1}.xml`)
      add(`ppt/notesSlides/notesSlide${index + 1}.xml`, notesXml(slide.notes, tools), 'presentationml.notesSlide+xml',
        own)
    }
    add(`ppt/slides/slide${index + 1}.xml`, xml, 'presentationml.slide+xml', relations)
  })
  add('ppt/theme/theme1.xml', theme('Kit', palette), 'theme+xml')
  if (hasNotes) {
    const own = new Relations()
    own.to('theme', '../theme/theme2.xml')
    add('ppt/notesMasters/notesMaster1.xml', notesMaster(palette, words), 'presentationml.notesMaster+xml', own)
    add('ppt/theme/theme2.xml', theme('Kit notes', palette), 'theme+xml')
  }
  add('ppt/presProps.xml', x('p:presentationPr', SPACES), 'presentationml.presProps+xml')
  add('ppt/viewProps.xml', x('p:viewPr', SPACES), 'presentationml.viewProps+xml')
  add('ppt/tableStyles.xml',
    x('a:tblStyleLst', { 'xmlns:a': SPACES['xmlns:a'], def: '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}' }),
    'presentationml.tableStyles+xml')
  add('docProps/core.xml', coreXml(facts), 'package.core-properties+xml')
  types.set('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')
  add('docProps/app.xml',
    x('Properties', { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      x('Slides', {}, String(slides.length))), 'extended-properties+xml')
  const shown = [...media].filter(([name]) => used.has(name))
  for (const [name, bytes] of shown) parts.set(`ppt/media/${name}`, bytes)
  parts.set('[Content_Types].xml', writePart(contentTypes(types, shown.map(([name]) => name))))
  return parts
}

const relationsOf = (path: string): string => path.replace(/(?<![^/])([^/]+)$/, '_rels/$1.rels')

function contentTypes(types: ReadonlyMap<string, string>, media: readonly string[]): Xml {
  const endings = new Set(['rels', 'xml', ...media.map((name) => name.replace(/^.*\./, ''))])
  return x('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    [...endings].map((Extension) =>
      x('Default', { Extension, ContentType: TYPES[Extension] ?? 'application/octet-stream' })
    ), [...types].map(([PartName, ContentType]) => x('Override', { PartName, ContentType })))
}

/** Ids of slides are above this. */
const FIRST_SLIDE = 256

function presentationXml(
  facts: DeckFacts,
  master: string,
  notes: string | undefined,
  slides: readonly ReadSlide[],
  ids: readonly string[],
  sections: readonly FileSection[],
): Xml {
  return x('p:presentation', { ...SPACES, saveSubsetFonts: true },
    x('p:sldMasterIdLst', {}, x('p:sldMasterId', { id: MASTER_ID, 'r:id': master })),
    notes === undefined ? undefined : x('p:notesMasterIdLst', {}, x('p:notesMasterId', { 'r:id': notes })),
    x('p:sldIdLst', {}, ids.map((id, index) => x('p:sldId', { id: FIRST_SLIDE + index, 'r:id': id }))),
    x('p:sldSz', { cx: 1280 * EMU, cy: 720 * EMU }), x('p:notesSz', NOTES_SIZE), sections.length === 0
    ? undefined
    : x('p:extLst', {},
      x('p:ext', { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' },
        x('p14:sectionLst', { 'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main' },
          sections.map(({ name, first }, at) =>
            x('p14:section', { name, id: guid(`${facts.title}\n${at}\n${name}`) },
              x('p14:sldIdLst', {}, slides.slice(first, sections[at + 1]?.first)
                .map((_, index) => x('p14:sldId', { id: FIRST_SLIDE + first + index }))))
          )))))
}

/** A GUID that follows from what it names. */
function guid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex').toUpperCase()
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}}`
}

function coreXml({ title, subject, authors, language, date }: DeckFacts): Xml {
  const when = (name: string): Xml =>
    x(name, { 'xsi:type': 'dcterms:W3CDTF' }, date.toISOString().replace(/\.\d+Z$/, 'Z'))
  return x('cp:coreProperties', {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  }, x('dc:title', {}, title), subject === undefined ? undefined : x('dc:subject', {}, subject),
    authors.length === 0 ? undefined : x('dc:creator', {}, authors.join('; ')), x('dc:language', {}, language),
    when('dcterms:created'), when('dcterms:modified'))
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'

/** What a part leads to: one relation for each target. */
class Relations {
  readonly #known = new Map<string, { id: string; type: string; external: boolean }>()

  /** The name of the relation. @param target a path from the part, or an address */
  to(type: string, target: string, external = false): string {
    const known = this.#known.get(target)
    if (known !== undefined) return known.id
    const id = `rId${this.#known.size + 1}`
    this.#known.set(target, { id, type: type.includes(':') ? type : RELATIONS + type, external })
    return id
  }

  get isEmpty(): boolean {
    return this.#known.size === 0
  }

  write(): Xml {
    return x('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      [...this.#known].map(([Target, { id, type, external }]) =>
        x('Relationship', { Id: id, Type: type, Target, TargetMode: external ? 'External' : undefined })
      ))
  }
}
