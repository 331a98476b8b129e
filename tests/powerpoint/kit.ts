import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { type Element, hasClass, type Secret } from '../../scripts/compiler/content/node.ts'
import { elementsIn } from '../../scripts/compiler/content/walk.ts'
import type { Deck, SlideFor } from '../../scripts/compiler/deck-model.ts'
import type { DrawnDiagram } from '../../scripts/compiler/diagram-model.ts'
import type { Edition } from '../../scripts/compiler/model.ts'
import { readCslTexts } from '../../scripts/kit/csl-texts.ts'
import { readKit } from '../../scripts/kit/read-kit.ts'
import { PROJECT } from '../../scripts/options.ts'
import { renderEndnotes } from '../../scripts/render/references.ts'
import { rootProperties } from '../../scripts/writers/diagrams/custom-properties.ts'
import { type PptxNeeds, pptxParts, zipParts } from '../../scripts/writers/pptx-file.ts'
import type { PictureLayers } from '../../scripts/powerpoint/object-xml.ts'
import type { PptxPictures } from '../../scripts/writers/pptx-pictures.ts'
import { openPackage, type Package, slidesOf } from './package.ts'

export const TOKENS = rootProperties(readFileSync(join(PROJECT, 'slides/player/styles/tokens.css'), 'utf8'))

const box = (step: string): string =>
  `<g${step}><rect x="10" y="10" width="80" height="40" fill="var(--raised)" stroke="var(--ink)"/></g>`

/** The fixture kit with drawings that nobody had to draw: each as large, and with as many presses, as its source says. */
export async function fixture(root = join(PROJECT, 'tests/kit')): Promise<PptxNeeds> {
  const { value: kit } = compileKit((await readKit(root)).value)
  const drawn = new Map([...kit.diagrams].map(([name, { drawing, steps }]): [string, DrawnDiagram] => [name, {
    name,
    svg: `<svg viewBox="0 0 800 400">${box('')}${
      steps.map((_, index) => box(` data-step="${index + 1}"`)).join('')
    }</svg>`,
    width: 800,
    height: 400,
    smallestText: 24,
    dashed: false,
    dotted: false,
    labels: '',
    ...drawing,
  }]))
  const pictures = new Map<string, string>(kit.decks.flatMap(({ slides }) => slides).flatMap(({ content }) => content)
    .flatMap((node) =>
      typeof node === 'object' && node.kind === 'image'
        ? [[node.file, `data:image/png;base64,${node.file}`] as const]
        : []
    ))
  const { logo } = kit.settings.brand
  if (logo !== undefined) pictures.set(logo, `data:image/svg+xml;base64,${logo}`)
  return {
    kit,
    drawn,
    pictures,
    endnoteTexts: new Map(renderEndnotes(kit.paper, await readCslTexts('en'))),
    date: new Date('2020-01-02T03:04:05Z'),
  }
}

/** A pair of files for each layer that a drawing has, and for each picture. */
function drawings({ kit, drawn, pictures }: PptxNeeds): PptxPictures {
  const media = new Map([['one.png', Uint8Array.of(1)], ['one.svg', Uint8Array.of(2)], ['two.png', Uint8Array.of(3)], [
    'two.svg',
    Uint8Array.of(4),
  ]])
  const whole = { pixels: 'one.png', svg: 'one.svg' }
  const layer = (step: number) => ({ pixels: 'two.png', svg: 'two.svg', step })
  const sources = new Map<string, PictureLayers>([
    ...[...drawn.values()].map(({ name, width, height }) => {
      const presses = kit.diagrams.get(name)?.steps.length ?? 0
      return [name, {
        width,
        height,
        layers: [whole, ...Array.from({ length: presses }, (_, index) => layer(index + 1))],
      }] as const
    }),
    ...[...pictures.values()].map((address) =>
      [address, { width: 600, height: 400, layers: [{ pixels: 'one.png' }] }] as const
    ),
  ])
  return { sources, media }
}

export const decksOf = ({ kit }: PptxNeeds): readonly Deck[] => [...kit.decks, ...kit.sessions.map(({ deck }) => deck)]

export const fileOf = (needs: PptxNeeds, deck: Deck, edition: Edition): Uint8Array =>
  zipParts(pptxParts(needs, deck, edition, TOKENS, drawings(needs)))

/** All files of a kit, taken apart. */
export const filesOf = (needs: PptxNeeds): { deck: Deck; edition: Edition; file: Package }[] =>
  decksOf(needs).flatMap((deck) =>
    (['presenter', 'give-out'] as const).map((edition) => ({
      deck,
      edition,
      file: openPackage(fileOf(needs, deck, edition)),
    }))
  )

/** Which slides of a file are of which of its deck, in order: steps and source page of a task follow it. */
export function piecesOf(slides: readonly SlideFor<Secret>[], pack: Package) {
  const paths = slidesOf(pack)
  return slides.flatMap((slide) => [slide, ...givenIn(slide)].map((_, index) => ({ slide, isFirst: index === 0 })))
    .map((one, index) => ({ ...one, path: paths[index] ?? '' }))
}

const givenIn = ({ content }: SlideFor<Secret>): Element<Secret>[] =>
  elementsIn(content).filter((one) => hasClass(one, 'exercise-given') && !hasClass(one, 'exercise-steps-open'))
