/** Lines of a drawing are broken already, and an element of HTML inside would end it. */
const DRAWING = /(<svg\b(?:[^<>]*\/>|[^]*?<\/svg>))/
// As the compiler writes it: text has no bare `<`.
const PARTS = /<[^<>]*>|[^<]+/g

/** HTML with its text changed, piece by piece between the tags: no attribute, and nothing in a drawing. */
export function changeText(html: string, change: (text: string) => string): string {
  return html.split(DRAWING).map((
    part,
    index,
  ) => (index % 2 === 0 ? part.replace(PARTS, (piece) => (piece.startsWith('<') ? piece : change(piece))) : part)).join(
    '',
  )
}
