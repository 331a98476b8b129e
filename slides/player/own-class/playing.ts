import { one } from '../base/dom.ts'
import { isRecord, parseJson } from '../base/store.ts'
import type { TakenFace } from './plan.ts'

/** What plays a deck: the script of its file, and the style sheet without faces. */
export interface Playing {
  readonly script: string
  readonly style: string
}

const FACE = new RegExp(
  "@font-face\\{font-family:'(Kit \\w+)';font-weight:(\\d+);font-style:(normal|italic);font-display:block;"
    + "src:url\\((data:font/woff2;base64,[A-Za-z\\d+/]+={0,2})\\) format\\('woff2'\\)[^}]*\\}\\n?",
  'g',
)

/** A text of HTML without its styles, and its first: the security policy would ask even for one that nobody sees. */
export function partStyle(text: string): { readonly bare: string; readonly style: string } {
  const [before = '', ...rest] = text.split('<style>')
  const ends = rest.map((part) => part.indexOf('</style>'))
  return {
    bare: before + rest.map((part, at) => part.slice((ends[at] ?? 0) + 1)).join(''),
    style: rest[0]?.slice(0, Math.max(0, ends[0] ?? 0)) ?? '',
  }
}

/** The faces in the style of a file, each with all the characters that it has. */
export const facesIn = (style: string): readonly Omit<TakenFace, 'characters'>[] =>
  [...style.matchAll(FACE)].map(([, family = '', weight = '', look = '', src = '']) => ({ family, weight, look, src }))

/** The rule by which a page has a face for the characters that it lacks. */
export const faceRule = (face: TakenFace): string =>
  `@font-face{font-family:'${face.family}';font-weight:${face.weight};font-style:${face.look};font-display:block;`
  + `src:url(${face.src}) format('woff2');unicode-range:${rangeOf(face)}}\n`

/** Gives this window a face, whose style may not be changed. */
export function addFace({ family, weight, look, src, ...face }: TakenFace): void {
  const made = new FontFace(family, `url(${src}) format('woff2')`, {
    weight,
    style: look,
    display: 'block',
    unicodeRange: rangeOf(face),
  })
  document.fonts.add(made)
}

const rangeOf = ({ characters }: Pick<TakenFace, 'characters'>): string =>
  [...characters].map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16)}`).join()

const scriptOf = (file: ParentNode): HTMLElement | undefined => one(file, 'body > script:not([type])')
const policyOf = (file: ParentNode): Element | null => file.querySelector('meta[http-equiv]')

/** What plays a file; nothing where the policy of another does not know its script. */
export async function playingFor(known: ParentNode, playing: Playing): Promise<Playing | undefined> {
  // Elsewhere no browser reckons a hash.
  if (!isSecureContext) return undefined
  const policy = policyOf(known)?.getAttribute('content') ?? ''
  return playing.script !== '' && policy.includes(await hashSource(playing.script)) ? playing : undefined
}

export const playingIn = (file: ParentNode, style: string): Playing => ({
  script: scriptOf(file)?.textContent ?? '',
  style: style.replace(FACE, ''),
})

export function readPlaying(text: string | undefined): Playing | undefined {
  const value = parseJson(text)
  if (!isRecord(value)) return undefined
  const { script, style } = value
  return typeof script === 'string' && typeof style === 'string' ? { script, style } : undefined
}

/** Gives a file more faces, and what plays another; its policy follows. */
export async function equip(
  file: ParentNode,
  faces: readonly TakenFace[],
  playing: Playing | undefined,
): Promise<void> {
  const place = one(file, 'head > style')
  const script = scriptOf(file)
  if (!place || !script || !isSecureContext || (faces.length === 0 && !playing)) return
  const own = place.textContent ?? ''
  const sheet = playing ? (own.match(FACE) ?? []).join('') + playing.style : own
  place.textContent = faces.map(faceRule).join('') + sheet
  if (playing) script.textContent = playing.script
  const policy = policyOf(file)
  const hash = await hashSource(place.textContent)
  policy?.setAttribute('content',
    (policy.getAttribute('content') ?? '').replace(/style-src '[^']*'/, `style-src ${hash}`))
}

/** Lets this window look as another file does. */
export function wear({ style }: Playing): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  document.adoptedStyleSheets = [sheet]
}

/** A text as a security policy names it. */
async function hashSource(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`
}
