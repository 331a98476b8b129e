import { YAMLError, type ErrorCode } from 'yaml'

const INDENT = 'the indentation is not that of its neighbours, or a line stands where a “key: value” was expected'
const UNFINISHED = 'something is not finished here: a bracket is not closed, or a key has no “:”'

/** The parser's errors for people who do not know its grammar. */
const WORDS: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'an alias, “*name”, stands for something as it is and takes nothing before it',
  BAD_ALIAS: '“*” at the start of a value means an alias, and this is none',
  BAD_COLLECTION_TYPE: 'this is marked as another kind of value than it is',
  BAD_DIRECTIVE: 'a line that begins with “%” is an instruction to the reader, and this is none',
  BAD_DQ_ESCAPE:
    'in double quotation marks “\\” begins a special character, and this is none; write “\\\\”, or single quotation marks',
  BAD_INDENT: INDENT,
  BAD_PROP_ORDER: 'an anchor or a tag stands at the wrong place',
  BAD_SCALAR_START: 'a value cannot begin with this character unless it stands in quotation marks',
  BLOCK_AS_IMPLICIT_KEY: 'two “key: value” pairs, or a list, stand on one line',
  BLOCK_IN_FLOW: 'in brackets, parts are divided by commas, not by lines',
  DUPLICATE_KEY: 'a key is given twice',
  IMPOSSIBLE: INDENT,
  KEY_OVER_1024_CHARS: 'a key is longer than 1024 characters, or a “:” is missing',
  MISSING_CHAR: UNFINISHED,
  MULTILINE_IMPLICIT_KEY: 'a key goes over several lines, or a “:” is missing',
  MULTIPLE_ANCHORS: 'a value has two anchors',
  MULTIPLE_DOCS: 'a second document begins here; there can be only one',
  MULTIPLE_TAGS: 'a value has two tags',
  NON_STRING_KEY: 'a key must be text',
  RESOURCE_EXHAUSTION: 'aliases in it stand for more than can be read',
  TAB_AS_INDENT: 'a line is indented with a tab; use spaces',
  TAG_RESOLVE_FAILED: 'a value does not fit the tag before it, “!…”, or the “<<” before it',
  UNEXPECTED_TOKEN: INDENT,
}

/**
 * What is wrong, as the rest of a sentence that began “This is not valid YAML:”.
 * @param found the text that is complained of
 */
export function yamlWords(error: unknown, found = ''): string {
  if (error instanceof YAMLError) {
    if (error.code === 'BLOCK_IN_FLOW' && /^[^-][^\n]*: /.test(found) && !found.trim().includes('\n')) {
      return 'in brackets a value that has “: ” in it stands in quotation marks'
    }
    if (error.message.startsWith('Unexpected , in flow')) return 'a comma stands here with nothing before it'
    // With the line that it speaks of, and a mark below the place.
    const [, line = '', marks = ''] = /\n\n(.*)\n( *)\^/.exec(error.message) ?? []
    if (error.message.startsWith('Unexpected scalar at node end') && line.slice(0, marks.length).trim() !== '') {
      return 'more text stands behind quotation marks or a bracket that end before it; put single quotation marks around all of it'
    }
    return /closing .*quote/.test(error.message)
      ? 'a quotation mark is not closed'
      : WORDS[error.code]
  }
  const text = error instanceof Error ? error.message : ''
  const alias = /^Unresolved alias .*: (.*)$/s.exec(text)?.[1]
  if (alias !== undefined) return `“*${alias}” stands for something, but nothing before it is marked “&${alias}”`
  return 'it nests too deep, or stands for itself'
}
