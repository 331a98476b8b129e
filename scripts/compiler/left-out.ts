import type { CompiledDeck } from './compile-deck.ts'
import type { Problem } from './model.ts'
import type { Deck } from './deck-model.ts'
import type { NamedPart } from './name-parts.ts'
import { advise } from './nearest.ts'
import { Problems } from './problem.ts'
import { isAcross } from './rename-ids.ts'

/** Warns of each link to a slide of another deck, `#DECK/ID`, that is not there. */
export function checkAcross(compiled: readonly CompiledDeck[]): Problem[] {
  const known = namesOf(compiled)
  return compiled.flatMap(({ value: { file }, links }) => {
    const problems = new Problems(file)
    for (const { target, place } of links) {
      if (isAcross(target) && !known.has(target)) reportUnknown(problems, place, target, known)
    }
    return problems.list
  })
}

/** All that a link to another deck can name. */
export function namesOf(decks: Iterable<CompiledDeck>): Set<string> {
  return new Set([...decks].flatMap(({ value: { name, slides } }) => slides.map(({ id }) => `${name}/${id}`)))
}

export function reportUnknown(
  problems: Problems,
  place: Parameters<Problems['warning']>[0],
  target: string,
  known: Iterable<string>,
): void {
  problems.warning(place, {
    rule: 'unknown-slide',
    found: `#${target}`,
    what: `There is no slide “${target}”.`,
    why: 'The link leads nowhere.',
    fix: advise(target, known, 'Write #ID for a slide of the same deck, #DECK/ID for one of another.'),
  })
}

/** Parts of an assembled deck or a session, with the links that its slides have. */
type LinkingPart = Pick<NamedPart, 'deck' | 'targets' | 'links'>

/**
 * Warns of each link whose target the whole leaves out: its words stand there as text, and promise what does not come.
 * @param whole what leaves it out; `say`: it is a session, whose items can say their own words.
 */
export function findLeftOut(
  parts: readonly LinkingPart[],
  whole: Pick<Deck, 'file' | 'title'> & { readonly say: boolean },
  decks: ReadonlyMap<string, CompiledDeck>,
): Problem[] {
  const known = namesOf(decks.values())
  return parts.flatMap(({ deck, targets, links }) =>
    links.flatMap((link): readonly Problem[] => {
      const { target, file, place } = link
      const name = isAcross(target) ? target : `${deck.name}/${target}`
      const [from, id] = [name.slice(0, name.lastIndexOf('/')), name.slice(name.lastIndexOf('/') + 1)]
      const slide = decks.get(from)?.value.slides.find((one) => one.id === id)
      // What no deck has is said elsewhere; sources are the whole's own.
      if (targets.get(target) !== undefined || !known.has(name) || slide?.layout === 'sources') return []
      const problems = new Problems(file)
      problems.warning(place, {
        rule: 'left-out-slide',
        found: `#${target}`,
        what: `${
          whole.say ? 'The session' : 'The deck'
        } “${whole.title}” (${whole.file}) shows the slide “${link.slide}”, but leaves out “${name}”, to which this leads.`,
        why: 'There the words stand without the link, and nobody has seen what they mean.',
        fix: `${
          whole.say
            ? `Give the session its own words, “say: { ${link.slide}: … }” in its item`
            : 'Say it without the other slide'
        }, or add { deck: ${from}, from: ${id}, to: ${id} }.`,
      })
      return problems.list
    })
  )
}
