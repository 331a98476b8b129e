import { cached, hashOf, hashOfMakers } from '../assets/cache.ts'
import type { OpenBrowser } from '../browser/launch.ts'
import type { SharedBrowser } from '../browser/shared.ts'
import type { Content, Node, Secret } from '../compiler/content/node.ts'
import { mapNodes } from '../compiler/content/map-nodes.ts'
import { leavesIn } from '../compiler/content/walk.ts'
import type { Deck } from '../compiler/deck-model.ts'
import type { ImageUse } from '../compiler/diagram-model.ts'

type Plate = NonNullable<ImageUse['plate']>

/** What is needed below which pictures of some decks: those that are seen through, and were drawn for one ground, would
 * vanish on another. @param pictures `data:` addresses by path */
export async function platesOf(
  decks: readonly Deck[],
  pictures: ReadonlyMap<string, string>,
  browser: SharedBrowser,
): Promise<ReadonlyMap<string, Plate>> {
  const shown = decks.flatMap(({ slides }) => slides).flatMap(({ content }) => leavesIn(content))
  const files = [...new Set(shown.flatMap((leaf) => (leaf.kind === 'image' ? [leaf.file] : [])))]
    // A photograph is never seen through.
    .filter((file) => !/\.jpe?g$/i.test(file) && pictures.has(file)).sort()
  if (files.length === 0) return new Map()
  const addresses = files.map((file) => pictures.get(file) ?? '')
  const makers = hashOfMakers('scripts/check/see-through.ts')
  const looks = await cached('plates', hashOf(makers, ...addresses),
    () => browser.use((open) => lookAt(addresses, open)))
  return new Map(files.flatMap((file, at): [string, Plate][] => {
    const plate = plateOf(looks[at])
    return plate === undefined ? [] : [[file, plate]]
  }))
}

/** A deck whose pictures say what they need below them. */
export const withPlates = (deck: Deck, plates: ReadonlyMap<string, Plate>): Deck =>
  plates.size === 0 ? deck : {
    ...deck,
    slides: deck.slides.map((slide) => ({ ...slide, content: plated(slide.content, plates) })),
  }

const plated = (content: Content<Secret>, plates: ReadonlyMap<string, Plate>): Content<Secret> =>
  mapNodes(content, (node): Node<Secret> => {
    if (typeof node !== 'object' || node.kind !== 'image') return node
    const plate = plates.get(node.file)
    return plate === undefined ? node : { ...node, plate }
  })

/** In shares of one. */
interface SeenThrough {
  /** Of all: what is seen through. */
  readonly clear: number
  /** Of the rest: what is hardly seen on night, and on paper. */
  readonly dark: number
  readonly light: number
}

/** Light parts with a little dark are filled boxes and their words, which paper lets be read and night does not. */
function plateOf(look: SeenThrough | undefined): Plate | undefined {
  if (look === undefined || look.clear < 0.05) return undefined
  const isLight = look.light >= 0.6
  if (look.dark >= (isLight ? 0.01 : 0.05)) return 'light'
  return isLight ? 'dark' : undefined
}

async function lookAt(addresses: readonly string[], { browser }: OpenBrowser): Promise<SeenThrough[]> {
  const context = await browser.newContext({ offline: true })
  const page = await context.newPage()
  const looks: SeenThrough[] = []
  for (const address of addresses) looks.push(await page.evaluate(lookThrough, address))
  await context.close()
  return looks
}

/** Runs inside the page. */
async function lookThrough(address: string): Promise<SeenThrough> {
  const picture = new Image()
  picture.src = address
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 256
  const context = canvas.getContext('2d')
  // What this browser cannot show is said elsewhere.
  const isShown = await picture.decode().then(() => true, () => false)
  if (!isShown || context === null) return { clear: 0, dark: 0, light: 0 }
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  const linear = (value = 0): number => (value / 255) ** 2.2
  let [clear, seen, dark, light] = [0, 0, 0, 0]
  for (let at = 0; at < data.length; at += 4) {
    const alpha = (data[at + 3] ?? 0) / 255
    if (alpha < 0.5) clear++
    if (alpha < 0.1) continue
    const luminance = 0.2126 * linear(data[at]) + 0.7152 * linear(data[at + 1]) + 0.0722 * linear(data[at + 2])
    seen += alpha
    if (luminance < 0.06) dark += alpha
    if (luminance > 0.6) light += alpha
  }
  const all = Math.max(seen, 1)
  return { clear: clear / (canvas.width * canvas.height), dark: dark / all, light: light / all }
}
