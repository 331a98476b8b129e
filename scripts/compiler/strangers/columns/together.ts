import { blankAt, divAround, type DeckLine, isBlank, rewrite } from '../line.ts'

/** A picture on a line of its own. */
export const PICTURE = /^\s*!\[[^\]]*\]\([^()]*\)(?:\{(?![^{}]*\.background)[^{}]*\})?\s*$/

/** Layers as one: a few pictures beside one another, all else below one another. */
export function together(layers: readonly (readonly DeckLine[])[]): DeckLine[] {
  const pictures = layers.flatMap(([first, ...others]) =>
    first !== undefined && PICTURE.test(first.text) && others.every(isBlank) ? [first] : []
  )
  if (pictures.length !== layers.length || pictures.length > ABREAST) {
    return layers.flatMap((layer) => [...layer, blankAt(layer[0]?.from ?? 0)])
  }
  return divAround('{.columns}', pictures.flatMap((picture) => [
    { text: '::: {.column}', from: picture.from },
    // As broad as its column.
    rewrite(picture, picture.text.replace(/\b(?:width|height)=[^\s{}]+/g, '').replace(/\{\s*\}/, '')),
    { text: ':::', from: picture.from },
  ]))
}

/** How many pictures have room beside one another. */
const ABREAST = 4
