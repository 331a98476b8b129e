import { button, create } from '../base/dom.ts'
import { pictureOf } from '../base/copies.ts'
import type { Entries } from '../base/entries.ts'
import type { PageSlide, Page } from '../base/page.ts'
import type { Player } from '../base/player.ts'
import type { Workshop } from './workshop-parts.ts'
import { notesOf, notesSize } from './notes.ts'
import { createClocks } from './clocks.ts'
import { createLost } from './lost.ts'
import { createRecord } from './record.ts'
import type { RemoteStage } from './remote-stage.ts'
import { createTabs } from './tabs.ts'
import * as wording from '../wording.ts'
import { createCanvas } from '../draw/canvas.ts'
import { extended, isPointer, type InkAct, type Stroke } from '../draw/ink.ts'
import { startTools } from '../draw/tools.ts'
import { neighbourOf } from '../plan/skipping.ts'
import { sayTime } from '../plan/clock.ts'
import { planSlots } from '../plan/slots.ts'

/** The speaker's window: what is on, what comes, what to say, how the time goes, and what the slide rests on. */
export function startSpeakerView(
  player: Player,
  stage: RemoteStage,
  entries: Entries,
  workshop: Workshop | undefined,
): void {
  const { page, actions } = player
  document.title = `${wording.doNotShare} – ${page.title}`
  const link = create('span', { class: 'speaker-link', role: 'status' })
  const now = frame('speaker-now', workshop)
  const next = frame('speaker-next', workshop)
  const step = create('p', { class: 'speaker-step' })
  const notes = create('div', {
    class: 'speaker-notes-body',
    tabindex: '0',
    role: 'region',
    'aria-label': wording.notes,
  })
  const evidence = create('div', {
    class: 'speaker-evidence-body',
    tabindex: '0',
    role: 'region',
    'aria-label': wording.claimsAndEndnotes,
  })
  const black = button('button', wording.black, () => actions.get('black')?.())
  const frozen = createFrozen(player, stage)
  const lost = createLost(stage)
  const clocks = createClocks(player, stage, createRecord(player, stage, workshop))
  const list = createList(page, stage)
  const plan = page.plan && workshop?.createPlanPanel(player, stage)
  const behindSlide = create('section', { class: 'speaker-evidence' }, create('h2', {}, wording.claimsAndEndnotes),
    evidence)
  now.section.append(step)

  document.body.append(
    create('main', { class: plan ? 'player-ui speaker speaker-with-plan' : 'player-ui speaker' },
      create('header', { class: 'row speaker-banner' },
        create('h1', {}, create('strong', { class: 'do-not-share' }, wording.doNotShare), ` – ${page.title}`), link,
        frozen.banner, lost.banner),
      create('div', { class: 'speaker-column' }, now.section,
        create('div', { class: 'row speaker-tools' }, button('button', wording.previous, () => stage.turn('previous')),
          button('button', wording.next, () => stage.turn('next')), black, frozen.button,
          button('button', wording.keys, () => actions.get('help')?.()), drawFromSpeaker(player, stage, now.box)),
        create('section', { class: 'speaker-notes' },
          create('header', { class: 'row' }, create('h2', {}, wording.notes), ...notesSize(player).buttons(notes)),
          notes)), create('div', { class: 'speaker-column' }, ...(plan
          ? [
            create('div', { class: 'speaker-beside' }, next.section, clocks.element),
            ...createTabs([[wording.plan, plan.element], [wording.claims, behindSlide], [
              wording.slidesTitle,
              list.element,
            ]]),
          ]
          : [next.section, clocks.element, behindSlide, list.element]))),
  )

  let shownNext: PageSlide | null | undefined = null
  /** What is left out changes what comes next. */
  function showNext(): void {
    const following = stage.following()
    if (following === shownNext) return
    shownNext = following
    next.title.textContent = following ? wording.nextIs(following.title) : wording.nextIsEnd
    next.show(following, undefined)
  }
  /** What to say; on a slide that leads on without notes, what comes. */
  function tell(): void {
    const { slide } = stage.place()
    const leads = slide.element.querySelector('.notes') ? [] : comesNext(page.slides, slide, stage.talk().dropped)
    notes.replaceChildren(...(leads.length > 0 ? leads : notesOf(player)))
  }
  let dropped = ''
  /** Agendas and what comes have lost, or have again, what was left out or put back. */
  function followPlan(): void {
    const now = stage.talk().dropped.join()
    if (now === dropped) return
    dropped = now
    shownNext = null
    tell()
    stepped()
  }
  function turned(): void {
    const { slide } = stage.place()
    showNext()
    tell()
    notes.scrollTop = 0
    const behind = entries.behindSlide(slide.element)
    evidence.replaceChildren(...(behind.length > 0 ? behind : [create('p', {}, wording.nothingCited)]))
    evidence.scrollTop = 0
    list.follow()
  }
  function stepped(): void {
    const place = stage.place()
    now.title.textContent = `${place.slide.number}${wording.of}${page.slides.length}: ${place.slide.title}`
    now.show(place.slide, place.step)
    step.textContent = place.steps > 0 ? wording.stepOf(place.step, place.steps) : ''
    // The next press: a step of this slide, or the next slide.
    next.section.dataset['comes'] = place.step < place.steps ? 'after-steps' : 'now'
    clocks.follow()
    plan?.follow()
  }
  function news(): void {
    link.dataset['connected'] = stage.connected() ? 'yes' : 'no'
    const text = stage.connected() ? wording.connectedToSlides : wording.notConnected
    if (link.textContent !== text) link.textContent = text
    black.setAttribute('aria-pressed', String(stage.shade() !== 'none'))
    now.section.dataset['shade'] = stage.shade()
    frozen.follow()
    lost.follow()
    followPlan()
    clocks.follow()
    plan?.follow()
    showNext()
  }

  stage.onChange((change) => {
    clocks.startIfMoved()
    if (change.turned) {
      turned()
      player.say(wording.slideOf(change.slide.number, page.slides.length, change.slide.title))
    }
    stepped()
  })
  stage.onNews(news)
  actions.set('black', () => stage.send({ kind: 'shade', shade: stage.shade() === 'none' ? 'black' : 'none' }))
  workshop?.followExercises(player, stepped)
  if (plan) window.setInterval(plan.follow, 1000)
  turned()
  stepped()
  news()
}

