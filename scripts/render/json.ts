/** Data as JSON that may stand inside a `<script>`: a `<` in it could end the element. @param replacer as of JSON */
export function jsonForScript(data: object, replacer?: (name: string, value: unknown) => unknown): string {
  return JSON.stringify(data, replacer).replace(/[<\u2028\u2029]/g, unicodeEscape)
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
