import { blankAt, type DeckLine, isBlank, rewrite } from '../line.ts'
import { LONE_PICTURE } from '../pictures/pictures.ts'
import { sideBySide } from './side-by-side.ts'

/** Layers as one: a few pictures beside one another, all else below one another. */
export function together(layers: readonly (readonly DeckLine[])[]): DeckLine[] {
  const pictures = layers.flatMap(([first, ...others]) =>
    first !== undefined && LONE_PICTURE.test(first.text) && others.every(isBlank) ? [first] : []
  )
  if (pictures.length !== layers.length || pictures.length > ABREAST) {
    return layers.flatMap((layer) => [...layer, blankAt(layer[0]?.from ?? 0)])
  }
  // Each as broad as its column.
  return sideBySide(pictures.map((picture) => ({
    line: rewrite(picture, picture.text.replace(/\b(?:width|height)=[^\s{}]+/g, '').replace(/\{\s*\}/, '')),
  })))
}

/** How many pictures have room beside one another. */
const ABREAST = 4
