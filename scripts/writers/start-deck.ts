import { slidesOf } from '../compiler/editions.ts'
import { escapeHtml } from '../compiler/escape.ts'
import { OBJECTIVE_MARKS } from '../compiler/marks.ts'
import type { Deck, KitSettings } from '../compiler/model.ts'
import { count } from '../report/print-problems.ts'
import { PARTS_LIST } from './licence-files.ts'
import { fileList, type StartFile, startLink } from './start-link.ts'

/** A deck on the start page: its facts, the markup of its first slide, and which files of it there are. */
export interface StartEntry {
  readonly deck: Deck
  /** `<section class="slide …">` of the first slide, give-out edition. */
  readonly picture: string
  readonly files: readonly StartFile[]
}

/** The marks of the four objectives, for the head of a start page. */
export function startMarks(): string {
  return `<p class="start-marks" aria-hidden="true">${Object.entries(OBJECTIVE_MARKS).map(mark).join('')}</p>`
}

/** Source, licence and version, and under which licences what others made is inside. */
export function startFoot(settings: KitSettings, edition: string): string {
  return `<footer class="start-foot">
${settings.sourceLine === undefined ? '' : `<p>${escapeHtml(settings.sourceLine)}</p>\n`}${
    settings.licence === undefined ? '' : `<p>${escapeHtml(settings.licence)}</p>\n`
  }<p>${escapeHtml(edition)} · ${startLink(PARTS_LIST, 'What these files are made of, and under which licences')}</p>
</footer>`
}

function mark([name, path]: readonly [string, string]): string {
  return `<svg class="objective-mark objective-${name}" viewBox="0 0 24 24"><path fill="currentColor" fill-rule="evenodd" d="${path}"/></svg>`
}

/** A deck with title, objectives, first slide and files; its minutes are the plan, which stays with the presenter. */
export function renderDeckCard({ deck, picture, files }: StartEntry): string {
  const minutes = deck.minutes === undefined || files.every(({ edition }) => edition === 'give-out')
    ? []
    : [count(deck.minutes, 'minute')]
  const main = files[0]
  const title = main === undefined ? escapeHtml(deck.title) : startLink(main.path, deck.title)
  const id = `deck-${deck.name}`
  return `<article class="deck-card" aria-labelledby="${escapeHtml(id)}">
<div class="deck-picture" aria-hidden="true" inert><div class="deck-picture-slide">${picture}</div></div>
<div class="deck-about">
<h3 id="${escapeHtml(id)}">${title}</h3>
${
    deck.subtitle === undefined
      ? ''
      : `<p class="deck-subtitle">${escapeHtml(deck.subtitle)}</p>\n`
  }<p class="deck-facts">${[...minutes, count(slidesOf(deck, 'give-out').length, 'slide')].join(' · ')}</p>
${
    deck.objectives.length === 0
      ? ''
      : `<p class="deck-objectives-head">Afterwards, people can</p><ul class="deck-objectives">${
        deck.objectives.map((text) => `<li>${escapeHtml(text)}</li>`).join('')
      }</ul>\n`
  }${fileList('To present', 'presenter', files)}${fileList('To give out', 'give-out', files)}</div>
</article>`
}
