import type { brandSchema } from '../brand.ts'
import type { identitySchema } from '../identity.ts'
import { HUES, PATTERNS } from '../look-model.ts'
import { MARK_NAMES } from '../marks.ts'
import type { claimSchema } from '../paper/claims.ts'
import type { endnoteShape } from '../paper/endnotes.ts'
import type { workShape } from '../paper/references.ts'
import type { termShape } from '../paper/terms.ts'
import { DEFAULT_VOICES, type voiceSchema } from '../paper/voices.ts'
import type {
  broughtSchema,
  itemSchema,
  KINDS as ITEM_KINDS,
  printedSchema,
  readingSchema,
  roomForSchema,
  sessionSchema,
} from '../session/schema.ts'
import type { kitSchema } from '../settings.ts'
import { LANGUAGES } from '../../words/wording.ts'
import type { KeysOf, Lines } from './reference.ts'

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')

export const SESSION: Lines<KeysOf<typeof sessionSchema> | 'items'> = {
  title: 'needed',
  minutes: 'needed; what was agreed',
  for: 'needed; whom it suits',
  objectives: 'needed; two to five sentences',
  room: 'needed; tables, chairs, what hangs where',
  people: 'how many it holds; absent: any number',
  groups: 'how people sit',
  group: 'people in a group',
  materials: 'what to print and to bring; text alone is something that is there once',
  reading: 'needed; what one can read before, though nobody has to',
  'without-reading': 'needed; what to do with who has not read',
  'ground-rules': 'shown after the cover, else those of the kit; `[]` where a slide says them',
  items: 'needed; the plan',
}

export const MATERIAL: Lines<KeysOf<typeof broughtSchema> | KeysOf<typeof printedSchema>> = {
  what: 'something to bring',
  print: 'the letter of a sheet to print',
  copies: '“1 each”, “2 for 6”, “4 in all”',
  with: 'id of an exercise that a sheet goes out with, though it has nothing of it',
}

export const READING: Lines<KeysOf<typeof readingSchema> | 'none'> = {
  paragraphs: 'which',
  minutes: 'how long that takes',
  questions: 'to read it with',
  none: 'instead of these: why nothing is read',
}

export const ROOM_FOR: Lines<KeysOf<typeof roomForSchema>> = {
  from: 'so many at least',
  to: 'so many at most',
  fewer: 'what to do when fewer come; the start page says it',
  more: 'what to do when more come',
}

export const ITEM: Lines<KeysOf<typeof itemSchema>> = {
  title: 'needed, but with an exercise, which has its own',
  minutes: 'needed; whole or half',
  priority: 'must, should or could',
  kind: 'what it is, where it does not simply show slides or an exercise',
  slides: 'ranges, as in `assemble`',
  exercise: 'an id, in whatever deck',
  say: 'other notes at a slide, by its id, in this session',
}

export const ITEM_KIND: Lines<(typeof ITEM_KINDS)[number]> = {
  opening: 'the first: it starts softly',
  break: 'a pause',
  slack: 'time that nobody has promised away, about a tenth',
  debrief: 'where people say what they did',
  closing: 'the last',
}

export const KIT: Lines<KeysOf<typeof kitSchema>> = {
  title: 'of the kit',
  subtitle: 'below it',
  authors: 'a name, or a list',
  language: `as a code; the kit’s own words are there in ${listed(Object.keys(LANGUAGES))}`,
  sourceLine: 'one line for every cover',
  paper: 'the paper in full, so that it can be found',
  paperShort: 'what it is called on covers of sessions, on tabs and in titles of files',
  licence: 'of the content',
  address: 'where what is given out can be had: its code stands at the end of decks and on sheets',
  brand: 'colours, headings, logo and foot of a house',
  groundRules: 'of sessions that say none themselves',
  voices: `who speaks in the paper, the author first; else ${DEFAULT_VOICES.map(({ code }) => code).join(', ')}`,
  identities: 'up to six things that are known again by hue, mark and pattern',
  parts: 'of the paper: titles by id, in order',
}

export const BRAND: Lines<KeysOf<typeof brandSchema>> = {
  accent: 'a colour such as `"#0b57a4"`, which words on panels can have; the dark theme’s is derived from it',
  night: 'the dark band of covers and dividers',
  headings: 'serif or sans',
  logo: 'a picture file in `slides/`, for covers and start pages',
  footer: 'a few words in the foot of each slide',
}

export const VOICE: Lines<KeysOf<typeof voiceSchema>> = {
  label: 'needed; what its badge says',
  mark: `needed; one of ${listed(MARK_NAMES)}`,
  meaning: 'needed; what the legend says',
}

export const IDENTITY: Lines<KeysOf<typeof identitySchema>> = {
  colour: `needed; ${listed(HUES)}`,
  mark: 'needed; one of those of voices',
  pattern: `needed; ${listed(PATTERNS)}`,
}

export const CLAIM: Lines<KeysOf<ReturnType<typeof claimSchema>>> = {
  id: 'what `[@…]` calls it',
  part: 'of the paper',
  paragraph: 'within its part',
  gist: 'what it says, in the kit’s words',
  endnotes: 'numbers; `{ number, marker }` where the marker was placed by others',
  status: 'who says it, and how firmly: codes of `voices`, the main one first',
}

export const ENDNOTE: Lines<KeysOf<typeof endnoteShape>> = {
  number: 'as in the paper',
  works: 'ids of references, with a locator where it gives one',
  explanation: 'its text, in the kit’s words',
}

export const WORK: Lines<KeysOf<typeof workShape>> = {
  id: 'needed; what endnotes call it',
  type: 'needed; a CSL type, such as `book`, `chapter`, `article-journal`, `report`, `webpage`',
  title: 'of the work',
  'container-title': 'the journal, or the book that it is a part of',
  publisher: 'its house',
  URL: 'its address',
  author: 'a list of `{ "family", "given" }`, or `{ "literal" }` of a body',
  editor: 'the same',
  translator: 'the same',
  'container-author': 'the same, of the book that it is a part of',
  categories: 'a list; the bibliography groups works by the first',
  issued: '`{ "date-parts": [[1984, 9, 13]] }`, or a `literal`',
  accessed: 'the same',
  'original-date': 'the same',
}

export const TERM: Lines<KeysOf<typeof termShape>> = {
  id: 'what links call it',
  name: 'the word, as the text has it',
  chinese: 'characters, only where the paper prints them',
  pinyin: 'with tone marks',
  say: 'roughly, for speakers of English',
  kind: 'word, person or body',
  definition: 'a sentence',
}
