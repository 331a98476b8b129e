import type { Slide } from './model.ts'
import { decode } from './rules/safe-links.ts'

// As the compiler writes them: text has no bare `<`, values stand in double quotes and have none inside.
const TAG = /<[A-Za-z](?:[^<>"]|"[^"]*")*>/g
const ATTRIBUTE = /\s([^\s=<>"'/]+)="([^"]*)"/g

/** All ids that stand in some HTML of the compiler. */
export function idsIn(html: string): string[] {
  return [...html.matchAll(TAG)].flatMap(([tag]) =>
    [...tag.matchAll(ATTRIBUTE)].flatMap(([, name, value = '']) => (name === 'id' ? [value] : []))
  )
}

/**
 * HTML of the compiler with other ids. Links follow: `targets` says where a link to an old id leads now; a link to
 * nowhere (`undefined`) stays as text, and so does one to a slide of a deck (`DECK/ID`) that is not in `targets`; one
 * to
 * another id that is not there, such as a claim, stays as it is.
 */
export function renameIds(
  html: string,
  ids: ReadonlyMap<string, string>,
  targets: ReadonlyMap<string, string | undefined>,
): string {
  return html.replace(TAG, (tag) =>
    tag.replace(ATTRIBUTE, (whole, name: string, value: string) => {
      if (name === 'id') return ` id="${ids.get(value) ?? value}"`
      if (name !== 'href' || !value.startsWith('#')) return whole
      const old = decode(value.slice(1))
      if (!targets.has(old) && !isAcross(old)) return whole
      const target = targets.get(old)
      return target === undefined ? '' : ` href="#${encodeURIComponent(target)}"`
    }))
}

/** Does a link lead to `DECK/ID`, a slide of a deck that is named? No id has a slash in it. */
export const isAcross = (target: string): boolean => target.includes('/')

/** A slide whose HTML is written anew, wherever it stands. */
export function rewriteSlide(slide: Slide, rewrite: (html: string) => string): Slide {
  const { content, notes, exercise } = slide
  return {
    ...slide,
    notes: rewrite(notes),
    content: content.map((piece) => {
      if (typeof piece === 'string') return rewrite(piece)
      return piece.kind === 'presenter-only' ? { ...piece, html: rewrite(piece.html) } : piece
    }),
    // The guide takes what is said from the exercise itself.
    ...(exercise === undefined ? {} : { exercise: { ...exercise, notes: rewrite(exercise.notes) } }),
  }
}

/** HTML of the compiler in which no heading is of the first level: a page has one of those. */
export function lowerHeadings(html: string): string {
  return html.replace(/<(\/?)h1(?=[\s>])/g, '<$1h2')
}
