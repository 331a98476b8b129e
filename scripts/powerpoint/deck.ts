import type { Identity } from '../compiler/look-model.ts'
import type { Element, Secret } from '../compiler/content/node.ts'
import type { Layout as SlideLayout } from '../compiler/deck-model.ts'
import { officeLanguage, type TextTools } from './body.ts'
import { fitted } from './fitted.ts'
import { type DeckFacts, type PackageParts, type FileSection, writePackage, type WrittenSlide } from './package.ts'
import type { Palette } from './paint.ts'
import type { FigureBlock } from './read.ts'
import { type ArrangedSlide, arrangeInParts } from './part-slide.ts'
import { Relations } from './relations.ts'
import type { DrawnShapes, PictureLayers } from './object-xml.ts'
import { slideXml } from './slide.ts'
import { type BlockLabels, partsOf } from './slide-parts.ts'
import { fitTable } from './table.ts'
import type { CanvasFrame } from './look.ts'
import { INSET } from './objects.ts'

/** A slide as it stands in its deck, figures in their places. */
export interface SourceSlide {
  readonly section: Element<Secret>
  readonly layout: SlideLayout
}

export interface DeckSource extends DeckFacts {
  readonly slides: readonly SourceSlide[]
  readonly sections: readonly FileSection[]
  readonly palette: Palette
  readonly labels: BlockLabels
  /** Of the kit. */
  readonly identities: readonly Identity[]
  /** What is put in where a figure stands, from `media`. */
  readonly picture: (figure: FigureBlock) => PictureLayers | undefined
  readonly shapes: (figure: FigureBlock, frame: CanvasFrame, firstId: number, palette: Palette) =>
    | DrawnShapes
    | undefined
  readonly media: ReadonlyMap<string, Uint8Array>
}

/** A deck as the parts of a PowerPoint file. */
export function deckParts(source: DeckSource): PackageParts {
  const pieces = source.slides.map(({ section, layout }) =>
    arrangeInParts(partsOf(section, layout, source.labels), source.identities).map((one) => ({
      ...one,
      language: String(section.attributes['lang'] ?? source.language),
    }))
  )
  const arranged = pieces.flat()
  const numbers = new Map(arranged.map(({ parts }, index) => [parts.id, index + 1]))
  const sections = source.sections.map((one) => ({ ...one, first: pieces.slice(0, one.first).flat().length }))
  const used = new Set<string>()
  const slides = arranged.map((one) => writeSlide(one, numbers, used, source))
  const media = new Map([...source.media].filter(([name]) => used.has(name)))
  return writePackage(source, slides, sections, media, source.palette)
}

function writeSlide(
  { parts, arranged, language }: ArrangedSlide & { readonly language: string },
  numbers: ReadonlyMap<string, number>,
  used: Set<string>,
  source: DeckSource,
): WrittenSlide {
  const relations = new Relations()
  const text: TextTools = {
    language: officeLanguage(language),
    isNight: arranged.layout.isNight === true,
    ...(arranged.layout.hue === undefined ? {} : { hue: arranged.layout.hue }),
    palette: source.palette,
    words: source.words,
    link: (href) => {
      if (!href.startsWith('#')) return { id: relations.to('hyperlink', href, true) }
      const number = numbers.get(decodeURIComponent(href.slice(1)))
      if (number === undefined) return undefined
      return { id: relations.to('slide', `slide${number}.xml`), action: 'ppaction://hlinksldjump' }
    },
  }
  const xml = slideXml(parts, arranged, {
    relations,
    text,
    shapes: source.shapes,
    picture: (figure) => {
      const found = source.picture(figure)
      if (found === undefined) return undefined
      const related = (name: string): string => {
        used.add(name)
        return relations.to('image', `../media/${name}`)
      }
      return {
        ...found,
        layers: found.layers.map(({ pixels, svg, ...layer }) => ({
          ...layer,
          pixels: related(pixels),
          ...(svg === undefined ? {} : { svg: related(svg) }),
        })),
      }
    },
  })
  return { id: parts.id, xml, layout: arranged.layout, relations, notes: parts.notes, text }
}

/** What a box without a bar has for its words. */
const inBox = ({ frame }: { readonly frame: CanvasFrame }) => ({
  frame: { ...frame, width: frame.width - 2 * INSET.x, height: frame.height - 2 * INSET.y },
})

/** What does not fit even where its type is as small as may be, by slide. */
export function overflowing(
  { slides, identities, labels }: Pick<DeckSource, 'slides' | 'identities' | 'labels'>,
): { id: string; what: string }[] {
  return slides.flatMap(({ section, layout }) => {
    const parts = partsOf(section, layout, labels)
    const overflows = arrangeInParts(parts, identities).flatMap(
      ({ arranged: { layout: { places }, texts, objects } }) => {
        const words = places.flatMap((place) => {
          const paragraphs = texts.get(place.slot)
          return paragraphs !== undefined && fitted(paragraphs, place).overflows ? [place.slot] : []
        })
        const tables = objects.flatMap((one) =>
          'block' in one && one.block.kind === 'table' && fitTable(one.block, one.frame).overflows ? ['table'] : []
        )
        const boxes = objects.flatMap((one) =>
          'box' in one && one.box.name === 'block' && fitted(one.box.paragraphs, inBox(one)).overflows ? ['box'] : []
        )
        return [...words, ...tables, ...boxes]
      },
    )
    return overflows.map((what) => ({ id: parts.id, what }))
  })
}
