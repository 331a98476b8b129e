import { divAround, type DeckLine } from '../line.ts'

/** What stands in a column; an empty one keeps its place. */
interface Column {
  readonly line: DeckLine
  /** In percent; absent: as broad as the others. */
  readonly width?: number
}

/** Lines beside one another, each in a column of its own. */
export const sideBySide = (columns: readonly Column[]): DeckLine[] =>
  divAround('columns', columns.flatMap(({ line: { text, from }, width }): DeckLine[] => [
    { text: width === undefined ? '::: column' : `::: {.column width="${width}%"}`, from },
    ...(text === '' ? [] : [{ text: text.trim(), from }]),
    { text: ':::', from },
  ]))
