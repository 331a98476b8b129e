import { expect, test } from 'playwright/test'
import { textOf } from '../../scripts/compiler/content/walk.ts'
import { toHtml } from '../../scripts/render/to-html.ts'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { renderGuide } from '../../scripts/render/guide/guide.ts'
import { withPages } from '../../scripts/render/guide/head.ts'
import { nameOfPack } from '../../scripts/compiler/handout/packs.ts'
import { makeGuide } from '../../scripts/compiler/session/guide.ts'
import { phasesOf } from '../../scripts/compiler/exercise/of-kind.ts'
import { ALL_KINDS } from './exercise-kit.ts'
import { expectHarmless } from './html.ts'
import * as english from '../../scripts/words/english.ts'

const ALPHA = `# Alpha {#cover}

::: notes
COVER NOTES
:::

---

## Loop {#loop minutes=2}

ON THE SLIDE [on](#goal)

::: ask
Who **asks**?
:::

::: notes
### Aside {#aside}

NOTES of the loop, [on](#goal), [nowhere](#end). [@C1]

**Where people stumble.** ASIDE.
:::

---

## Goal {#goal minutes=1}

---

## End {#end}
`
const IDS = ['pairs', 'groups', 'sequence', 'choice', 'opinion', 'words', 'typed', 'stages', 'talk']
const SESSION = `title: Two hours
minutes: 100
for: Anyone.
objectives: [Say A, Say B]
room: A room.
group: 6
materials: [Pens, { print: B, copies: 2 each }, { what: Large paper, copies: 1 for 6 }]
reading: { paragraphs: All of it, minutes: 17, questions: [Who?, What?] }
without-reading: Read it aloud.
items:
  - { title: Arrive, minutes: 5, kind: opening, slides: [{ deck: alpha, from: cover, to: goal }] }
${
  IDS.map((id, index) =>
    `  - { minutes: ${index + 4}, priority: ${['must', 'should', 'could'][index % 3] ?? 'must'}, exercise: ${id} }`
  ).join('\n')
}
  - { title: Pause, minutes: 5, kind: break }
  - { title: Kept free, minutes: 5, kind: slack }
  - { title: What now?, minutes: 8, kind: debrief }
  - { title: Maybe, minutes: 1, priority: could, slides: [{ deck: alpha, from: end, to: end }] }
  - { title: Close, minutes: 4, kind: closing }
`
const CHECKLIST =
  '---\ntitle: The room\naudience: presenters\n---\n\n## Before {#before}\n\n- Seats, [again](#before)\n- Of the first claim [@C1]\n- Of the second [@C2]\n'

const SHEET =
  '---\ntitle: Sheet\naudience: participants\nsheet: B\nwhen: during\n---\n\n:: worksheet {exercise="stages talk"}\n'

function kitOf(session: string, exercises = ALL_KINDS.join('\n---\n\n'), more: readonly string[] = []) {
  return compileKit({
    decks: [['alpha', ALPHA], ['game', `# Game\n\n---\n\n${exercises}`.replaceAll('@S3.16', '@C1')]]
      .map(([name = '', text = '']) => ({ file: `slides/${name}.md`, text })),
    diagrams: [],
    pictures: [],
    sessions: [{ file: 'handouts/sessions/two.yaml', text: session }],
    handouts: [{ file: 'handouts/room-and-access.md', text: CHECKLIST }, { file: 'handouts/sheet.md', text: SHEET }, {
      file: 'handouts/other.md',
      text: SHEET.replace('sheet: B', 'sheet: A'),
    }, ...more.map((text, index) => ({ file: `handouts/more-${index}.md`, text }))],
    settings: { file: 'slides/kit.yaml', text: 'parts: { "1": One }\n' },
    paper: {
      claims: {
        file: 'c',
        text:
          '- { id: C1, part: "1", paragraph: 1, gist: A., endnotes: [1], status: AUT }\n- { id: C2, part: "1", paragraph: 2, gist: Not in any session., endnotes: [], status: AUT }\n',
      },
      endnotes: { file: 'e', text: '- { number: 1, explanation: One. }\n' },
    },
  })
}