interface Frame {
  readonly section: HTMLElement
  readonly title: HTMLElement
  readonly box: HTMLElement
  show(slide: PageSlide | undefined, step: number | undefined): void
}

/** A small picture of a slide with a heading, redrawn when the window changes its size. */
function frame(className: string, workshop: Workshop | undefined): Frame {
  const title = create('h2', { class: 'speaker-title' })
  const box = create('div', { class: 'speaker-picture' })
  const section = create('section', { class: className }, title, box)
  let draw = (): void => undefined
  let picture: HTMLElement | undefined
  Object.assign(box.style, { position: 'relative', overflow: 'hidden', aspectRatio: '16 / 9' })
  new ResizeObserver(() => draw()).observe(box)
  return {
    section,
    title,
    box,
    show(slide, step) {
      draw = () => {
        const width = box.clientWidth
        picture?.remove()
        picture = slide && width > 0 ? pictureOf(slide.element, width, step ?? 0) : undefined
        if (picture) box.prepend(picture)
        workshop?.fitBoards(box)
      }
      draw()
    },
  }
}

/**
 * Points and draws on the speaker's picture of the slide that the room sees: the slides keep it, this window shows it.
 * @param picture where the picture stands
 * @returns the tools
 */
function drawFromSpeaker(player: Player, stage: RemoteStage, picture: HTMLElement): HTMLElement {
  const canvas = createCanvas()
  picture.append(canvas.element)
  let line: Stroke | undefined
  let ended = true

  function take(act: InkAct): void {
    if (act.act === 'point') canvas.point(act.pointer, act.at)
    if (act.act !== 'line') return
    line = extended(ended || !line ? { points: [] } : line, act.points)
    ended = act.ends
    canvas.follow(line)
  }
  const tools = startTools(player, canvas, picture, (act) => {
    const isGoing = act.act === 'point' && act.at === null
    if (!isGoing && (!stage.connected() || stage.frozen())) {
      return player.show({
        text: stage.frozen() ? wording.frozenElsewhere : wording.noSlidesToDrawOn,
      })
    }
    take(act)
    stage.send({ kind: 'ink', act })
  })
  stage.onLetter((body) => {
    if (body.kind === 'ink') take(body.act)
    if (body.kind !== 'drawn') return
    // A line that ended is among them now.
    if (ended) canvas.follow(undefined)
    canvas.show(body.strokes)
  })
  stage.onNews(() => {
    canvas.element.hidden = stage.frozen()
    if (stage.frozen()) tools.putAway()
  })
  window.addEventListener('pagehide', () => {
    const tool = tools.tool()
    if (isPointer(tool)) stage.send({ kind: 'ink', act: { act: 'point', pointer: tool, at: null } })
  })
  return tools.element
}

