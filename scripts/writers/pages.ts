import { editionFor } from '../compiler/content/secrets.ts'
import type { Handout } from '../compiler/handout/model.ts'
import type { Edition } from '../compiler/model.ts'
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

/** All pages beside the decks: what to look things up in, and the handouts that are no sheets. A page that a kit has
 * nothing for is not there. */
export const pages: OutputKind = {
  name: 'pages',
  outputs: (kit) =>
    (['presenter', ...givenEditions(kit)] as const).flatMap((edition) => {
      const { paper, handouts } = kit
      const page = (name: string, label: string, write: (made: MadeKit) => PlainPage, source = {}): Output =>
        output(edition, name, { ...source, label, make: (made) => writePlainPage(made, write(made)) })
      const toRead = handouts.filter((handout) =>
        handout.sheet === undefined && (edition === 'presenter' || edition === editionFor(handout))
      )
      return [
        ...(hasBibliography(paper) ? [page(BIBLIOGRAPHY, 'Bibliography', bibliography)] : []),
        ...(hasGlossary(paper) ? [page(GLOSSARY, 'Glossary', glossary)] : []),
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
  const grouped = [...references.values()].some((work) => work['categories'] !== undefined)
  return {
    title: 'Bibliography',
    lead:
      `The ${references.size} works that the paper cites, and its ${endnotes.size} endnotes, with the claims that rest on each. `
      + `The works are known to the kit through the paper only.${
        grouped ? ' Sorting them by kind is the kit’s own doing.' : ''
      }`,
    filter: 'A name, a word, n.25, S3.7',
    body: renderBibliography(made.kit, made),
  }
}

function glossary({ kit }: MadeKit): PlainPage {
  const chinese = [...kit.paper.terms.values()].some((term) => term.chinese !== undefined || term.pinyin !== undefined)
  return {
    title: 'Glossary',
    lead: `Words to know, and the people and bodies that the paper names.${
      chinese
        ? ' Chinese characters stand only where '
          + 'the paper prints them. Pinyin, and the rough ways of saying it for speakers of English, are the kit’s own additions.'
        : ''
    }`,
    filter: 'English, 中文, pinyin',
    body: renderGlossary(kit.paper),
  }
}

function handoutPage(made: MadeKit, handout: Handout, edition: Edition): PlainPage {
  return { title: handout.title, body: renderHandout(handout, sheetNeeds(made, edition)) }
}