function guideOf(text: string, exercises?: string, more?: readonly string[]) {
  const { value: kit } = kitOf(text, exercises, more)
  const [session] = kit.sessions
  if (session === undefined) throw new Error('No session')
  const guide = makeGuide(session, kit)
  const page = renderGuide(guide, {
    edition: 'presenter',
    kit,
    drawn: new Map(),
    pictures: new Map(),
    endnoteTexts: new Map([[1, ['One.']]]),
    version: '1',
    date: '2017-12-31',
  })
  return { guide, page, html: toHtml(page) }
}

test('plan, script and keys of a session, as data', () => {
  expect(kitOf(SESSION).problems.filter(({ file, severity }) => severity === 'error' || file.startsWith('handouts')))
    .toEqual([])
  const { guide } = guideOf(SESSION)
  expect(
    guide.items.map(({ item: { title, kind }, from, script }) =>
      `${from} ${title} ${kind}: ${script.map(({ id }) => id).join(' ')}`.trim()
    ),
  ).toEqual([
    // A deck's cover is left out, but not its notes, which the agenda keeps.
    '0 Arrive opening: alpha-loop alpha-goal',
    ...IDS.map((id, index) => `${[5, 9, 14, 20, 27, 35, 44, 54, 65][index] ?? ''} Title of ${id} exercise: game-${id}`),
    '77 Pause break:',
    '82 Kept free slack:',
    '87 What now? debrief:',
    '95 Maybe slides: alpha-end',
    '96 Close closing:',
  ])
  expect(guide.keys.map(({ id }) => id)).toEqual(IDS)
  expect(guide.slack).toBe(5)
  // Debrief and closing, and nothing that could be left out between them.
  expect(guide.latestDebrief).toBe(100 - 8 - 4)
  expect(guide.drops.map(({ title, priority }) => `${priority} ${title.replace('Title of ', '')}`))
    .toEqual([
      'could talk',
      'could words',
      'could sequence',
      'could Maybe',
      'should stages',
      'should opinion',
      'should groups',
    ])
  expect(guide.before.map(({ id, notes }) => [id, /Read out the ground rules/.test(textOf(notes))])).toEqual([[
    'ground-rules',
    true,
  ]])
  const [first] = guide.items
  expect(textOf(first?.script[0]?.notes ?? [])).toContain('COVER NOTES')
  expect(guide.items[1]?.script[0]).toMatchObject({
    title: 'Title of pairs',
    minutes: 4,
    notes: [{ kind: 'concealed', secret: 'notes', children: [{ name: 'p', children: ['SECRET notes.'] }] }],
    exercise: { id: 'pairs', group: 1 },
  })
  expect(guide.checklist?.title).toBe('The room')
})

/** The page without the pictures of slides. */
const beside = (html: string): string => html.replace(/<div class="slide-canvas">[^]*?<\/section><\/div><\/div>/g, '')

test('the page has every item, every part of every exercise once, and no link that leads nowhere', () => {
  const { guide, html } = guideOf(SESSION)
  expectHarmless(html)
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (
    const id of [
      'plan',
      'packing',
      'room',
      'items',
      'evidence',
      ...guide.items.map((_, index) => `item-${index + 1}`),
    ]
  ) expect(ids, id).toContain(id)
  expect([...html.matchAll(/data-exercise="(\w+)"><div class="guide-slide"/g)].map(([, id]) => id)).toEqual(IDS)
  const slides = new Set(guide.session.deck.slides.map(({ id }) => id))
  for (const [, address = ''] of html.matchAll(/ href="([^"]*)"/g)) {
    if (address.startsWith('#mark-')) continue
    const [page, place] = address.split('#')
    if (page === '') expect(ids, address).toContain(decodeURIComponent(place ?? ''))
    else if (page === '../sessions/two.html') expect(place === undefined || slides.has(place), address).toBe(true)
    else expect(page).toBe('../bibliography.html')
  }
  const times = (words: string) => html.split(words).length - 1
  for (const part of ['goal', 'materials', 'hint', 'debrief', 'misreading', 'shorter', 'seated', 'variant', 'notes']) {
    expect(times(`SECRET ${part}.`), part).toBe(IDS.length)
  }
  for (const part of ['A step.', 'A plain statement.', 'A second helping.']) expect(times(part), part).toBe(IDS.length)
  for (
    const words of [
      'SECRET why',
      'SECRET what',
      'SECRET opinion',
      'SECRET evidence',
      'SECRET word',
      '</b> Think, alone: 1 min · <b>',
      '</b> Share, all together: 3 min · <b>',
    ]
  ) expect(html).toContain(words)
  // Five minutes shared out, to the half minute.
  for (const words of ['>Loop</a> <span class="guide-soft">3½ min', '>Goal</a> <span class="guide-soft">1½ min']) {
    expect(html).toContain(words)
  }
  expect(html).toContain(
    'NOTES of the loop, <a href="../sessions/two.html#alpha-goal">on</a>, <a href="../sessions/two.html#alpha-end">nowhere</a>.',
  )
  const levels = [...html.matchAll(/<h([1-6])(?! role="none")/g)].map((match) => Number(match[1]))
  levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 1), `heading ${index}`).toBeLessThanOrEqual(1))
})

