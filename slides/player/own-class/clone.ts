/** A file like another. It stands in no document: there the security policy would ask for its style once more. */
export function clone(file: HTMLElement): HTMLElement {
  const copy = file.cloneNode(true)
  if (!(copy instanceof HTMLElement)) throw new TypeError('A copy of another kind.')
  return copy
}
