import { type ForeignSettings, textOf } from '../habit.ts'
import { blankAt, type DeckLine } from '../line.ts'
import { addGround } from '../of-slide.ts'
import { colourOf } from '../pictures/colours.ts'
import type { Told } from '../told/told.ts'

/** Layouts whose picture lies behind all of the slide, and those that show none. */
const BEHIND =
  /^(?:|default|cent(?:er|re)|image|intro(?:-image)?|full|none|end|fact|quote|section|statement|toc|table-of-contents|two-cols(?:-header)?|iframe.*)$|cover|background|^bg|full|title/

/** Puts the pictures of a slide’s settings where its layout has them.
 * @param lines of the slide, to which they are added */
export function addPictures(
  lines: DeckLine[],
  settings: ForeignSettings,
  { isFirst, hasWords, told }: { readonly isFirst: boolean; readonly hasWords: boolean; readonly told: Told },
): void {
  const layout = textOf(settings, 'layout')
  const add = (name: string, lookOf: (address: string, at: number) => string): void => {
    const address = textOf(settings, name)
    const at = settings.get(name)?.line ?? settings.get('layout')?.line ?? lines[0]?.from ?? 0
    if (address === '') return
    const colour = colourOf(address)
    if (colour !== '') addGround(lines, colour)
    else if (/^(?:linear|radial|conic)-gradient|^var\(|^[\w-]+$/.test(address)) told.leftOut(name, at)
    else {
      lines.push(blankAt(at), { text: `![](${address.replaceAll(' ', '%20')})${lookOf(address, at)}`, from: at },
        blankAt(at))
    }
  }
  // Any size but that one shows all of it.
  const fit = /^(?:cover)?$/.test(textOf(settings, 'backgroundSize')) ? '' : ' fit'
  const side = /image-(right|left)$/.exec(layout)?.[1]
  add('image', (address, at) => {
    if (side !== undefined) return `{.background side=${side} width=50%${fit}}`
    if (isFirst || BEHIND.test(layout)) return `{.background${fit}}`
    // What a layout of the deck’s own does with it, nobody knows: all of it stands where it hides no word.
    if (!hasWords) return ''
    const own = ownSide(settings)
    // One on another computer stands nowhere, as is told.
    if (!/^(?:https?:)?\/\//.test(address)) {
      told.changed(`the picture “${address}” stands ${own === 'left' ? 'left of' : 'right of'} the words`, at)
    }
    return `{.background side=${own} width=50% fit}`
  })
  add('background', () => '{.background}')
}

/** Does a setting say that it is left or not, or that it has as much room as the words, as it has here? */
export const saysSide = (key: string, value: unknown): boolean =>
  (key === 'left' && typeof value === 'boolean') || (key === 'equal' && value === true)

const ownSide = (settings: ForeignSettings): 'left' | 'right' =>
  settings.get('left')?.value === true || /left/.test(textOf(settings, 'layout')) ? 'left' : 'right'
