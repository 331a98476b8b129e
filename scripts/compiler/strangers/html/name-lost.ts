import type { Told } from '../told.ts'
import { asksForStep } from './asks.ts'
import { onlySets } from './floats.ts'
import { attributeOf, type HtmlTag, isComponent } from './tags.ts'

const READ = /^(?:class|id|v-click.*|v-after|align|markdown|at|every|alt|open|grid)$/

/** Words for how it looks, which the kit sees to. */
const MEANT =
  /^(?:text|content|slides?|container|wrapper|box|reveal|markdown|cent(?:er|ered)|small|r-[\w-]+|-?[mp][trblxy]?-.*|(?:leading|opacity|text|font|tracking|rounded|shadow|bg|border|gap|space|[wh]|max|min|z)-.*)$/

/** Names what an element says of itself and that has no effect. @param opens the block that it becomes
 * @param isLayer does it lie in a stack? */
export function nameLost(tag: HtmlTag, line: number, told: Told, opens: string, isLayer: boolean): void {
  const { name, attributes } = tag
  for (const key of isComponent(tag) ? [] : attributes.keys()) {
    const isSet = key === 'style' && opens === '.column' && onlySets(attributes.get('style') ?? '')
    if (!isSet && !READ.test(key)) told.leftOut(attributeOf(tag, key), line)
  }
  const classes = attributes.get('class') ?? ''
  if (/\bfragment\b/.test(classes) && !asksForStep(tag) && !isLayer) told.leftOut(`class ${classes}`, line)
  if (opens !== '' || /\bfragment\b/.test(classes) || isComponent(tag) || !/^(?:div|section)$/.test(name)) return
  const own = classes.split(/\s+/).filter((one) => one !== '' && !MEANT.test(one))
  if (own.length > 0) told.leftOut(`class ${own.join(' ')}`, line)
}
