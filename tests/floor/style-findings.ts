import type { Identifier } from '@mdn/browser-compat-data'
import { generate, parse, walk, type CssNode, type Declaration } from 'css-tree'
import { below, css, lacking } from './table.ts'

/**
 * What a style asks for that a browser of the floor has not: `@rules`, properties, values, functions, units, selectors and
 * features of the room. What stands inside an `@supports` that asks for it does not count, nor a value before which
 * the same rule gives another, to which browsers keep that do not know it.
 */
export function styleFindings(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  const around: CssNode[] = []
  const note = (name: string, feature: Identifier | undefined): void => {
    if (lacking(feature).length > 0 && !around.some((outer) => asksFor(outer, name))) found.add(name)
  }
  walk(parse(text, { parseCustomProperty: true }), {
    enter(node: CssNode) {
      if (node.type === 'Atrule') note(`@${node.name}`, below(css['at-rules'], node.name))
      if (node.type === 'Raw' && !/^\s*$/.test(node.value)) found.add(`what is not understood: ${node.value}`)
      if (node.type === 'Feature' || node.type === 'FeatureRange') noteRoom(node, note)
      if (node.type === 'PseudoClassSelector') note(`:${node.name}`, below(css.selectors, node.name))
      if (node.type === 'PseudoElementSelector') note(`::${node.name}`, below(css.selectors, node.name))
      if (node.type === 'NestingSelector' || (node.type === 'Rule' && around.some(({ type }) => type === 'Rule'))) {
        note('&', below(css.selectors, 'nesting'))
      }
      if (node.type === 'Block') {
        const kept = new Set<string>()
        for (const each of node.children) {
          if (each.type !== 'Declaration') continue
          const lacks = inDeclaration(each, descriptorsOf(around))
          if (lacks.length === 0) kept.add(each.property.replace(/^-(?:webkit|moz)-/, ''))
          else if (!kept.has(each.property) || generate(each.value).includes('var(')) {
            lacks.forEach((lack) => note(...lack))
          }
        }
      }
      around.push(node)
    },
    leave() {
      around.pop()
    },
  })
  return found
}

type Lack = readonly [name: string, feature: Identifier]

/** Of what a declaration is made, as far as it is in the table and not in every browser. */
function inDeclaration({ property, value }: Declaration, descriptors: Identifier | undefined): readonly Lack[] {
  const own = below(descriptors, property) ?? below(css.properties, property)
  const all: [string, Identifier | undefined][] = [[`${property}:`, own]]
  if (value.type === 'Value') {
    walk(value, (node) => {
      if (node.type === 'Identifier') {
        all.push([
          `${property}: ${node.name}`,
          below(own, node.name) ?? below(below(css.types, 'global_keywords'), node.name),
        ])
      }
      if (node.type === 'Dimension') all.push([`1${node.unit}`, unitOf(node.unit)])
      if (node.type !== 'Function') return
      const known = below(own, node.name) ?? functionOf(node.name)
      all.push([`${node.name}()`, known])
      const first = node.children.first
      if (first?.type === 'Identifier' && first.name === 'from') {
        all.push([`${node.name}(from)`, below(known, 'relative_syntax')])
      }
    })
  }
  return all.flatMap(([name, feature]) =>
    feature !== undefined && lacking(feature).length > 0 ? [[name, feature] as const] : []
  )
}

/** What may be declared in the `@rule` right around, such as `@page`. */
function descriptorsOf(around: readonly CssNode[]): Identifier | undefined {
  const rule = around.at(-1)
  return rule?.type === 'Atrule' ? below(css['at-rules'], rule.name) : undefined
}

function noteRoom(node: CssNode, note: (name: string, feature: Identifier | undefined) => void): void {
  const media = below(css['at-rules'], 'media')
  if (node.type === 'Feature') note(`(${node.name})`, below(media, node.name.replace(/^(?:min|max)-/, '')))
  if (node.type === 'FeatureRange') note('(<)', below(media, 'range_syntax'))
}

/** `red()` of colours, `min()` by itself: functions stand under their type or are one. */
function functionOf(name: string): Identifier | undefined {
  return below(css.types, name)
    ?? Object.keys(css.types ?? {}).map((type) => below(below(css.types, type), name)).find((each) =>
      each !== undefined
    )
}

function unitOf(unit: string): Identifier | undefined {
  const [, window] = /^([dls])v(?:w|h|i|b|min|max)$/.exec(unit) ?? []
  const family = { d: 'dynamic', l: 'large', s: 'small' }[window ?? '']
  const name = family !== undefined
    ? `viewport_percentage_units_${family}`
    : unit.startsWith('cq')
    ? 'container_query_length_units'
    : unit
  return ['length', 'angle', 'time', 'resolution', 'flex'].map((type) => below(below(css.types, type), name))
    .find((each) => each !== undefined)
}

/** Is this an `@supports` for that? */
function asksFor(outer: CssNode, name: string): boolean {
  if (outer.type !== 'Atrule' || outer.name !== 'supports' || outer.prelude === null) return false
  const condition = generate(outer.prelude)
  return !condition.includes('not') && condition.includes(name.replace(/\(\)$|^1/, '').replace(': ', ':'))
}
