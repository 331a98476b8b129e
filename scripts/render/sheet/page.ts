import { renderAddress } from '../../compiler/content/address-code.ts'
import { withoutLinks } from '../../compiler/content/links.ts'
import { renderMarksSheet } from '../../compiler/content/marks.ts'
import type { KitSettings } from '../../compiler/model.ts'
import { type Content, el, type Element, type Secret } from '../../compiler/content/node.ts'
import { textOf } from '../../compiler/content/walk.ts'
import { letterMark } from './sheet-heads.ts'
import { keepTogether, partBadges } from '../keep-together.ts'
import type { Imprint } from '../plain-page.ts'
import { starMeans } from './sheet-content.ts'
import { type Wording, wordingOf } from '../../words/wording.ts'

/** What stands at the head of a sheet. */
export interface SheetHead {
  readonly title: string
  /** Empty for what is no sheet, but printed like one. */
  readonly letter: string
  readonly about: string
  /** Is it given out? Then it carries the kit's public address. */
  readonly givenOut?: boolean
  /** Under which what somebody writes into its page is kept; absent: it has no fields. */
  readonly name?: string
}

/** What is inside `<body>` of a sheet: its head, some text, and where it comes from. */
export const renderSheet = (head: SheetHead, text: Content<Secret>, imprint: Imprint): Content<Secret> => [
  renderHead(head, imprint.kit.settings.address, wordingOf(imprint.kit.settings.language)),
  el('main', { class: 'sheet-text', 'data-sheet': head.name }, text),
  renderFoot(notices(imprint)),
  renderMarksSheet(imprint.kit.settings),
]

/** The same of several sheets as one document. */
export const renderSheets = (text: Content<Secret>, settings: KitSettings): Content<Secret> => [
  el('main', { class: 'pack' }, text),
  renderMarksSheet(settings),
]

const renderHead = (
  { title, letter, about, givenOut = false }: SheetHead,
  address: string | undefined,
  wording: Wording,
): Element =>
  el('header', { class: 'sheet-head' }, letterMark(letter, wording),
    el('div', {}, el('h1', {}, title), el('p', { class: 'sheet-moment' }, about)),
    givenOut ? renderAddress(address, wording) : [])

const renderFoot = (lines: readonly string[]): Element =>
  el('footer', { class: 'sheet-foot' }, lines.map((line) => el('p', {}, line)))

/** Links into the evidence, and to pages beside the sheet, lead nowhere on paper. */
export const forPaper = (content: Content<Secret>, wording: Wording): Content<Secret> =>
  partBadges(keepTogether(withoutLinks(content, /^(?:#(?!mark-|d\d+-)|\.\.\/)/), wording))

/** The same for the foot of each page, with what a star means, where there is one, and room. In large print the text
 * says it. */
export function noticesOn(imprint: Imprint, text: Content<Secret>, large: boolean): string[] {
  const [first = '', ...more] = notices(imprint)
  const star = starMeans(wordingOf(imprint.kit.settings.language))
  return !large && textOf(text).includes(star) ? [`${first} ${star}.`, ...more] : [first, ...more]
}

/** Where it comes from: the paper, then the kit with its authors, licence, version and date. */
export function notices({ kit: { settings }, version, date }: Imprint): string[] {
  const { title, authors, licence, sourceLine, language } = settings
  const kit = [title, ...authors.filter((name) => name !== title), licence, wordingOf(language).version(version, date)]
  return [...(sourceLine === undefined ? [] : [sourceLine]), kit.flatMap((part) => part ?? []).join(' · ')]
}
