import type { Token } from 'markdown-it'
import { inlineNodesOf, nodesOf } from '../content/from-tokens.ts'
import type { Content, PartName } from '../content/node.ts'
import { trimBreaks } from '../content/map-nodes.ts'
import { type Citation, citationNotes } from '../rules/citations.ts'
import type { Work } from '../work.ts'
import { blocksOf, isBlock, type Line, linesOf } from './blocks.ts'
import type { ExerciseDraft, PartDraft } from './draft.ts'
import { copyOf, plainInline } from './inline.ts'
import type { GivenParts, Statement } from './model.ts'
import type { KitSettings } from '../model.ts'
import { wordingOf } from '../../words/wording.ts'

/** Reads steps, source page and second helping as participants get them; says what is not a list or has no place. */
export function readGiven({ parts }: ExerciseDraft, work: Work): GivenParts {
  const plain = (tokens: readonly Token[]): Content => trimBreaks(inlineNodesOf(plainInline(tokens)))
  return {
    steps: linesIn(parts.get('steps'), 'steps', work).map(({ inline }) => plain(inline?.children ?? [])),
    statements: linesIn(parts.get('source'), 'source', work).map((line): Statement => {
      const children = line.inline?.children ?? []
      const place = sayPlace(
        children.flatMap((token): readonly Citation[] => citationNotes.get(token)?.citations ?? []),
        work.context.settings,
      )
      if (place === '') reportNoPlace(line, work)
      return { content: plain(children), place }
    }),
    second: nodesOf((parts.get('second')?.tokens ?? []).map(plainBlock)),
    words: [],
  }
}

/** The items of the one list that a part is; what else stands in it would be lost. */
function linesIn(part: PartDraft | undefined, name: PartName, work: Work): Line[] {
  if (part === undefined) return []
  const blocks = blocksOf(part.tokens)
  const lists = blocks.filter((block) => isBlock(block, 'ordered_list_open') || isBlock(block, 'bullet_list_open'))
  const lines = lists.flatMap(linesOf)
  const whole = lists.length === 1 && blocks.length === 1
    && lines.every(({ more, inline }) => !more && inline !== undefined)
  if (whole) return lines
  work.problems.error(part.place, {
    rule: 'part-no-list',
    found: `::: ${name}`,
    what: `“::: ${name}” is not one list of plain lines.`,
    why: 'Slide and worksheet show its lines by their numbers; anything else would be left out.',
    fix: name === 'steps'
      ? 'Write “1. ” before each step, and each in one paragraph.'
      : 'Write “- ” before each statement, and each in one paragraph.',
  })
  return lines.filter(({ inline }) => inline !== undefined)
}

/** A block without citations, links and ids. */
function plainBlock(token: Token): Token {
  if (token.type !== 'inline') return token
  const copy = copyOf(token)
  copy.children = plainInline(token.children ?? [])
  return copy
}

function reportNoPlace({ line }: Line, work: Work): void {
  if (work.context.paper.claims.size === 0) return
  const text = work.lineText(line)
  work.problems.error(work.at(line, text.length - text.trimStart().length), {
    rule: 'statement-without-place',
    found: text.trim(),
    what: 'This statement of the source page cites nothing.',
    why: 'People argue from it as from the paper, and give its place.',
    fix: 'Cite the claim that it restates: [@S4.2.6].',
  })
}

const isNumbered = (part: string): boolean => /^\d/.test(part)

/** Where in the paper some citations lead, without a word on how firm they are: `sections 2.1, 4.2, endnote 30`; empty
 * for none. */
function sayPlace(
  citations: readonly Citation[],
  { parts, language }: Pick<KitSettings, 'parts' | 'language'>,
): string {
  const wording = wordingOf(language)
  const given = [...new Set(citations.flatMap((one) => (one.kind === 'claim' ? [one.claim.part] : [])))]
  const notes = [...new Set(citations.flatMap((one) => (one.kind === 'endnote' ? [one.endnote.number] : [])))]
  const numbered = given.filter(isNumbered)
  return [
    ...given.filter((part) => !isNumbered(part)).map((part) => parts.get(part) ?? part),
    ...(numbered.length === 0 ? [] : [wording.sectionsAt(numbered)]),
    ...(notes.length === 0 ? [] : [wording.endnotesAt(notes)]),
  ].join(', ')
}