const MOST = 6

/** What a slide that leads on leads to: the titles up to the next of its kind. Empty where the slide only has no notes. */
function comesNext(slides: readonly PageSlide[], from: PageSlide, dropped: readonly number[]): HTMLElement[] {
  if (!leadsOn(from)) return []
  const titles: string[] = []
  let next = neighbourOf(slides, from, 'next', dropped)
  while (next && titles.length < MOST && (titles.length === 0 || !leadsOn(next))) {
    titles.push(next.title)
    next = neighbourOf(slides, next, 'next', dropped)
  }
  return titles.length === 0
    ? []
    : [
      create('p', {}, create('strong', {}, wording.whatComes)),
      create('ol', {}, ...titles.map((title) => create('li', {}, title))),
    ]
}

const leadsOn = ({ element }: PageSlide): boolean => element.matches('.divider, .layout-section, .layout-agenda')

/** Freeze: the room keeps its slide while the speaker looks ahead, and this window says so. */
function createFrozen(
  { actions, say }: Pick<Player, 'actions' | 'say'>,
  stage: RemoteStage,
): { readonly banner: HTMLElement; readonly button: HTMLElement; follow(): void } {
  const text = create('span')
  const banner = create('div', { class: 'row speaker-frozen', role: 'status', hidden: '' }, text,
    button('button', wording.backToRoom, () => stage.freeze(false)),
    button('button', wording.bringRoomHere, () => stage.freeze(false, true)))
  const toggle = (): void => stage.freeze(!stage.frozen())
  const press = button('button', wording.freeze, toggle, { title: wording.freezeMeans })
  actions.set('freeze', toggle)
  let was = false
  return {
    banner,
    button: press,
    follow() {
      const frozen = stage.frozen()
      const { slide } = stage.room()
      banner.hidden = !frozen
      press.setAttribute('aria-pressed', String(frozen))
      const said = frozen ? wording.frozenAt(slide.number, slide.title) : ''
      if (text.textContent !== said) text.textContent = said
      if (was && !frozen) say(wording.roomFollows)
      was = frozen
    },
  }
}

/** All slides with their planned times; a press goes there. */
function createList(page: Page, stage: RemoteStage): { readonly element: HTMLElement; follow(): void } {
  const slots = planSlots(page.slides.map(({ minutes }) => minutes), page.minutes)?.map(({ from, to }, index) => ({
    from: from + (page.slides[index]?.slack ?? 0) * 60,
    to,
  }))
  const buttons = page.slides.map((slide, index) => {
    const slot = slots?.[index]
    return button('speaker-slide', create('span', {}, `${slide.number} ${slide.title}`), () => stage.go(slide.id),
      slot ? { title: wording.plannedAt(sayTime(slot.from)) } : {})
  })
  buttons.forEach((each, index) => {
    const slot = slots?.[index]
    if (!slot) return
    const planned = `${sayTime(slot.from)} (${sayTime(slot.to - slot.from)})`
    each.append(' ', create('span', { class: 'speaker-planned' }, planned))
  })
  const element = create('nav', { class: 'speaker-list', 'aria-label': wording.slidesTitle },
    create('h2', {}, wording.slidesTitle), create('ol', {}, ...buttons.map((each) => create('li', {}, each))))
  return {
    element,
    follow() {
      buttons.forEach((each, index) => {
        if (index === stage.place().slide.number - 1) each.setAttribute('aria-current', 'true')
        else each.removeAttribute('aria-current')
      })
      const current = buttons[stage.place().slide.number - 1]
      // Only the list scrolls, never the window.
      if (current) element.scrollTop = Math.max(0, current.offsetTop - element.clientHeight / 2)
    },
  }
}
