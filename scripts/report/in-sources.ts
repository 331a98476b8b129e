import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { fileURLToPath } from 'node:url'

const PLACE = /(file:\/\/\S+\.mjs):(\d+):(\d+)/g

/** The text of a failure with its places in the program's bundle turned into places in the files that were bundled. */
export function inSources(text: string): string {
  return text.replace(PLACE, (place, url: string, line: string, column: string) => {
    try {
      const map = new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(url)}.map`, 'utf8')))
      const origin = map.findOrigin(Number(line), Number(column))
      if (!('fileName' in origin)) return place
      return `${fileURLToPath(new URL(origin.fileName, url))}:${origin.lineNumber}:${origin.columnNumber}`
    } catch {
      return place
    }
  })
}
