import { blankAt, type DeckLine, lineKinds, rewrite } from '../line.ts'
import type { Told } from '../told/told.ts'
import { attributesIn } from './reveal-elements.ts'
import { STACKED } from './reveal-separators.ts'
import { videoFrame } from './videos.ts'

/** What only decks of Hugo have: slides, what stands below others, steps and notes. */
const MARK = /^\s*\{\{[<%]\s*(?:slide|section|fragment|frag|speaker_note|note)\b/
const SHORTCODE = /\{\{[<%](?<inside>[^{}]*)[>%]\}\}/g
const INSIDE = /^(?<end>\/?)\s*(?<name>[\w-]+)(?<given>(?:[^\w-][^]*)?)$/
/** A shortcode that is shown as it is written. */
const SHOWN = /\{\{([<%])\/\*([^{}]*)\*\/([>%])\}\}/g
/** Of a slide as HTML has it; all others are data of reveal.js. */
const PLAIN = /^(?:id|class|style|data-.*)$/
const NOTES = /^(?:speaker_note|notes?)$/
/** What is around words and says nothing that the kit does not see to. */
const SILENT = /^(?:math|markdown|center|centre|raw|html)$/

/** Is it a deck for the slides of Hugo? */
export function isForHugo(lines: readonly DeckLine[]): boolean {
  if (!lines.some(({ text }) => MARK.test(text))) return false
  const kinds = lineKinds(lines)
  return lines.some(({ text }, at) => kinds[at] === 'text' && MARK.test(text))
}

/** A deck for the slides of Hugo as reveal.js has it, which shows them: comments of slides, elements that appear, notes. */
export function fromHugo(written: readonly DeckLine[], told: Told): DeckLine[] {
  const lines = withoutToml(written, told)
  const kinds = lineKinds(lines)
  return lines.flatMap((line, at): readonly DeckLine[] => {
    if (!line.text.includes('{{')) return [line]
    const shown = (text: string): string => text.replace(SHOWN, '{{$1$2$3}}')
    if (kinds[at] !== 'text') return [rewrite(line, shown(line.text))]
    const text = line.text.replace(SHORTCODE, (whole: string, inside: string) => {
      const said = INSIDE.exec(inside.trim().replace(/\/$/, ''))?.groups
      return said === undefined ? whole : replaced(said, line, told)
    })
    const made = shown(text)
    // A block of HTML ends at an empty line, and what stands in it is Markdown.
    const isBlock = /^\s*<\/?(?:div|aside)\b[^<>]*>\s*$/.test(made)
    return isBlock ? [blankAt(line.from), rewrite(line, made.trim()), blankAt(line.from)] : [rewrite(line, made)]
  })
}

function replaced(groups: Readonly<Record<string, string>>, line: DeckLine, told: Told): string {
  const { name = '', given = '', end = '' } = groups
  const attributes = new Map(attributesIn(given.replaceAll('`', '"')).map((one) => [one.name, one.value]))
  const isAlone = line.text.replace(SHORTCODE, '').trim() === ''
    && line.text.indexOf('{{') === line.text.lastIndexOf('{{')
  const of = (...names: readonly string[]): string =>
    names.map((one) => attributes.get(one) ?? '').find((one) => one !== '') ?? ''
  if (SILENT.test(name)) return ''
  if (name === 'section') {
    if (end === '') told.changed(STACKED, line.from)
    return ''
  }
  if (NOTES.test(name)) return end === '' ? '<aside class="notes">' : '</aside>'
  if (name === 'fragment') {
    const element = isAlone ? 'div' : 'span'
    return end === '' ? `<${element} class="${`fragment ${of('class')}`.trim()}">` : `</${element}>`
  }
  if (name === 'frag') return `<span class="${`fragment ${of('class')}`.trim()}">${of('c')}</span>`
  if (name === 'highlight' || name === 'mermaid') {
    return end === '' ? `\`\`\`${name === 'mermaid' ? name : /^\s*"?(\w*)/.exec(given)?.[1] ?? ''}` : '```'
  }
  if (name === 'slide' && end === '') {
    if (attributes.has('content')) told.leftOut('{{< slide content >}}', line.from)
    const said = [...attributes].filter(([key]) => key !== 'content')
    return said.length === 0
      ? ''
      : `<!-- .slide: ${
        said.map(([key, value]) => `${PLAIN.test(key) ? key : `data-${key}`}="${value}"`).join(' ')
      } -->`
  }
  if (name === 'figure' && of('src') !== '') {
    const caption = of('caption', 'title')
    const size = ['width', 'height'].filter((key) => attributes.has(key)).map((key) => ` ${key}="${of(key)}"`).join('')
    const image = `<img src="${of('src')}" alt="${of('alt')}"${size}>`
    return caption === '' ? image : `<figure>${image}<figcaption>${caption}</figcaption></figure>`
  }
  const [first = ''] = given.trim().replace(/["'`]/g, '').split(/\s+/)
  if (name === 'ref' || name === 'relref') return first
  const video = videoFrame(name, of('id') || first)
  if (video !== undefined) return video
  if (end === '') told.leftOut(`{{< ${name} >}}`, line.from)
  return ''
}

/** Settings of Hugo in its other language, which no other program reads, are on no slide. */
function withoutToml(lines: readonly DeckLine[], told: Told): readonly DeckLine[] {
  const start = lines.findIndex(({ text }) => text.trim() !== '')
  const end = lines.findIndex(({ text }, at) => at > start && text.trim() === '+++')
  if (lines[start]?.text.trim() !== '+++' || end < 0) return lines
  for (const line of lines.slice(start, end + 1)) told.leftOut('settings in TOML', line.from)
  return lines.map((line, at) => (at <= end ? blankAt(line.from) : line))
}
