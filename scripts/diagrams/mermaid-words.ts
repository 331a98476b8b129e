/** Names of the grammar's tokens, said so that an author knows them. */
const TOKENS: Readonly<Record<string, string>> = {
  NEWLINE: 'a line end',
  SPACE: 'a space',
  EOF: 'the end of the diagram',
  SEMI: '“;”',
  PS: '“(”',
  PE: '“)”',
  SQS: '“[”',
  SQE: '“]”',
  DIAMOND_START: '“{”',
  DIAMOND_STOP: '“}”',
  STR: 'text in quotation marks',
  NODE_STRING: 'a name',
  LINK: 'a line',
  ARROW: 'an arrow',
  NUM: 'a number',
  TAGEND: '“>”',
  TAGSTART: '“<”',
  PIPE: '“|”',
  end: '“end”',
  SUBROUTINESTART: '“[[”',
  SUBROUTINEEND: '“]]”',
  STADIUMSTART: '“([”',
  STADIUMEND: '“])”',
  UNICODE_TEXT: 'a name',
  TXT: 'text',
  MINUS: '“-”',
  ID: 'a name',
  LINE: 'a line',
  DOUBLECIRCLEEND: '“)))”',
  text: 'text',
  INVALID: 'something unknown',
  STRUCT_STOP: '“}”',
  CALLBACK_NAME: 'a name',
  COLON: '“:”',
  LINK_ID: 'a line’s id',
  SPACELIST: 'spaces',
  INVALID_TOKEN: 'something unknown',
}

/** What Mermaid complains of, in the kit’s words. */
export function explain(message: string): string {
  const odd = /but found:? [`'"](.+?)[`'"]/.exec(message)?.[1]?.trim()
  if (odd) return `Mermaid does not understand “${odd.slice(0, 40)}” here.`
  const got = /got '([^']+)'/.exec(message)?.[1]
  if (got !== undefined) {
    const said = TOKENS[got]
    return said === undefined || said === 'something unknown'
      ? 'Mermaid does not understand this line.'
      : `Mermaid does not expect ${said} here.`
  }
  if (/Lexical error/.test(message)) return 'Mermaid does not know this character or word here.'
  if (/There can be only one root/i.test(message)) return 'A mind map has one root; this line would start another.'
  const first =
    message.split('\n').find((line) => line.trim() !== '')?.replace(/^(Error|Syntax error|Parsing failed):\s*/i, '')
      .trim() ?? ''
  if (
    /^(Cannot (read|set|access|convert)|undefined|null|.* is not (a function|iterable|defined))/.test(first)
    || first === ''
  ) {
    return 'Mermaid does not understand this line.'
  }
  const sentence = first.slice(0, 160).replace(/^[a-z]/, (letter) => letter.toUpperCase())
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`
}
