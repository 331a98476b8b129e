import { type DeckLine, mapText, rewrite } from '../line.ts'
import { type ForeignPicture, mapPictures, writePicture } from '../pictures/pictures.ts'
import type { Told } from '../told/told.ts'

/** The title of a picture is no caption in Quarto and reveal.js, but shows where a pointer rests: of a picture without words it is what
 * people hear who cannot see it; of one with words it is told.
 * @param isSure is it surely a deck for them? In the kit a title is a caption */
export const tooltips = (lines: readonly DeckLine[], isSure: boolean, told: Told): readonly DeckLine[] =>
  isSure
    ? mapText(lines, (line) => rewrite(line, mapPictures(line.text, (picture) => untitled(picture, line, told))))
    : lines

function untitled(picture: ForeignPicture, line: DeckLine, told: Told): string | undefined {
  const said = /^(["'])(?<said>.+)\1$/.exec(picture.title)?.groups?.['said'] ?? ''
  if (said === '') return undefined
  if (picture.alternative !== '') {
    told.leftOut('titles of pictures, which show where a pointer rests', line.from)
    return writePicture({ ...picture, title: '' })
  }
  // In brackets Pandoc would set it below the picture.
  const own = /\b(?:fig-)?alt=/.test(picture.attributes)
    ? ''
    : `fig-alt="${said.replace(/\\?"/g, '”').replace(/[{}]/g, '')}"`
  return writePicture({ ...picture, title: '', attributes: `${picture.attributes} ${own}`.trim() })
}
