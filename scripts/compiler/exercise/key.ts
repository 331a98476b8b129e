import type { Content, Secret } from '../content/node.ts'
import { reveal } from '../content/map-nodes.ts'
import type { Reason } from './model.ts'
import { withoutFigures } from './render.ts'

/** Content as a key has it: without pictures. */
export const keyText = <S extends Secret>(content: Content<S>): Content<S> => withoutFigures(reveal(content))

/** A reason in a key, where there is one. */
export const reasonOf = (why: Reason['why'] | undefined): Reason => (why === undefined ? {} : { why: reveal(why) })
