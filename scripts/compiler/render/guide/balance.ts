/** Characters to a line of the column of steps, and of the broader one of the answer. */
const DOING = 44
const OUTCOME = 58

const BLOCK = /<(p|li|tr|h[4-6])\b[^<>]*>([^]*?)<\/\1>/g

/** Lines that blocks take, about. */
const linesOf = (html: string, width: number): number =>
  [...html.matchAll(BLOCK)]
    .reduce((sum, [, tag, block = '']) =>
      sum + 0.2 + Math.ceil(block.replace(/<[^<>]*>/g, '').length * (tag === 'tr' ? 1.3 : 1) / width), 0)

/**
 * Notes to an exercise, as many paragraphs below its steps as make both columns end together; the others go below its
 * debrief.
 * @param doing what stands above them below the steps
 * @param outcome what stands above the others
 */
export function shareNotes(notes: string, doing: string, outcome: string): readonly [left: string, right: string] {
  const paragraphs = blocksOf(notes)
  const lengths = paragraphs.map((one) => linesOf(one, OUTCOME))
  let right = lengths.reduce((sum, one) => sum + one, linesOf(outcome, OUTCOME))
  let left = linesOf(doing, DOING)
  const count = paragraphs.findIndex((paragraph, index) => {
    left += linesOf(paragraph, DOING)
    right -= lengths[index] ?? 0
    return left > right
  })
  const kept = count < 0 ? paragraphs.length : count
  return [paragraphs.slice(0, kept).join('\n'), paragraphs.slice(kept).join('\n')]
}

const OPENING = /<(?!br\b|hr\b|img\b|col\b)[a-z](?:[^<>]*[^<>/])?>/g

/** What stands below one another: a list or a table is one, however many lines it has. */
function blocksOf(html: string): string[] {
  const blocks: string[] = []
  let [block, depth] = ['', 0]
  for (const line of html.split('\n')) {
    depth += (line.match(OPENING)?.length ?? 0) - (line.match(/<\//g)?.length ?? 0)
    block += block === '' ? line : `\n${line}`
    if (depth > 0) continue
    if (block.trim() !== '') blocks.push(block)
    block = ''
  }
  return block === '' ? blocks : [...blocks, block]
}
