import { type Content, reveal, type Secret } from '../content/node.ts'
import { withoutFigures } from './render.ts'

/** Content as a key has it: without pictures. */
export const keyText = (content: Content<Secret>): Content<Secret> => withoutFigures(reveal(content))

/** A reason in a key, where there is one. */
export const reasonOf = (why: Content | undefined): { readonly why?: Content } => (why === undefined ? {} : { why })
