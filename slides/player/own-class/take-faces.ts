import type { OwnPlan, TakenFace, TakenSlide } from './plan.ts'

/** Characters that not every deck has: beyond Latin, punctuation, arrows and signs, which each face holds. */
const SPECIAL = /[\u0180-\u1fff\u2c00-\u{10ffff}]/gu
const HAN = /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u

/**
 * The faces of a plan with those that slides need which come from another file.
 * @param own what stands in the file of the class, which its faces can show
 * @param theirs faces of the other file
 */
export function withFaces(
  { faces }: OwnPlan,
  slides: readonly TakenSlide[],
  own: string,
  theirs: readonly Omit<TakenFace, 'characters'>[],
): readonly TakenFace[] {
  const known = new Set(own + faces.map(({ characters }) => characters).join(''))
  const lacking = [...new Set(textOf(slides).match(SPECIAL) ?? [])].filter((one) => !known.has(one))
  const han = lacking.filter((one) => HAN.test(one))
  const added = theirs.flatMap((face) => {
    // Chinese has a face of its own, which also has what the others lack.
    const characters = face.family === 'Kit Han' ? lacking : lacking.filter((one) => !han.includes(one))
    return characters.length === 0 ? [] : [{ ...face, characters: characters.join('') }]
  })
  const isSame = (one: TakenFace) => (other: TakenFace): boolean => one.family === other.family && one.src === other.src
  return [
    ...faces.map((face) => {
      const more = added.find(isSame(face))?.characters ?? ''
      return more === '' ? face : { ...face, characters: face.characters + more }
    }),
    ...added.filter((face) => !faces.some(isSame(face))),
  ]
}

/** Only the faces that some slide still needs. */
export function neededFaces(faces: readonly TakenFace[], taken: readonly TakenSlide[]): readonly TakenFace[] {
  const text = textOf(taken)
  return faces.filter(({ characters }) => [...characters].some((one) => text.includes(one)))
}

const textOf = (slides: readonly TakenSlide[]): string =>
  slides.map(({ html, evidence }) => html + evidence.join('')).join('')
