/**
 * Breadth of letters in parts of their size, rather too broad than too narrow: where a program has not the kit's faces,
 * it takes others, and Arial is the broadest of the usual ones.
 */
function breadth(character: string): number {
  if (/[\u2e80-\u9fff\uf900-\uffef]/.test(character)) return 1
  if (/[ijl.,:;|!'’‘·]/.test(character)) return 0.26
  if (/[ frt()[\]/“”"-]/.test(character)) return 0.34
  if (/[mwMW—…@%]/.test(character)) return 0.88
  return /[\p{Lu}&§→+=<>]/u.test(character) ? 0.7 : 0.56
}

/** About how broad a line of text is, in px. */
export function breadthOf(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + breadth(character), 0) * size
}

/** Text in lines that are no broader than they may be; a longer word stands alone. Chinese breaks anywhere. */
export function breakLines(text: string, size: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.match(/[\u2e80-\u9fff][，。、；：）]?|[^\s\u2e80-\u9fff]+\s*|\s+/g) ?? []) {
    if (line !== '' && breadthOf((line + word).trimEnd(), size) > most) {
      lines.push(line.trim())
      line = ''
    }
    line += word
  }
  return line.trim() === '' ? lines : [...lines, line.trim()]
}
