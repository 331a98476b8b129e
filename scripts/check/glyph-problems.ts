import type { Deck, Problem, Slide } from '../compiler/model.ts'

/** A problem for each character that no bundled font has, on the first slide that shows it. */
export function glyphProblems(deck: Deck, characters: readonly string[]): Problem[] {
  return characters.map((character) => {
    const slide = deck.slides.find((candidate) => textOf(candidate).includes(character))
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''
    return {
      severity: 'error', rule: 'missing-glyph', file: deck.file, line: slide?.line ?? 1, column: 1, found: character,
      ...(slide === undefined ? {} : { slide: slide.id }),
      what: `No font of the kit has the character “${character}” (U+${code}).`,
      why: 'Each computer would show another one, or an empty box.',
      fix: 'Use another character, or say it in words.',
    }
  })
}

function textOf(slide: Slide): string {
  return slide.content.map((piece) => {
    if (typeof piece === 'string') return piece
    return piece.kind === 'presenter-only' ? piece.html : (piece.alternative ?? '')
  }).join('') + slide.notes
}
