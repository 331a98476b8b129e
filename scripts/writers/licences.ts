import { PARTS_LIST } from '../licences/licences.ts'
import { givenEditions } from './deck-html.ts'
import { output, type OutputKind } from './output.ts'
import { wordingOf } from '../words/wording.ts'

/**
 * What is under which licence, with all texts, in all folders that are passed on. A page alone holds its notices; a
 * folder with a start page or the gallery has the texts too.
 */
export const licences: OutputKind = {
  name: 'licences',
  outputs: (kit, made) =>
    (made?.licences ?? []).flatMap(({ name, read }) =>
      [undefined, ...givenEditions(kit)].map((edition) =>
        output(edition, `licences/${name}`, {
          label: name === PARTS_LIST ? wordingOf(kit.settings.language).whatFilesAre : name,
          make: read,
        })
      )
    ),
  goesWith: ({ path }) => /(?:^|\/)index\.html$/.test(path),
}
