import { inclusionsOf } from '../../compiler/handout/inclusions.ts'
import type { Handout, Inclusion, SheetPart } from '../../compiler/handout/model.ts'
import { PER_PAGE } from './slides.ts'

/** What a part of a sheet takes in, where it is nothing else. */
export const takenBy = (part: SheetPart | undefined): Inclusion | undefined =>
  part !== undefined && typeof part.node !== 'string' && part.node.kind === 'included' ? part.node.what : undefined

/** Does the text end with lines to write on? */
export const endsWithLines = ({ content }: Pick<Handout, 'content'>): boolean =>
  takenBy(content.at(-1))?.kind === 'lines'

/** Does it take in exercises to write into, and end with something else, below which room may be left? */
export function endsBelowTasks({ content }: Pick<Handout, 'content'>): boolean {
  const hasTasks = inclusionsOf({ content }).some(({ kind }) => kind === 'worksheet')
  return hasTasks && !endsWithTasks({ content }) && !endsWithLines({ content })
}

/** Do exercises come last? Each of them takes all that its page has left. */
export const endsWithTasks = ({ content }: Pick<Handout, 'content'>): boolean =>
  takenBy(content.at(-1))?.kind === 'worksheet'

/** Are slides with lines the last on the sheet, and its only ones? Then no text comes between them. */
export function endsWithSlides({ content }: Pick<Handout, 'content'>): boolean {
  const places = content.flatMap((part, index) => {
    const taken = takenBy(part)
    return taken?.kind === 'slides' && !taken.notes ? [index] : []
  })
  return places.length === 1 && places[0] === content.length - 1
}

/** Do the slides of a sheet, which are all of it, leave a part of their last page empty? */
export function leavesRoom({ content }: Handout): boolean {
  const taken = takenBy(content.at(-1))
  return content.length === 1 && endsWithSlides({ content }) && taken?.kind === 'slides'
    && taken.slides.length % PER_PAGE > 0
}
