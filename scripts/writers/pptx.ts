import { PPTX } from '../render/start/files.ts'
import { wordingOf } from '../words/wording.ts'
import { writtenDecks } from '../compiler/written-decks.ts'
import { output, type OutputKind } from './output.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/**
 * Decks and sessions for PowerPoint: every word, table and diagram can be changed there. What writes them is loaded when
 * the first is asked for.
 */
export const pptx: OutputKind = {
  name: 'PowerPoint files',
  outputs: (kit) =>
    writtenDecks(kit).flatMap((deck) =>
      (['presenter', 'give-out'] as const).map((edition) =>
        output(edition, `pptx/${deck.name}${PPTX}`, {
          file: deck.file,
          label: wordingOf(kit.settings.language).powerPoint,
          type: TYPE,
          words: [deck.name],
          make: async (made, { camera }) => (await import('./pptx-file.ts')).writePptx(made, deck, edition, camera()),
        })
      )
    ),
}
