import type { Habit } from './habit.ts'
import { deckset } from './habits/deckset.ts'
import { marp } from './habits/marp.ts'
import { remark } from './habits/remark.ts'
import { reveal } from './habits/reveal.ts'
import { slidev } from './habits/slidev.ts'
import { type DeckLine, mapText, rewrite } from './line.ts'

const OTHERS: readonly Habit[] = [marp, deckset, remark, slidev]

/** A paragraph that begins with “Note:” begins the speaker’s notes in reveal.js alone: in decks for these it is words. */
export const notesAsWords = (lines: readonly DeckLine[], habits: readonly Habit[]): readonly DeckLine[] =>
  habits.includes(reveal) || !OTHERS.some((one) => habits.includes(one))
    ? lines
    : mapText(lines, (line) => rewrite(line, line.text.replace(/^(\s{0,3}notes?):(?=\s|$)/i, '$1\\:')))
