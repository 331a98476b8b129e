/** Attributes that point at ids: one id, or several with spaces between. */
const POINTING = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns']

/**
 * An attribute's value with every id that the copy holds itself given the prefix: `url(#a)`, `#a`, and lists of ids.
 * Ids that the copy does not hold (the marks, other slides) stay as they are.
 */
export function prefixValue(name: string, value: string, own: ReadonlySet<string>, prefix: string): string {
  if (name === 'id') return own.has(value) ? prefix + value : value
  if (POINTING.includes(name)) {
    return value.split(/\s+/).map((id) => (own.has(id) ? prefix + id : id)).join(' ')
  }
  if (name === 'href' || name === 'xlink:href') {
    return value.startsWith('#') && own.has(value.slice(1)) ? `#${prefix}${value.slice(1)}` : value
  }
  if (!value.includes('url(')) return value
  return value.replace(/url\((["']?)#([^"'()]+)\1\)/g,
    (whole, quote: string, id: string) => own.has(id) ? `url(${quote}#${prefix}${id}${quote})` : whole)
}
