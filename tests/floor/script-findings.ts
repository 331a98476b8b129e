import type { Identifier } from '@mdn/browser-compat-data'
import { type ESTree, parseSync } from 'vite'
import { styleFindings } from './style-findings.ts'
import { api, below, builtins, css, isKnown, lacking } from './table.ts'

/**
 * What a script asks for that a browser of the floor has not: names of functions, classes, methods, properties and events.
 * A script does not say of what a method is, so one counts only where all that have it came too late; where the script
 * names the owner, as in `Promise.try`, it counts by itself.
 */
export function scriptFindings(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  const note = (name: string, features: readonly (Identifier | undefined)[]): void => {
    const known = features.filter(isKnown)
    if (known.length > 0 && known.every((feature) => lacking(feature).length > 0)) found.add(name)
  }
  /** `box.method?.()` goes on without the method. */
  const asked = new Set<ESTree.Node>()
  const nodes = [...nodesOf(parseSync('player.js', text).program)]
  const own = ownNames(nodes)
  for (const node of nodes) {
    if (node.type === 'Identifier') note(node.name, [below(api, node.name), below(builtins, node.name)])
    if (node.type === 'CallExpression') {
      const [called, word] = [nameOf(node.callee), wordOf(node.arguments[0])]
      if (node.optional) asked.add(node.callee)
      if (word !== undefined && called === 'addEventListener') note(`event ${word}`, MEMBERS.get(`${word}_event`) ?? [])
      if (word !== undefined && SELECT.has(called ?? '')) {
        styleFindings(`${word}{}`).forEach((each) => each.startsWith(':') && found.add(`selector ${each}`))
      }
    }
    if (node.type !== 'MemberExpression' || asked.has(node)) continue
    const name = nameOf(node.property, node.computed)
    if (name === undefined) continue
    const owner = nameOf(node.object)
    const owned = owner === undefined ? [] : membersOf(owner, name)
    if (owned.length > 0) note(`${owner}.${name}`, owned)
    else if (owner === 'style' || !own.has(name)) {
      note(`.${name}`, [...MEMBERS.get(name) ?? [], below(css.properties, kebab(name))])
    }
  }
  return found
}

/** What a script calls things of its own. */
function ownNames(nodes: readonly ESTree.Node[]): ReadonlySet<string> {
  return new Set(nodes.flatMap((node) => {
    const named = node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression'
        && node.left.object.type === 'ThisExpression'
      ? node.left.property
      : node.type === 'Property' || node.type === 'MethodDefinition' || node.type === 'PropertyDefinition'
      ? node.key
      : undefined
    return nameOf(named) ?? []
  }))
}

/** Methods whose first argument is a selector. */
const SELECT: ReadonlySet<string> = new Set(['matches', 'closest', 'querySelector', 'querySelectorAll'])

function wordOf(node: ESTree.Node | undefined): string | undefined {
  return node?.type === 'TemplateLiteral' && node.quasis.length === 1
    ? node.quasis[0]?.value.cooked ?? undefined
    : nameOf(node)
}

/** The last name of an expression: `style` of `box.style`; of a literal its text. */
function nameOf(node: ESTree.Node | null | undefined, computed = false): string | undefined {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined
  if (computed) return undefined
  if (node?.type === 'Identifier') return node.name
  return node?.type === 'MemberExpression' ? nameOf(node.property, node.computed) : undefined
}

/** What stands ready in every page, by the name of what it is. */
const READY = new Map([
  ['navigator', 'Navigator'],
  ['document', 'Document'],
  ['window', 'Window'],
  ['performance', 'Performance'],
])

/** What a method or property of that name is where its owner is named: an interface, a built-in object. */
function membersOf(owner: string, name: string): readonly Identifier[] {
  return [below(api, READY.get(owner) ?? owner), below(builtins, owner)].flatMap((each) =>
    [below(each, name), below(each, `${name}_static`)].filter((member) => member !== undefined)
  )
}

/** All methods, properties and events by name, whoever has them. */
const MEMBERS: ReadonlyMap<string, readonly Identifier[]> = (() => {
  const all = new Map<string, Identifier[]>()
  for (const owner of [api, builtins].flatMap((part) => Object.values(part))) {
    for (const member of Object.keys(owner)) {
      const feature = below(owner, member)
      const name = member.replace(/_static$/, '')
      if (feature !== undefined) all.set(name, [...(all.get(name) ?? []), feature])
    }
  }
  return all
})()

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** A node and all below it. */
function* nodesOf(node: ESTree.Node): Generator<ESTree.Node> {
  yield node
  for (const part of Object.values(node)) {
    for (const each of Array.isArray(part) ? part : [part]) {
      if (each !== null && typeof each === 'object' && 'type' in each) yield* nodesOf(each)
    }
  }
}
