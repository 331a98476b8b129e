import { z } from 'zod'
import { MARK_NAMES, type MarkName } from '../marks.ts'
import type { Voice } from './model.ts'
import * as english from '../../words/english.ts'
import type { Wording } from '../../words/wording.ts'

const CODE = 'must be called by two to six capital letters, for example “AUT”'
const LABEL = 'must be a few words, for example “The paper argues”'
const MEANING = 'must be a sentence, for example “The author’s argument or interpretation”'
const MARK = `must be one of ${MARK_NAMES.join(', ')}`

/** One of the `voices` in `kit.yaml`. */
export const voiceSchema = z.strictObject({
  label: z.string({ error: LABEL }).min(1, LABEL).max(32, 'is longer than 32 characters, which no badge has room for'),
  mark: z.enum(MARK_NAMES, { error: MARK }),
  meaning: z.string({ error: MEANING }).min(1, MEANING),
})

/** All of them, by code. */
export const voicesSchema = z.record(z.string().regex(/^[A-Z]{2,6}$/, CODE), voiceSchema).refine(
  (voices) => Object.keys(voices).length > 0,
  'must name at least the author’s voice',
)
  .refine(tellsApart(({ label }) => label), 'must give each voice a label of its own')
  .refine(tellsApart(({ mark }) => mark),
    'must give each voice a mark of its own, which is what a grey print leaves of it')

type GivenVoices = Readonly<Record<string, z.infer<typeof voiceSchema>>>

function tellsApart(by: (voice: z.infer<typeof voiceSchema>) => string): (voices: GivenVoices) => boolean {
  return (voices) => new Set(Object.values(voices).map(by)).size === Object.keys(voices).length
}

/** Voices as a kit gives them: the first is the author's. */
export const toVoices = (given: GivenVoices): readonly Voice[] =>
  Object.entries(given).map(([code, { label, mark, meaning }], index) => ({
    code,
    label,
    mark,
    meaning,
    own: index === 0,
  }))

/** Those of any paper that argues from sources. */
export function defaultVoices({ voicesElse }: Pick<Wording, 'voicesElse'>): readonly Voice[] {
  const voice = (code: keyof typeof voicesElse, mark: MarkName): GivenVoices => {
    const [label, meaning] = voicesElse[code]
    return { [code]: { label, mark, meaning } }
  }
  return toVoices({
    ...voice('AUT', 'therefore'),
    ...voice('SRC', 'speech'),
    ...voice('OTH', 'book'),
    ...voice('REP', 'disc'),
    ...voice('IDL', 'ring'),
    ...voice('HDG', 'waves'),
  })
}

export const DEFAULT_VOICES = defaultVoices(english)
