import { leavesIn, wordsIn } from '../compiler/content/walk.ts'
import type { Problem } from '../compiler/model.ts'
import type { Deck, Slide } from '../compiler/deck-model.ts'

/** A problem for each character that no bundled font has, on the first slide that shows it. */
export function glyphProblems(deck: Deck, characters: readonly string[]): Problem[] {
  return characters.map((character) => {
    const slide = deck.slides.find((candidate) => textOf(candidate).includes(character))
    const problem = missingGlyph(deck.file, slide?.line ?? 1, character)
    return slide === undefined ? problem : { ...problem, slide: slide.id }
  })
}

/** A character that no bundled font has. */
export function missingGlyph(file: string, line: number, character: string): Problem {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return {
    severity: 'error',
    rule: 'missing-glyph',
    file,
    line,
    column: 1,
    found: character,
    what: `No font of the kit has the character “${character}” (U+${code}).`,
    why: 'Each computer would show another one, or an empty box.',
    fix: 'Use another character, or say it in words.',
  }
}

function textOf({ content, notes }: Slide): string {
  const said = leavesIn(content).map((leaf) => 'alternative' in leaf && leaf.alternative)
  return [wordsIn(content), ...said.filter((one) => typeof one === 'string'), wordsIn(notes)].join(' ')
}
