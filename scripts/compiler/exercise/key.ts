import { type Content, reveal, type Secret } from '../content/node.ts'
import { toHtml } from '../content/to-html.ts'
import { withoutFigures } from './render.ts'

/** Content as the player puts it into the page: without pictures. */
export const keyText = (content: Content<Secret>): string => toHtml(withoutFigures(reveal(content)))

/** A reason in a key, where there is one. */
export const reasonOf = (why: Content | undefined): { readonly why?: string } =>
  why === undefined ? {} : { why: toHtml(why) }
