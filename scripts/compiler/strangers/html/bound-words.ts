import { type HtmlTag, isComponent } from './tags.ts'

/** What a property is called that no slide shows: what it looks like, does, or whence it comes. */
const NO_WORDS =
  /class|style|colou?r|icon|src|href|link|url|image|img|picture|photo|logo|file|path|^(?:id|key|ref|type|kind|to|as|is|size|width|height|align|layout|theme|variant|position|side|lang|language|initial|enter|leave|options|config|transition|animation|easing|backgrounds?|bg|from|via|fill|stroke)$/i
/** What heads the others of its object. */
const HEADS = /^(?:title|heading|header|name|label|term|date|year|when|time|step|q|question)$/i
/** What is words, whatever they look like. */
const TEXTS =
  /^(?:texts?|desc|descriptions?|content|body|value|subtitle|notes?|details?|caption|answer|a|quote|role|summary|message)$/i
/** Numbers that are shown. */
const NUMBERS = /^(?:year|date|value|count|number|percent|price|amount|total|score)$/i
/** Is it surely no name of a look or of code? */
const SHOWN = /^\P{L}*\p{Lu}|\s|[^\x00-\x7f]/u
const FILE = /^[^\s]*[./][\w-]+$|^(?:https?:)?\/\//

/** What is drawn from its names and numbers. */
const DRAWN = /chart|graph|plot|diagram|(?:^|[a-z])Map$|^Map/i

interface BoundWord {
  readonly key: string
  readonly words: string
}

/** The words of a component that stand in what Vue would reckon, such as `:steps="[{ title: 'Sow', text: 'In May.' }]"`: an entry for
 * each object, and for each word of an array. */
export function boundEntries(tag: HtmlTag): string[] {
  if (!/^[A-Z]/.test(tag.written) || !isComponent(tag) || DRAWN.test(tag.written)) return []
  return [...tag.attributes].flatMap(([key, value]) => {
    const name = /^(?::|v-bind:)([\w.-]+)$/.exec(key)?.[1]
    return name === undefined || NO_WORDS.test(name) || /^(?:texts?|title|label|caption|name|author)$/.test(name)
        || !/^\s*[[{]/.test(value)
      ? []
      : objectsIn(value).map((said) => entryOf(said, name)).filter((entry) => entry !== '')
  })
}

/** One object, or one word of an array, as an entry of a list. @param name of the attribute in which it stands */
function entryOf(all: readonly BoundWord[], name: string): string {
  const said = all.filter(({ key, words }) =>
    /[\p{L}\p{N}]/u.test(words) && !NO_WORDS.test(key) && !FILE.test(words)
    && (SHOWN.test(words) || NUMBERS.test(key)
      || (key === '' ? !NO_WORDS.test(name) : HEADS.test(key) || TEXTS.test(key)))
  )
  // Numbers and names of kinds alone are what a diagram is drawn from.
  if (!said.some(({ words }) => /\p{L}/u.test(words))) return ''
  const head = said.find(({ key }) => HEADS.test(key))
  const rest = said.filter((one) => one !== head).map(({ words }) => words)
  if (head === undefined || rest.length === 0) return said.map(({ words }) => words).join(' · ')
  return `**${head.words}** ${rest.join(' · ')}`
}

/** What is written out in an array or an object: strings, and numbers by their names, object by object. */
function objectsIn(code: string): BoundWord[][] {
  const objects: BoundWord[][] = []
  /** The objects that are open, the innermost last. */
  const open: BoundWord[][] = []
  let key = ''
  const say = (words: string): void => {
    const own = open.at(-1)
    if (own === undefined) objects.push([{ key: '', words }])
    else own.push({ key, words })
  }
  for (const token of tokensIn(code)) {
    if (token.endsWith(':')) key = token.slice(0, -1).replace(/["'`]/g, '')
    else if (token === '{') {
      open.push([])
      objects.push(...open.slice(-1))
    } else if (token === '}') open.pop()
    else if (/^["'`]/.test(token)) say(token.slice(1, -1).replace(/\\(.)/g, '$1').trim())
    else if (/^\d/.test(token) && NUMBERS.test(key)) say(token)
  }
  return objects
}

/** Strings, numbers, brackets, and names with the colon behind them. */
function tokensIn(code: string): string[] {
  const tokens: string[] = []
  for (let at = 0; at < code.length;) {
    const first = code[at] ?? ''
    let end = at + 1
    if (/["'`]/.test(first)) {
      while (end < code.length && code[end] !== first) end += code[end] === '\\' ? 2 : 1
      if (end >= code.length) break
      end++
    } else if (/[\w$]/.test(first)) { while (/[\w$.]/.test(code[end] ?? '')) end++ }
    const isName = /["'`\w$]/.test(first)
    let colon = end
    if (isName) { while (code[colon] === ' ') colon++ }
    const isKey = isName && code[colon] === ':'
    const token = code.slice(at, end)
    // What is reckoned in a string is not written out.
    if (!token.includes('${') && first.trim() !== '') tokens.push(isKey ? `${token}:` : token)
    at = isKey ? colon + 1 : end
  }
  return tokens
}
