import { z } from 'zod'
import { contrast, until } from './colour.ts'

/** The grounds of `tokens.css` on which a colour of the kit must be read: the darkest light one, the lightest dark one,
 * and the words on the night of covers. */
export const GROUNDS = { light: '#e8e0cc', dark: '#302c25', nightInk: '#f6f1e7' } as const
/** Of text on its ground, and of the words of a cover, which are seen from the last row. */
const TEXT = 4.5
const COVER = 12

const HEX = /^#[\da-f]{6}$/i
const COLOUR = 'must be a colour as six hexadecimal digits in quotation marks, for example “"#0b57a4"”'

const colour = z.string({ error: COLOUR }).regex(HEX, COLOUR)
const inOne = (ratio: number): string => ratio.toFixed(1)

/** `brand` in `kit.yaml`: what a house says of its look, within what everybody can read. */
export const brandSchema = z.strictObject({
  accent: colour.superRefine((given, context) => {
    if (!HEX.test(given) || contrast(given, GROUNDS.light) >= TEXT) return
    context.addIssue({
      code: 'custom',
      message: `has a contrast of ${
        inOne(contrast(given, GROUNDS.light))
      } to 1 on panels, where words in it need ${TEXT}; “${
        until(given, '#000000', GROUNDS.light, TEXT)
      }” is the nearest that has`,
    })
  }).optional(),
  night: colour.superRefine((given, context) => {
    if (!HEX.test(given) || contrast(given, GROUNDS.nightInk) >= COVER) return
    context.addIssue({
      code: 'custom',
      message: `is too light for the light words and marks on it, ${
        inOne(contrast(given, GROUNDS.nightInk))
      } to 1 where they need ${COVER}; “${
        until(given, '#000000', GROUNDS.nightInk, COVER)
      }” is the nearest that is dark enough`,
    })
  }).optional(),
  headings: z.enum(['serif', 'sans'], { error: 'must be serif or sans' }).optional(),
  logo: z.string({ error: 'must be a picture file in slides/, for example “logo.svg”' }).optional(),
  footer: z.string({ error: 'must be a few words' })
    .max(60, 'is longer than 60 characters, which do not fit beside a source line').optional(),
})
