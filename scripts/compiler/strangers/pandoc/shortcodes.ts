import type { Translation } from '../habit.ts'
import { type DeckLine, lineKinds, rewrite } from '../line.ts'
import { metaOf } from '../settings.ts'

/** With a brace more it is shown as it is. */
const SHORTCODE = /(?<!\{)\{\{<([^{}<>]*)>\}\}|\{(\{\{<[^{}<>]*>\}\})\}/g

/** In the place of what says nothing, with the blanks that parted it from a mark, a bracket or a blank. */
const GONE = '\u{E000}'
const WITH_BLANKS = /(?<!\s)[ \t]+\u{E000}(?=[\],.;:!?)]|$)|(?<=^|[\s[(])\u{E000}[ \t\u00a0]+|\u{E000}/gu

/** Lines with what their shortcodes say: settings, keys, and addresses of what would be shown. */
export function withShortcodes(lines: readonly DeckLine[], translation: Translation): readonly DeckLine[] {
  if (!lines.some(({ text }) => text.includes('{{<'))) return lines
  const kinds = lineKinds(lines)
  return lines.map((line, at) =>
    kinds[at] === 'comment' || !line.text.includes('{{<')
      ? line
      : rewrite(line, kinds[at] === 'text'
        ? shortcodes(rewrite(line, line.text.replace(COMMENT, '')), translation)
        : shortcodes(line, translation, true))
  )
}

/** Nothing comes of one in a comment. */
const COMMENT = /<!--.*?-->/g

/** @param isCode are words all that stands there? */
function shortcodes(line: DeckLine, { told, deck }: Translation, isCode = false): string {
  const text = line.text.replace(SHORTCODE, (_, inside: string | undefined, shown = '') => {
    if (inside === undefined) return String(shown)
    const [name = '', ...rest] = inside.trim().split(/\s+/)
    const meta = name === 'meta' ? metaOf(deck.given, rest[0] ?? '') : ''
    if (meta !== '') return meta
    const keys = name === 'kbd' ? keysOf(rest) : ''
    if (keys !== '') return keys
    const address =
      rest.map((word) => word.replace(/["']/g, '')).find((word) => /^https?:|\.(?:mp4|webm|qmd|md)$/.test(word)) ?? ''
    // A page of another computer that would be shown stands there by its address.
    const page = address.startsWith('http') && !/^(?:fa|iconify|bi|include|video)$/.test(name) ? address : ''
    if (name === 'video') {
      told.say('video', line.from, address, 'A video is not shown; its address stands in its place.',
        'A deck holds everything inside, and no video would fit.',
        'Show a picture of it, and open the video beside the deck.')
    } else if (name === 'include') {
      const file = rest.join(' ').replace(/["']/g, '')
      told.say('foreign-include', line.from, file, `What stands in “${file}” is not taken in here.`,
        'A deck of the kit is one file.', 'Copy it to this place.')
      // Its name holds the place of code.
      return isCode ? file : GONE
    } else told.leftOut(`{{< ${name} >}}`, line.from)
    return name === 'video' && address.startsWith('http')
      ? `<${address}>`
      : name === 'pagebreak'
      ? GONE
      : name === 'video'
      ? address
      : page === ''
      ? GONE
      : `<${page}>`
  }).replace(WITH_BLANKS, '')
  // A link whose words were an icon has its address for words.
  return text.replace(/\[\s*\]\((https?:[^()\s]+)\)/g, '<$1>')
}

/** The keys of `{{< kbd Ctrl-C >}}`; where they differ by system those of Windows. */
function keysOf(said: readonly string[]): string {
  const own = said.find((word) => word.startsWith('win=')) ?? said.find((word) => word !== '') ?? ''
  return own.replace(/^\w+=/, '').replace(/["']/g, '').split(/[-+](?=.)/).filter((key) => key !== '')
    .map((key) => `<kbd>${key}</kbd>`).join('+')
}
