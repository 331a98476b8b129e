/** A tag as a browser reads it. */
export interface ReadTag {
  readonly isEnd: boolean
  /** As written. */
  readonly name: string
  /** By their names in small letters; of two of one name the first. */
  readonly attributes: ReadonlyMap<string, string>
  readonly isSelfClosing: boolean
  /** Where the text goes on. */
  readonly end: number
}

const NAME = /<(?<mark>\/?)(?<name>[A-Za-z][\w:.-]*)(?=\s|\/?>|$)/y
/** A name may hold what nobody meant to be part of one, such as a mark of quotation. */
const KEY = /[\s/]*(?<key>[^\s/>=<`][^\s/>=<`]*)?/y
const VALUE = /\s*=\s*(?:"(?<double>[^"]*)(?<ends>"?)|'(?<single>[^']*)(?<closes>'?)|(?<bare>[^\s>"'<`][^\s><`]*)?)/y

/** The tag that begins at a place: `cut` where the text ends before it does, `undefined` where none begins there. */
export function readTagAt(text: string, at: number): ReadTag | 'cut' | undefined {
  NAME.lastIndex = at
  const { mark, name } = NAME.exec(text)?.groups ?? {}
  if (name === undefined) return undefined
  const attributes = new Map<string, string>()
  let place = NAME.lastIndex
  for (;;) {
    KEY.lastIndex = place
    const key = KEY.exec(text)?.groups?.['key']
    const before = place
    place = KEY.lastIndex
    if (key === undefined) {
      if (text[place] !== '>') return place >= text.length ? 'cut' : undefined
      const isSelfClosing = text.slice(before, place).includes('/')
      return { isEnd: mark === '/', name, attributes, isSelfClosing, end: place + 1 }
    }
    VALUE.lastIndex = place
    const value = VALUE.exec(text)?.groups
    if (value !== undefined) place = VALUE.lastIndex
    if (value?.['ends'] === '' || value?.['closes'] === '') return 'cut'
    const own = key.toLowerCase()
    if (!attributes.has(own)) attributes.set(own, value?.['double'] ?? value?.['single'] ?? value?.['bare'] ?? '')
  }
}

/** Does the end of a text cut a tag that begins in it? */
export function cutsTag(text: string): boolean {
  for (let at = text.indexOf('<'); at >= 0;) {
    const tag = readTagAt(text, at)
    if (tag === 'cut') return true
    at = text.indexOf('<', tag?.end ?? at + 1)
  }
  return false
}
