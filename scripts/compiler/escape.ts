const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML that means exactly that text, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

// A run begins with a Han character; Chinese punctuation belongs to it only from there on.
const CHINESE_RUN = /\p{Script=Han}[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF·]*/gu

/** Escaped text, or HTML without attributes, in which every Chinese run says that it is Chinese. */
export function markChinese(html: string): string {
  return html.replace(CHINESE_RUN, (run) => `<span lang="zh-Hans">${run}</span>`)
}

/** Text as HTML, Chinese runs marked for voices, fonts and line breaks. */
export function textToHtml(text: string): string {
  return markChinese(escapeHtml(text))
}
