import { type DeckLine, headingLevel, isRule, lineKinds, mapText, rewrite } from '../line.ts'
import { addToSlide } from '../of-slide.ts'
import type { Told } from '../told/told.ts'

const NUMBERED = /(?:\]\(|href=["'])#(?<page>\d+)(?=["')])/g
/** One without anywhere to lead to, with its words. */
const LINK = /(?<!!)\[(?<words>[^\][]*)\]\(#(?<page>\d+)\)/g
/** As in `reveal-links.ts`. */
const ID = /\{[^{}#]*#(?<id>[\w-]+)(?:[^{}\w-][^{}]*)?\}\s*$/

/** A link to a page by its number leads to the slide of that number. */
export function withPageLinks(lines: readonly DeckLine[], told: Told): readonly DeckLine[] {
  const linked = new Set(
    lines.flatMap(({ text }) => [...text.matchAll(NUMBERED)].map(({ groups }) => groups?.['page'])),
  )
  if (linked.size === 0) return lines
  const kinds = lineKinds(lines)
  const rules = lines.flatMap((line, index) => (kinds[index] === 'text' && isRule(line) ? [index] : []))
  const ids = new Map<string, string>()
  const named = [-1, ...rules].flatMap((rule, at) => {
    const own = lines.slice(rule + 1, rules[at])
    const page = `${at + 1}`
    if (linked.has(page)) {
      const ownKinds = lineKinds(own)
      const heading = own.find((line, index) => ownKinds[index] === 'text' && headingLevel(line) > 0)
      const id = ID.exec(heading?.text ?? '')?.groups?.['id'] ?? `page-${page}`
      if (!heading?.text.includes(`#${id}`)) addToSlide(own, `#${id}`)
      ids.set(page, id)
    }
    return [...lines.slice(Math.max(0, rule), rule + 1), ...own]
  })
  return mapText(named, (line) => {
    const text = line.text.replace(LINK, (whole: string, words: string, page: string) => {
      if (ids.has(page)) return whole
      told.say('no-such-page', line.from, `#${page}`, `There is no page ${page}: the deck has ${rules.length + 1}.`,
        'The link leads nowhere; its words are there.', 'Write the number of another page.')
      return words
    })
    return rewrite(line,
      text.replace(NUMBERED, (whole: string, page: string) => whole.slice(0, -page.length) + (ids.get(page) ?? page)))
  })
}
