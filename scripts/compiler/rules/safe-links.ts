import type { Token } from 'markdown-it'
import type { Place } from '../problem.ts'
import { BIBLIOGRAPHY, GLOSSARY } from '../content/look-up.ts'
import { tokenStarts } from '../token-notes.ts'
import type { Work } from '../work.ts'
import { certain } from '../certain.ts'
import { captionNotes } from './captions.ts'

/** How an address may be used. */
export type AddressKind = 'internal' | 'relative' | 'web' | 'mail' | 'script' | 'other'

// Browsers leave out control characters and blanks before and within a scheme.
const IGNORED = /[\p{Cc}\p{Cf}\p{Z}]/gu

/** Sorts an address by what opening it would do. */
export function addressKind(address: string): AddressKind {
  const bare = address.replace(IGNORED, '')
  if (bare.startsWith('#')) return 'internal'
  // A backslash counts as a slash in addresses.
  if (/^[\\/]{2}/.test(bare)) return 'other'
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(bare)?.[1]?.toLowerCase()
  if (scheme === undefined) {
    // A colon before the first slash: no browser should take it for a scheme, but nobody means it as a file either.
    const start = /^[^/?#]*:/.exec(bare)?.[0]
    if (start === undefined) return 'relative'
    return /(?:script|data):$/i.test(start) ? 'script' : 'other'
  }
  if (scheme === 'http' || scheme === 'https') return 'web'
  if (scheme === 'mailto') return 'mail'
  return ['javascript', 'vbscript', 'data', 'file', 'blob'].includes(scheme) ? 'script' : 'other'
}

/** Turns links that must not be followed back into text, and collects links within the deck. */
export function checkLinks(tokens: readonly Token[], work: Work): void {
  for (const inline of tokens) {
    if (inline.type === 'inline') checkLinksIn(inline.children ?? [], inline, work)
  }
}

function checkLinksIn(tokens: readonly Token[], inline: Token, work: Work): void {
  const refused: (string | undefined)[] = []
  for (const token of tokens) {
    if (token.type === 'link_open') refused.push(checkLink(token, inline, work))
    else if (token.type === 'link_close') {
      const closing = refused.pop()
      if (closing !== undefined) toText(token, closing)
    } else if (token.type === 'image') checkLinksIn(captionNotes.get(token) ?? [], inline, work)
  }
}

/** The text to show in place of the link's end, if the link is refused. */
function checkLink(token: Token, inline: Token, work: Work): string | undefined {
  const address = String(certain(token.attrGet('href'), 'address of a link'))
  const auto = token.markup === 'autolink'
  const start = tokenStarts.get(token) ?? 0
  const place = work.placeIn(inline, auto ? start : Math.max(0, start - 1))
  const kind = addressKind(address)
  if (kind === 'internal') {
    const target = decode(address.slice(1)).replace(/^\//, '')
    token.attrSet('href', `#${encodeURIComponent(target)}`)
    if (target !== '') work.links.push({ target, place })
    return undefined
  }
  if (address.trim() === '') {
    work.problems.warning(place, {
      rule: 'link-without-address',
      what: 'This link has no address and is shown as words.',
      why: 'It would lead nowhere.',
      fix: 'Write where it leads between its round brackets, or delete them.',
    })
    toText(token, '')
    return ''
  }
  if (kind === 'relative') reportFile(address, place, work)
  if (kind !== 'script' && kind !== 'other') return undefined
  const complaint = {
    rule: kind === 'script' ? 'forbidden-link' : 'unknown-link',
    found: address,
    what: 'This link is shown as text and leads nowhere.',
    why: kind === 'script'
      ? 'Its address could run script or hold a page of its own.'
      : 'The kit knows no such kind of address.',
    fix: FIX,
  }
  if (kind === 'script') work.problems.error(place, complaint)
  else work.problems.warning(place, complaint)
  toText(token, auto ? '<' : '[')
  return auto ? '>' : `](${address})`
}

const FIX = 'Link to an address that starts with “https:”, “http:” or “mailto:”, or to “#” and an id.'

/** A build takes pictures and diagrams along, and no other file, so that each page can be copied by itself. */
function reportFile(address: string, place: Place, work: Work): void {
  const file = decode(address.replace(/[?#].*/s, ''))
  if ([BIBLIOGRAPHY, GLOSSARY].includes(file.replace(/^.*\//, ''))) return
  work.problems.warning(place, {
    rule: 'link-to-file',
    found: address,
    what: `No build takes the file “${file}” along.`,
    why: 'From a stick, or in what is given out, the link leads nowhere.',
    fix: FIX,
  })
}

/** Percent-encoded text as written; text that is not well encoded stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function toText(token: Token, content: string): void {
  token.type = 'text'
  token.tag = ''
  token.nesting = 0
  token.attrs = null
  token.content = content
}
