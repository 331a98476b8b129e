import { expect, test } from 'playwright/test'
import { compile, htmlOf } from './support.ts'

const shown = (text: string, id: string): string =>
  htmlOf(compile(text).value.slides.find((slide) => slide.id === id)?.content)

test('an example has neither notes nor answers, minutes nor remarks of what it shows: it goes wherever its slide goes', () => {
  const secrets = [
    '::: notes\nQuietly.\n:::',
    '::: {.notes}\nQuietly.\n:::',
    '<!-- Quietly. -->',
    '::: exercise discuss {#talk minutes=37}\nAsk.\n\n::: answer\nQuietly.\n:::\n::: debrief\nQuietly.\n:::\n:::',
  ]
  for (const secret of secrets) {
    const within = shown(
      `# A\n\n---\n\n## It {#it}\n\n::: example\nLoud.\n\n${secret.replace('exercise discuss', 'ask')}\n:::\n`,
      'it',
    )
    const [code = ''] = /<pre>[^]*?<\/pre>/.exec(within) ?? []
    expect.soft(code).toContain('Loud.')
    expect.soft(code, secret).not.toMatch(/Quietly|37/)
    const other = shown(
      `# A\n\n---\n\n## It {#it}\n\n::: example {of=other}\n:::\n\n---\n\n## Other {#other minutes=37}\n\nLoud.\n\n${secret}\n`,
      'it',
    )
    expect.soft(other).toContain('Loud.')
    expect.soft(other, secret).not.toMatch(/Quietly|37/)
  }
})
