/** The characters of some HTML that a reader may see, attributes such as `aria-label` included; for cutting fonts. */
export function visibleText(html: string): string {
  return html.replace(/="data:[^"]*"/g, '').replace(/<(?:path|use|symbol)\b[^<>]*>/g, '').replaceAll('&amp;', '&')
}
