import { editionFor } from '../compiler/content/secrets.ts'
import type { Handout } from '../compiler/handout/model.ts'
import type { Edition } from '../compiler/model.ts'
import type { Registers } from '../compiler/paper/model.ts'
import { renderBibliography } from '../render/bibliography.ts'
import { renderGlossary } from '../render/glossary.ts'
import { BIBLIOGRAPHY, GLOSSARY, hasBibliography, hasGlossary } from '../compiler/content/look-up.ts'
import type { PlainPage } from '../render/plain-page.ts'
import { renderHandout } from '../render/sheet/sheet-content.ts'
import type { MadeKit } from '../make-kit.ts'
import { givenEditions } from './deck-html.ts'
import { output, type Output, type OutputKind } from './output.ts'
import { writePlainPage } from './page.ts'
import { sheetNeeds } from './sheet-html.ts'
import { type Wording, wordingOf } from '../words/wording.ts'

/** All pages beside the decks: what to look things up in, and the handouts that are no sheets. A page that a kit has
 * nothing for is not there. */
export const pages: OutputKind = {
  name: 'pages',
  outputs: (kit) =>
    (['presenter', ...givenEditions(kit)] as const).flatMap((edition) => {
      const { paper, handouts, settings } = kit
      const wording = wordingOf(settings.language)
      const page = (name: string, label: string, write: (made: MadeKit) => PlainPage, source = {}): Output =>
        output(edition, name, { ...source, label, make: (made) => writePlainPage(made, write(made)) })
      const toRead = handouts.filter((handout) =>
        handout.sheet === undefined && (edition === 'presenter' || edition === editionFor(handout))
      )
      return [
        ...(hasBibliography(paper) ? [page(BIBLIOGRAPHY, wording.bibliography, bibliography)] : []),
        ...(hasGlossary(paper) ? [page(GLOSSARY, wording.glossary, glossary)] : []),
        ...toRead.map((handout) =>
          page(`${handout.name}.html`, handout.title, (made) => handoutPage(made, handout, edition), {
            file: handout.file,
            words: [`handouts/${handout.name}`],
          })
        ),
      ]
    }),
}

function bibliography(made: MadeKit): PlainPage {
  const { references, endnotes } = made.kit.paper
  const wording = wordingOf(made.kit.settings.language)
  const grouped = [...references.values()].some((work) => work['categories'] !== undefined)
  return {
    title: wording.bibliography,
    lead: wording.worksAndEndnotes(references.size, endnotes.size) + (grouped ? wording.sortedByKit : ''),
    filter: [wording.bibliographyFilter, ...examplesOf(made.kit.paper, wording)].join(', '),
    body: renderBibliography(made.kit, made),
  }
}

/** The first claim that rests on an endnote, and that endnote, as their badges have them. */
function examplesOf({ claims }: Registers, wording: Wording): string[] {
  const claim = [...claims.values()].find(({ endnotes }) => endnotes.length > 0)
  return claim === undefined
    ? []
    : [...claim.endnotes.slice(0, 1).map(({ number }) => wording.endnoteSign(String(number))), claim.id]
}

/** The first term with all its names, or the first there is. */
function namesOf({ terms }: Registers): string {
  const all = [...terms.values()]
  const term = all.find(({ chinese }) => chinese !== undefined) ?? all[0]
  return [term?.name, term?.chinese, term?.pinyin].filter((name) => name !== undefined).join(', ')
}

function glossary({ kit }: MadeKit): PlainPage {
  const wording = wordingOf(kit.settings.language)
  const chinese = [...kit.paper.terms.values()].some((term) => term.chinese !== undefined || term.pinyin !== undefined)
  return {
    title: wording.glossary,
    lead: wording.wordsToKnow + (chinese ? wording.chineseMeans : ''),
    filter: namesOf(kit.paper),
    body: renderGlossary(kit.paper, kit.settings.language),
  }
}

function handoutPage(made: MadeKit, handout: Handout, edition: Edition): PlainPage {
  return { title: handout.title, body: renderHandout(handout, sheetNeeds(made, edition)) }
}
