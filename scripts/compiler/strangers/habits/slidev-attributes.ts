import { isTag, readTags } from '../html/tags.ts'

const ATTRIBUTE = /\s([^\s=>"'/]+)(?:=("[^"]*"|'[^']*'))?/g
/** Classes of layout that may stand as attributes of their own. */
const LAYOUT = /^(?:flex|grid|(?:flex|grid|col|row|items|justify|place|gap)-[\w/-]+|text-(?:center|left|right))$/

/** UnoCSS reads `flex`, `grid="~ cols-2 gap-4"` and `items-center` among the attributes of an element as its classes. */
export const withClasses = (text: string): string =>
  readTags(text).map((tag) => {
    if (!isTag(tag)) return tag
    if (tag.kind === 'close' || ![...tag.attributes.keys()].some((key) => LAYOUT.test(key))) return tag.source
    const classes: string[] = []
    const plain = tag.source.replace(ATTRIBUTE, (whole, key: string, value: string = '') => {
      const said = value.slice(1, -1)
      if (!LAYOUT.test(key) || (said !== '' && !GROUP.test(key))) return whole
      classes.push(...(said === '' ? [key] : said.split(/\s+/).map((one) => classOf(key, one))))
      return ''
    })
    const all = classes.join(' ')
    return /\sclass="/.test(plain)
      ? plain.replace(/\sclass="/, (own) => `${own}${all} `)
      : plain.replace(/^<[\w-]+/, (name) => `${name} class="${all}"`)
  }).join('')

const GROUP = /^(?:flex|grid)$/

/** `cols-2` of a `grid` is `grid-cols-2`, `~` itself. */
const classOf = (group: string, one: string): string =>
  one === '~' ? group : /^(?:cols|rows|flow|col|row|wrap|\d|auto|1)(?:-|$)/.test(one) ? `${group}-${one}` : one
