import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { analyse } from 'scslre'
import { parseSync } from 'vite'
import { PROJECT } from '../../scripts/options.ts'

/** A regular expression as it stands in a program, and on which line. */
interface Expression {
  readonly line: number
  readonly pattern: string
  readonly flags: string
}

/** All that are written between slashes; those put together from strings are not among them. */
function expressionsIn(text: string): Expression[] {
  const found: Expression[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('regex' in node && 'start' in node && typeof node.start === 'number') {
      const { pattern, flags } = node.regex as { pattern: string; flags: string }
      found.push({ line: text.slice(0, node.start).split('\n').length, pattern, flags })
    } else Object.values(node).forEach(visit)
  }
  visit(parseSync('program.ts', text).program)
  return found
}

/** Are there texts on which its work grows with their square? Seen from the expression, without running it; repetitions
 * that lie apart are not seen. */
const isSlow = ({ pattern, flags }: Pick<Expression, 'pattern' | 'flags'>): boolean =>
  analyse({ source: pattern, flags }).reports.length > 0

const programs = ['scripts', 'slides/player'].flatMap((folder) =>
  readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:ts|mjs)$/.test(name))
    .map((name) => join(folder, name))
).sort()

test('no regular expression tries the same row of characters again and again', () => {
  let count = 0
  const slow = programs.flatMap((file) => {
    const all = expressionsIn(readFileSync(join(PROJECT, file), 'utf8'))
    count += all.length
    return all.filter(isSlow).map(({ line, pattern, flags }) => `${file}:${line} /${pattern}/${flags}`)
  })
  expect(slow,
    'each tries too many ways on some text: begin it where nothing of it can stand before, or let no two repetitions take the same')
    .toEqual([])
  expect(count).toBeGreaterThan(400)
})

test('the check itself notices what it is for', () => {
  const [given] = expressionsIn('\nconst info = line.replace(/[\\s:]+$/u, "")')
  expect(given).toEqual({ line: 2, pattern: '[\\s:]+$', flags: 'u' })
  for (
    const [pattern = '', flags = ''] of [['[\\s:]+$'], ['<[^>]*>', 'g'], ['^a*a*$'], ['^(?:a+)+$'], ['^[a-z ]*\\s*:']]
  ) expect(isSlow({ pattern, flags }), pattern).toBe(true)
  for (
    const [pattern = '', flags = ''] of [['(?<![\\s:])[\\s:]+$'], ['<[^<>]*>', 'g'], ['^(?:a|b)+$'], ['^[a-z ]*:']]
  ) expect(isSlow({ pattern, flags }), pattern).toBe(false)
})
