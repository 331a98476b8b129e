import { AT_HAND, CENTRED, isDivKind, isLayout, LOOK_CLASSES } from '../allowed.ts'

const looks: ReadonlySet<string> = new Set([...LOOK_CLASSES, CENTRED])

/** Is this a name of the kit's own behind a heading? */
export const isHeadingName = (name: string): boolean => isLayout(name) || name === AT_HAND || name === CENTRED
/** And behind `:::`, outside of exercises? */
export const isBlockName = (name: string): boolean => isDivKind(name) || looks.has(name)
