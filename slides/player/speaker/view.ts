import { button, create } from '../base/dom.ts'
import { pictureOf } from '../base/copies.ts'
import type { Entries } from '../base/entries.ts'
import type { PageSlide } from '../base/page.ts'
import type { Player } from '../base/player.ts'
import type { Workshop } from './workshop-parts.ts'
import { drawFromSpeaker } from '../draw/draw-from-speaker.ts'
import { notesOf, notesSize } from './notes.ts'
import { createClocks } from './clocks.ts'
import { createFrozen } from './frozen.ts'
import { comesNext } from './comes-next.ts'
import { createList } from './list.ts'
import { createLost } from './lost.ts'
import { createRecord } from './record.ts'
import type { RemoteStage } from './remote-stage.ts'
import { createTabs } from './tabs.ts'
import * as wording from '../wording.ts'

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
