import type { SlideInk } from '../draw/draw-on-slides.ts'
import type { Blackout } from '../features/blackout.ts'
import type { Player } from '../base/player.ts'
import { randomWord } from '../base/store.ts'
import { openChannel, PATIENCE, type Channel } from './channel.ts'
import type { KeptTalk } from './keep-talk.ts'
import type { Body } from './messages.ts'
import * as wording from '../wording.ts'

/**
 * `s` in the window of the slides: opens the speaker view, follows it, and tells it where the lecture stands. Returns
 * whether it is there.
 */
export function startSpeakerKey(player: Player, blackout: Blackout, kept: KeptTalk, ink: SlideInk): () => boolean {
  const { page, stage, session } = player
  let pair = session.get('pair') ?? randomWord()
  let channel = join()
  let heardAt = -Infinity
  let frozen = false
  let isToldSo = false
  const isThere = (): boolean => performance.now() - heardAt < PATIENCE

  function join(): Channel {
    session.set('pair', pair)
    const joined = openChannel(page.deck, pair, 'slides', receive)
    joined.send({ kind: 'claim' })
    return joined
  }

  function tell(): void {
    const { slide, step, steps } = stage.place()
    channel.send({
      kind: 'state',
      slide: slide.id,
      step,
      steps,
      shade: blackout.shade(),
      talk: kept.talk(),
      earlier: kept.earlier(),
    })
  }

  const tellInk = (): void => channel.send({ kind: 'drawn', strokes: ink.here() })

  function receive(body: Body, sender: string): void {
    switch (body.kind) {
      case 'hello':
        heardAt = performance.now()
        ;({ frozen } = body)
        if (!frozen && isToldSo) {
          player.show({ text: '' })
          isToldSo = false
        }
        tell()
        return tellInk()
      case 'turn':
        return stage.turn(body.direction, 'speaker')
      case 'go':
        return stage.go(body.slide, body.step, 'speaker')
      case 'shade':
        return blackout.set(body.shade)
      case 'ink':
        return ink.perform(body.act)
      case 'order':
        kept.obey(body.order)
        return tell()
      case 'claim':
        return channel.send({ kind: 'taken', by: sender })
      case 'taken':
        // This tab was duplicated: the other one keeps the speaker.
        if (body.by !== channel.sender) return
        channel.close()
        pair = randomWord()
        channel = join()
        return
      default:
        return
    }
  }

  stage.holdBy((mover) => {
    const isHeld = mover !== 'speaker' && frozen && isThere()
    if (isHeld) player.show({ text: wording.heldByFreeze })
    isToldSo ||= isHeld
    return isHeld
  })
  stage.onChange(() => {
    kept.turned()
    tell()
  })
  blackout.onChange(tell)
  ink.onChange(tellInk)
  ink.onAct((act) => channel.send({ kind: 'ink', act }))
  window.addEventListener('pagehide', () => channel.send({ kind: 'bye' }))
  window.addEventListener('pageshow', tell)
  tell()

  player.actions.set('freeze', () => {
    if (isThere()) channel.send({ kind: 'freeze' })
    else player.show({ text: wording.aheadNeedsView })
  })
  player.actions.set('speaker', () => {
    const theme = player.parameters.theme === undefined ? '' : `&theme=${encodeURIComponent(player.parameters.theme)}`
    const address = `?speaker=${pair}${theme}#${encodeURIComponent(stage.place().slide.id)}`
    const opened = window.open(address, `speaker-${pair}`, 'popup,width=1240,height=820')
    if (opened && !opened.closed) {
      channel.setPartner(opened)
      return
    }
    player.show({
      text: wording.windowBlocked,
      tone: 'warning',
      actions: [
        { label: wording.printTheScript, press: () => player.actions.get('print-script')?.() },
        { label: wording.close, press: () => undefined },
      ],
    })
  })
  return isThere
}
