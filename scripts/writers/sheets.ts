import { output, type OutputKind } from './output.ts'
import { editionFor } from '../compiler/content/secrets.ts'
import { renderSheetHtml, sheetPath, sheetsOf } from './sheet-html.ts'
import { printSheet, printsOf } from './sheet-pdf.ts'
import { wordingOf } from '../words/wording.ts'

/** Handouts that are printed: each as a page to read, and on every paper. */
export const sheets: OutputKind = {
  name: 'sheets',
  outputs: (kit) =>
    sheetsOf(kit).flatMap((sheet) => {
      const source = { file: sheet.file, words: [sheetPath(sheet, ''), sheet.name] }
      return [
        output(editionFor(sheet), sheetPath(sheet, '.html'), {
          ...source,
          label: sheet.title,
          make: (made) => renderSheetHtml(made, sheet),
        }),
        ...printsOf(sheet, wordingOf(kit.settings.language)).map((print) =>
          output(editionFor(sheet), sheetPath(sheet, `${print.suffix}.pdf`), {
            ...source,
            label: sheet.title,
            paper: print.label,
            make: (made, { press }) => printSheet(made, sheet, print, press()),
          })
        ),
      ]
    }),
}
