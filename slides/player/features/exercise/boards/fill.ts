import type { MakeBoard } from '../board.ts'
import { makeTypedBlanks } from './fill-typed.ts'
import { makeWordBlanks } from './fill-words.ts'

/** Blanks in a text: words to lay in where there are some, else fields to type in. */
export const makeFill: MakeBoard = (
  needs,
) => (needs.exercise.parts.reuse ? makeWordBlanks(needs) : makeTypedBlanks(needs))
