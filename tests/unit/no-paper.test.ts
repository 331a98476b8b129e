import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { PROJECT } from '../../scripts/options.ts'

/** Words by which one would know of which paper the program was first made. */
const OF_THE_PAPER =
  /hoffman|merics|programming china|\bANS\b|autonom|\bmape\b|leninis|\bmao(?:ist)?\b|beijing|communis|\bparty\b|\bchina\b|chinese|self-(?:configur|heal|optimi|protect)|objective/i

/** Where such a word means something else, and why that may stay. */
const MEANT_OTHERWISE: readonly { readonly words: RegExp; readonly why: string }[] = [
  { words: /chinese/gi, why: 'a language, which has its own face, breaks and characters of double width' },
  {
    words: /\bobjectives\b|\bone objective\b/gi,
    why: 'what people can do afterwards: a key of decks and sessions',
  },
  { words: /objective-?c\b/gi, why: 'a language of code' },
  { words: /\bparty(?=\|pre\|)/gi, why: 'the first half of a compound that is kept on one line' },
  { words: /\bparty(?=-popper)/gi, why: 'the name of an emoji' },
]

const without = (text: string): string => MEANT_OTHERWISE.reduce((rest, { words }) => rest.replace(words, ''), text)

const programs = ['scripts', 'slides/player', 'diagrams'].flatMap((folder) =>
  readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => (folder === 'diagrams' ? file === 'style.yaml' : /\.(?:ts|mjs|css|yaml)$/.test(file)))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
)

test('the program names no paper: not its author, its subject, nor what it goes back to', () => {
  expect(programs.length).toBeGreaterThan(400)
  const named = programs.flatMap((file) =>
    readFileSync(join(PROJECT, file), 'utf8').split('\n')
      .flatMap((line, index) => {
        const found = OF_THE_PAPER.exec(without(line))?.[0]
        return found === undefined ? [] : [`${file}:${index + 1}: ${found}`]
      })
  )
  expect(named).toEqual([])
})
