import type { Told } from '../told.ts'
import { asksForStep } from './asks.ts'
import { attributeOf, type HtmlTag, isComponent } from './tags.ts'

const READ = /^(?:class|id|v-click.*|v-after|align|markdown|at|every|alt|open|grid)$/

/** Names what an element says of itself and that has no effect. @param isLayer does it lie in a stack? */
export function nameLost(tag: HtmlTag, line: number, told: Told, isLayer: boolean): void {
  const { attributes } = tag
  for (const key of isComponent(tag) ? [] : attributes.keys()) {
    if (!READ.test(key)) told.leftOut(attributeOf(tag, key), line)
  }
  const classes = attributes.get('class') ?? ''
  if (/\bfragment\b/.test(classes) && !asksForStep(tag) && !isLayer) told.leftOut(`class ${classes}`, line)
}