test('each slide stands as a picture beside its words: its question set apart, its pitfalls smaller', () => {
  const { guide, html } = guideOf(SESSION)
  const shown = guide.items.reduce((sum, { script }) => sum + script.length, guide.before.length)
  expect(html.match(/<div class="slide-frame" role="img" aria-label="Slide \d+: /g)).toHaveLength(shown)
  expect(html).toContain('ON THE SLIDE <a>on</a>')
  expect(beside(html)).not.toContain('ON THE SLIDE')
  // Nothing of a picture is a place to go to, nor a key that is played.
  for (const [picture] of html.matchAll(/<div class="slide-canvas">[^]*?<\/section><\/div><\/div>/g)) {
    expect(picture).not.toMatch(/ href="(?!#mark-)| id="|exercise-key|<h\d(?! role="none")|class="notes"/)
  }
  expect(html).toContain('<div class="guide-question">\n<p>Who <strong>asks</strong>?</p></div>')
  expect(html).toMatch(
    /NOTES of the loop[^]*?<div class="guide-aside">\n<p><strong>Where people stumble\.<\/strong> ASIDE\.<\/p><\/div>/,
  )
  expect(html.split('ASIDE.')).toHaveLength(2)
})

test('the run sheet says when, what, how, with which sheets, and what goes first', () => {
  const { html } = guideOf(SESSION)
  const [, sheet = ''] = /aria-label="The run sheet[^>]*>(.*?)<\/table>/s.exec(html) ?? []
  const rows = [...sheet.matchAll(/<tr[^>]*>(<td>.*?)<\/tr>/g)].map(([, row = '']) =>
    row.replace(/<\/t[dh]>/g, '|').replace(/<[^>]*>/g, '').replaceAll('Title of ', '')
  )
  expect(rows[0]).toBe('0:00||5|Soft start Arrive|whole room||must||')
  expect(rows[8]).toBe('0:54||11|Task 8 stages|alone|B Sheet|should, 5th out||')
  // People have it already, unless that task was left out.
  expect(rows[9]).toBe('1:05||12|Task 9 talk|pairs|B, if not out yet|could, 1st out||')
  const sure = guideOf(SESSION.replace('should, exercise: stages', 'must, exercise: stages')).html
  expect(sure).toContain('<span class="guide-known">again B</span>')
  expect(rows[11]).toBe('1:22||5|Kept free Kept free|||||')
  expect(rows.at(-1)).toBe('1:40||100|End|||||')
  expect(html).toContain('The slack goes first (5 minutes)')
  expect(html).toContain('at <b>1:28</b> at the latest')
})

test('whatever else an exercise has stands below its steps and its answer', () => {
  const { html } = guideOf(SESSION)
  const [, below = ''] = /<div class="guide-below">\n(.*?)<\/div>\n<\/section>/s.exec(html) ?? []
  expect([...below.matchAll(/<h4>(.*?)<\/h4>/g)].map(([, title]) => title)).toEqual([
    'When stuck',
    'For fast groups',
    'When late',
    'Without moving about',
    'Without a projector',
    'What the paper says, on their sheet',
  ])
})

test('cards and slips to cut, how long that takes, and what lies on each table', () => {
  const cards =
    '---\ntitle: Cards\naudience: participants\nsheet: C\nwhen: during\n---\n\n::: cards\n- a\n- b\n- c\n- d\n:::\n'
  const { html } = guideOf(SESSION.replace('[Pens, ', '[Pens, { print: C, copies: 1 for 2 }, '), undefined, [cards])
  expect(html).toMatch(/cutting[^<]*<\/th><td>12 cuts in 1<\/td><td>2<\/td><td>4<\/td><td>5<\/td><td>8<\/td>/)
  const envelope = /<dt>An envelope for each group of 6<\/dt><dd><ul>(.*?)<\/ul>/.exec(html)?.[1] ?? ''
  expect(envelope.replaceAll('</li>', '|').replace(/<[^>]*>/g, '')).toBe(
    '3 × Sheet C, Cards, cut, a set of 4 cards in a clip|12 × Sheet B, Sheet|1 × Large paper|',
  )
  expect(guideOf(SESSION.replace('group: 6\n', '')).html).not.toContain('envelope')
})

test('the packing page names what the order names, and says who cuts what the shop does not', () => {
  const more = (letter: string, when: string, text: string, mat = '') =>
    `---\ntitle: Title ${letter}\naudience: participants\nsheet: ${letter}\nwhen: ${when}\n${mat}---\n\n${text}\n`
  const { guide, html } = guideOf(
    SESSION.replace('[Pens, ',
      '[Pens, { print: D, copies: 1 each }, { print: F, copies: 1 for 6 }, { print: J, copies: 1 for 4 }, { print: H, copies: 1 each }, '),
    undefined,
    [
      more('D', 'during', 'Form.'),
      more('F', 'during', 'Left.\n\n:: space {lines=2}\n\n---\n\nRight.\n\n:: space {lines=2}', 'mat: yes\n'),
      more('J', 'after', '::: slips\nVote\n:::'),
      more('H', 'after', 'All.'),
    ],
  )
  const [, prints = ''] = /<th scope="rowgroup"[^>]*>Print<\/th><\/tr>([^]*?)<\/tbody>/.exec(html) ?? []
  const names = [...prints.matchAll(/<th scope="row">(.*?)<\/th>/g)].map(([, name = '']) =>
    name.replace(/<[^>]*>/g, '')
  )
  expect(names).toEqual([
    ...guide.packs.map((pack) => nameOfPack(pack, english)),
    'Sheet F, Title F',
    'Sheet J, Title J',
    'Sheet B, Sheet',
  ])
  expect(names.slice(0, 3)).toEqual([
    'To read before, if you want them to read',
    'Worksheets: sheet D',
    'To take home: sheet H',
  ])
  expect(html).toContain('<li>Sent before, not packed: <b>To read before, if you want them to read</b></li>')
  expect(html).toContain('<li>For the end: <b>To take home: sheet H</b>; <b>Sheet J</b>, Title J</li>')
  // For 12: two mats with a cut each, three pages of slips with three.
  expect(html).toMatch(/if the shop does not cut<\/th><td>12 cuts in 1<\/td><td>1<\/td>/)
  expect(html).toContain('<b>Sheet F</b>, Title F: one mat for six, two halves; you cut one of them at the dashed line')
  expect(html).toContain('<b>Sheet J</b>, Title J: slips, four on a page, one page for four')
})

test('the check-list leaves out what rests on claims that do not come up', () => {
  const { guide, html } = guideOf(SESSION)
  expect(html).toContain('<li>Of the first claim')
  expect(html).not.toMatch(/Of the second|Not in any session/)
  expect(guide.checklist?.cited.claims).toEqual(['C1'])
})

test('the phases of a discussion have the names in the clock that they have on the slide', () => {
  const threes = ALL_KINDS.join('\n---\n').replace('share 3" group=2', 'share 3" group=3')
  const { html } = guideOf(SESSION, threes)
  expect(html).toContain('<span class="phase-name">Group</span> <span class="phase-how">3 together</span>')
  expect(html).toMatch(/<\/b> Group, 3 together: 2 min · <b>/)
})

test('what people do in each phase is said where the first come up, for who has the paper alone', () => {
  const twice = [
    ...ALL_KINDS,
    ...ALL_KINDS.filter((kind) => kind.includes('phases=')).map((kind) => kind.replace(/\{#\w+/, '{#again')),
  ].join('\n---\n')
  const { guide, html } = guideOf(`${SESSION}  - { minutes: 6, exercise: again }\n`, twice)
  expect(guide.keys.filter((one) => phasesOf(one).length > 0)).toHaveLength(2)
  for (
    const said of ['<b>Think</b>: each makes notes', '<b>Pair</b>: they compare', '<b>Share</b>: some say to all']
  ) expect(html.split(said), said).toHaveLength(2)
})

test('the opening words, and what has to be ready, stand above the task', () => {
  const early = ALL_KINDS.join('\n---\n').replace('SECRET notes.',
    '**Say.** Open.\n\n**Listen for.** Later.\n\n**Say before you start.** Early.\n\n**Do first.** Press C.')
  const { html } = guideOf(SESSION, early)
  expect(html).toMatch(
    /<h4>Open with<\/h4><div><p><strong>Say\.<\/strong> Open\.<\/p>\n<p><strong>Say before you start\.<\/strong> Early\.<\/p>\n<p><strong>Do first\.<\/strong> Press C\.<\/p><\/div><\/div>\n<div class="guide-part guide-question">\n<h4>Ask/,
  )
  expect(html.split('Early.')).toHaveLength(2)
  expect(html).toMatch(/<div class="guide-words">\n<p><strong>Listen for\.<\/strong> Later\.<\/p><\/div>/)
})

test('on paper an item says on each further page that it is continued', () => {
  const { guide, html } = guideOf(SESSION)
  expect(html.match(/<div class="guide-again" aria-hidden="true">/g)).toHaveLength(1 + guide.items.length)
  expect(html).toContain('aria-hidden="true"><b>0:05</b> Task 1 Title of pairs (continued)</div>')
})

test('an exercise is called by its sheet; the run sheet names the page of each item where pages are known', () => {
  const { html, page } = guideOf(SESSION)
  const printed = toHtml(withPages(page, (id) => ({ 'item-10': 7 })[id], english))
  expect(printed).not.toContain('guide-page')
  const wordsOf = (text: string): string[] =>
    [...text.matchAll(/<p class="guide-how">(.*)<\/p>/g)].map(([, words = '']) => words.replace(/<[^>]*>/g, ''))
  expect(wordsOf(html).filter((words) => words.includes('Sheet'))).toEqual([
    '11 minutes · alone · should · hand out B Sheet',
    '12 minutes · pairs · could · Sheet B',
  ])
  expect(printed).toContain('<th scope="col">Page</th>')
  expect(printed).toContain('<td>7</td></tr>')
})

test('a session without exercises, materials or reading has no empty part', () => {
  const bare = SESSION.replace(/^materials:.*\n/m, '').replace(/^group:.*\n/m, '').replace(/\{ paragraphs.*\}/,
    '{ none: There is no time. }').replace(/^ {2}- \{ minutes:.*\n/gm, '')
  const { guide, html } = guideOf(bare)
  expect(guide.keys).toEqual([])
  expect(html).not.toMatch(/<tbody>\n<\/tbody>|<dd><\/dd>|<ul><\/ul>|Groups<|>Bring</)
  expect(html).toContain('Nothing. There is no time.')
  expectHarmless(html)
})

test('hostile words in a session are harmless in its guide', () => {
  const evil = '"<script>alert(1)</script> \\" onclick=\\"x"'
  const { html } = guideOf(
    SESSION.replace('title: Two hours', `title: ${evil}`).replace('title: Arrive', `title: ${evil}`).replace('Pens',
      evil)
      .replace('room: A room.', `room: ${evil}`).replace('Who?', evil).replace('Say A', evil),
  )
  expectHarmless(html)
})
