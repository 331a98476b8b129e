import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { CompatData, CompatStatement, Identifier } from '@mdn/browser-compat-data'
import { BROWSER_FLOOR } from '../../scripts/assets/bundle-player.ts'

/** MDN's table of what came into which browser when. Read as text: as a module it takes seconds. */
const table = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@mdn/browser-compat-data'), 'utf8'),
) as CompatData

export const { api, css } = table
export const builtins: Identifier = table.javascript['builtins'] ?? {}

const floor = BROWSER_FLOOR.map((each) => {
  const [, name = '', version = ''] = /^([a-z]+)([\d.]+)$/.exec(each) ?? []
  return { name, version: Number(version) }
})

/** Where the table says who has a thing. */
const COMPAT = '__compat'

/** Does the table say who has this? */
export const isKnown = (feature: Identifier | undefined): feature is Identifier => feature?.[COMPAT] !== undefined

/** Browsers of the floor that lack this, by name; none where the table does not know it. */
export function lacking(feature: Identifier | undefined): readonly string[] {
  const known = feature?.[COMPAT]
  return known === undefined
    ? []
    : floor.filter(({ name, version }) => !has(known, name, version)).map(({ name, version }) => `${name} ${version}`)
}

/** Wholly, under its own name, without a switch that somebody must set. */
function has({ support }: CompatStatement, name: string, version: number): boolean {
  const said = Object.entries(support).find(([browser]) => browser === name)?.[1]
  return said === undefined
    || [said].flat().some(({ version_added: from, version_removed: until, ...but }) =>
      typeof from === 'string' && from !== 'preview' && numberOf(from) <= version
      && (until === undefined || (typeof until === 'string' && numberOf(until) > version))
      && but.flags === undefined && but.prefix === undefined && but.alternative_name === undefined
    )
}

const numberOf = (version: string): number => Number(version.replace('≤', ''))

/** What is right below a part of the table. */
export function below(part: object | undefined, name: string): Identifier | undefined {
  const here = part !== undefined && name !== '__compat'
    ? Object.getOwnPropertyDescriptor(part, name)?.value
    : undefined
  return here as Identifier | undefined
}
