import { ID_SHAPE, isReservedId } from './allowed.ts'
import type { Attribute, AttributeList } from './attributes.ts'
import { instead } from './gone.ts'
import type { Place } from './problem.ts'
import type { Work } from './work.ts'

/** What may stand in braces at one kind of place. */
export interface WhiteList {
  /** For messages: “a heading”. */
  readonly where: string
  /** For messages: what a class means there, “layout” or “class”. */
  readonly classWord: string
  readonly ids: boolean
  readonly classes: readonly string[]
  /** `any`: whoever reads them knows which there are. */
  readonly keys: readonly string[] | 'any'
  readonly flags: readonly string[]
}

/** Attributes that are on the white list of their place. */
export interface CheckedAttributes {
  readonly id?: string
  readonly classes: readonly string[]
  readonly keys: ReadonlyMap<string, { readonly value: string; readonly place: Place }>
  readonly flags: ReadonlySet<string>
}

// These would load something or run script, so they are refused, not only ignored.
const DANGEROUS = /^(?:on.*|href|src|srcset|srcdoc|style|action|formaction|xlink:href|data|background|poster|ping)$/i

/** Keeps what is on the white list and reports everything else. */
export function checkAttributes(
  list: AttributeList,
  allowed: WhiteList,
  work: Work,
  placeOf: (offset: number) => Place,
  owner: 'slide' | 'part' = 'part',
): CheckedAttributes {
  const classes: string[] = []
  const keys = new Map<string, { value: string; place: Place }>()
  const flags = new Set<string>()
  let id: string | undefined
  for (const item of list.items) {
    const place = placeOf(item.start)
    if (item.kind === 'id' && allowed.ids) id = checkId(item.value, place, owner, work) ? item.value : id
    else if (item.kind === 'class' && allowed.classes.includes(item.value)) classes.push(item.value)
    else if (item.kind === 'key' && isAllowed(item.name, allowed)) keys.set(item.name, { value: item.value, place })
    else if (item.kind === 'flag' && allowed.flags.includes(item.name)) flags.add(item.name)
    else reportUnknown(item, place, allowed, work)
  }
  return { ...(id === undefined ? {} : { id }), classes, keys, flags }
}

const isAllowed = (name: string, { keys }: WhiteList): boolean =>
  keys === 'any' ? !DANGEROUS.test(name) : keys.includes(name)

/** Takes an id for the deck, unless it cannot be one or is taken: then it says so. */
export function checkId(id: string, place: Place, owner: 'slide' | 'part', work: Work): boolean {
  if (!ID_SHAPE.test(id)) {
    work.problems.error(place, {
      rule: 'bad-id',
      found: `#${id}`,
      what: `“${id}” cannot be an id.`,
      why: 'An id starts with a letter and has only letters, digits, “-”, “_” and “.” in it; numbers would '
        + 'change with every slide put in before.',
      fix: 'Give a name instead, for example {#four-ways}.',
    })
    return false
  }
  if (isReservedId(id)) {
    work.problems.error(place, {
      rule: 'reserved-id',
      found: `#${id}`,
      what: `The id “${id}” belongs to the page itself.`,
      why: 'Ids that start with “claim-”, “endnote-”, “term-”, “mark-” or “kit-”, and “deck” and “evidence”, '
        + 'are made by the kit.',
      fix: 'Choose another id.',
    })
    return false
  }
  // A slide takes its id and, for its heading, the same with `-title`.
  const before = work.ids.get(id) ?? work.ids.get(id.replace(/-title$/, '')) ?? work.ids.get(`${id}-title`)
  if (before !== undefined) {
    work.problems.error(place, {
      rule: 'duplicate-id',
      found: `#${id}`,
      what: before.id === id
        ? `The id “${id}” is already used on line ${before.place.line}.`
        : `The id “${id}” gets in the way of “${before.id}” on line ${before.place.line}.`,
      why: before.id === id
        ? 'A link to it could mean either place.'
        : 'The heading of a slide gets the id of the slide with “-title” behind it.',
      fix: 'Give one of the two another id.',
    })
    return false
  }
  work.ids.set(id, { id, place, owner })
  return true
}

function reportUnknown(item: Attribute, place: Place, allowed: WhiteList, work: Work): void {
  if (item.kind === 'key' && DANGEROUS.test(item.name)) {
    work.problems.error(place, {
      rule: 'forbidden-attribute',
      found: `${item.name}=${item.value}`,
      what: `“${item.name}” cannot be set from Markdown.`,
      why: 'It could run script or load something when the deck is opened.',
      fix: 'Delete it. Links are written [text](address).',
    })
    return
  }
  if (item.kind === 'class') {
    work.problems.warning(place, {
      rule: allowed.classWord === 'layout' ? 'unknown-layout' : 'unknown-class',
      found: `.${item.value}`,
      what: `There is no ${allowed.classWord} “${item.value}” for ${allowed.where}.`,
      why: 'It has no effect.',
      fix: instead('class', item.value, allowed.classes, known(`Known for ${allowed.where}`, allowed.classes)),
    })
    return
  }
  const name = item.kind === 'id' ? `#${item.value}` : item.name
  const keys = allowed.keys === 'any' ? [] : allowed.keys
  const names = [...keys.map((key) => `${key}=`), ...allowed.flags]
  work.problems.warning(place, {
    rule: 'unknown-attribute',
    found: item.kind === 'key' ? `${item.name}=${item.value}` : name,
    what: `There is no attribute “${name}” for ${allowed.where}.`,
    why: 'It has no effect.',
    fix: instead('attribute', item.name, [...keys, ...allowed.flags], known(`Known for ${allowed.where}`, names)),
  })
}

function known(start: string, names: readonly string[]): string {
  return names.length === 0 ? 'Delete it.' : `${start}: ${names.join(', ')}.`
}
