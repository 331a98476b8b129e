import * as english from './english.ts'
import * as german from './german.ts'

type Widened<Word> = Word extends string ? string
  : Word extends (...given: infer Given) => string ? (...given: Given) => string
  : Word
/** The words of the interface in one language: strings, and functions where something stands in the middle or counts.
 * English says which there are; a language that lacks one does not compile. */
export type Wording = { readonly [Name in keyof typeof english]: Widened<(typeof english)[Name]> }

/** The languages that the interface has words in, by their codes. */
export const LANGUAGES = { en: english, de: german } satisfies Record<string, Wording>
export type InterfaceLanguage = keyof typeof LANGUAGES

const isKnown = (code: string): code is InterfaceLanguage => Object.hasOwn(LANGUAGES, code)

/** The language of the interface for a text in another: the same, in whatever country; English where there are no words.
 * @param code BCP 47, such as `de-CH` */
export function interfaceLanguage(code: string): InterfaceLanguage {
  const own = code.toLowerCase().split('-')[0] ?? ''
  return isKnown(own) ? own : 'en'
}

/** Has the interface words of its own for texts in a language? */
export const hasWording = (code: string): boolean => interfaceLanguage(code) === code.toLowerCase().split('-')[0]

/** Where they stand in the project. */
export const wordsFile = (language: InterfaceLanguage): string =>
  `scripts/words/${{ en: 'english', de: 'german' }[language]}.ts`

/** The words of the interface for a text in some language. */
export const wordingOf = (code: string): Wording => LANGUAGES[interfaceLanguage(code)]
