import { expect, test } from 'playwright/test'
import { partPictures } from '../../scripts/kit/held-pictures.ts'

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A deck without its pictures, and these as text. */
function part(text: string, taken: readonly string[] = []) {
  const { deck, pictures } = partPictures({ file: 'slides/a tide.md', text }, new Set(taken))
  return { text: deck.text, files: [...pictures].map(([file, bytes]) => [file, bytes.toString()] as const) }
}

test('pictures in addresses become files, and lines stay where they are', () => {
  const { text, files } = part(
    `# Ebb\n\n![Low](data:image/png;base64,${PNG})\n\n<img src="data:image/svg+xml;charset=utf8,%3Csvg%20viewBox='0'/%3E">\n`
      .replace("'0'", '%220%22'),
  )
  expect(text).toBe('# Ebb\n\n![Low](a%20tide-held-1.png)\n\n<img src="a%20tide-held-2.svg">\n')
  expect(files.map(([file]) => file)).toEqual(['slides/a tide-held-1.png', 'slides/a tide-held-2.svg'])
})

test('a drawing in HTML becomes a picture as large and of its name, and nothing in it runs or is loaded', () => {
  const { text, files } = part(
    'Low <svg class="w-40" viewBox="0 0 300 150" onclick="x()">\n<title>Weir</title>\n<image href="https://mill.example/a.png"/><a href="#b"/></svg> high',
  )
  expect(text).toBe('Low <img src="a%20tide-held-1.svg" class="w-40" alt="Weir">\n\n high')
  expect(files[0]?.[1]).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" class="w-40" viewBox="0 0 300 150">\n<title>Weir</title>\n<image/><a href="#b"/></svg>',
  )
})

test('what is no picture by itself stays in the text', () => {
  const svg = (inside: string, opening = 'viewBox="0 0 300 150"') => `<svg ${opening}>${inside}</svg>`
  for (
    const text of [
      svg('<path d=""/>', 'viewBox="0 0 24 24"'),
      svg('<g v-click><path d=""/></g>'),
      svg('<circle :r="size"/>'),
      svg('<text>{{ n }}</text>'),
      svg('<path class="box"/>'),
      svg('<path fill="var(--red)"/>'),
      svg('<script>x()</script>'),
      svg('<foreignObject/>'),
      `\`${svg('')}\``,
      `\`\`\`html\n${svg('')}\n![](data:image/png;base64,${PNG})\n\`\`\``,
      '![](data:image/png;base64,AAAA)',
      '![](data:image/svg+xml,%3Csvg%3E%3Cscript%3Ex()%3C/script%3E%3C/svg%3E)',
      `[x](data:text/html;base64,${PNG})`,
    ]
  ) expect(part(text), text).toEqual({ text, files: [] })
  expect(part(svg('<style>.box{fill:red}</style><path class="box"/>')).files).toHaveLength(1)
  expect(part(`![](data:image/png;base64,${PNG})`, ['slides/a tide-held-1.png']).files).toEqual([])
})
