import type { Blackout } from '../features/blackout.ts'
import type { Player } from '../base/player.ts'
import { openChannel, randomWord, type Channel } from './channel.ts'
import { readClock, type Body } from './messages.ts'
import { STOPPED, type Clock } from './plan.ts'

/** `s` in the window of the slides: opens the speaker view, follows it, and tells it where the lecture stands. */
export function startSpeakerKey(player: Player, blackout: Blackout): void {
  const { page, stage, session } = player
  if (page.edition !== 'presenter') {
    player.actions.set('speaker', () => player.show({ text: 'This edition has no notes: it is the one to give out.' }))
    return
  }
  let pair = session.get('pair') ?? randomWord()
  let clock: Clock = rememberedClock(session.get('clock'))
  let channel = join()

  function join(): Channel {
    session.set('pair', pair)
    const joined = openChannel(page.deck, pair, 'slides', receive)
    joined.send({ kind: 'claim' })
    return joined
  }

  function tell(): void {
    const { slide, step, steps } = stage.place()
    channel.send({ kind: 'state', slide: slide.id, step, steps, shade: blackout.shade(), clock })
  }

  function receive(body: Body, sender: string): void {
    switch (body.kind) {
      case 'hello': return tell()
      case 'turn': return stage.turn(body.direction, 'speaker')
      case 'go': return stage.go(body.slide, undefined, 'speaker')
      case 'shade': return blackout.set(body.shade)
      case 'clock':
        clock = body.clock
        session.set('clock', JSON.stringify(clock))
        return tell()
      case 'claim': return channel.send({ kind: 'taken', by: sender })
      case 'taken':
        // This tab was duplicated: the other one keeps the speaker.
        if (body.by !== channel.sender) return
        channel.close()
        pair = randomWord()
        channel = join()
        return
      default: return
    }
  }

  stage.onChange(tell)
  blackout.onChange(tell)
  window.addEventListener('pagehide', () => channel.send({ kind: 'bye' }))
  window.addEventListener('pageshow', tell)
  tell()

  player.actions.set('speaker', () => {
    const theme = player.parameters.theme === undefined ? '' : `&theme=${encodeURIComponent(player.parameters.theme)}`
    const address = `?speaker=${pair}${theme}#${encodeURIComponent(stage.place().slide.id)}`
    const opened = window.open(address, `speaker-${pair}`, 'popup,width=1240,height=820')
    if (opened && !opened.closed) {
      channel.setPartner(opened)
      return
    }
    player.show({
      text: 'The browser blocked the speaker window. Allow pop-ups here and press S again, or go on without it.',
      tone: 'warning',
      actions: [
        { label: 'Notes in this window (V)', press: () => player.actions.get('notes')?.() },
        { label: 'Print the script', press: () => player.actions.get('print-script')?.() },
        { label: 'Close', press: () => undefined },
      ],
    })
  })
}

function rememberedClock(text: string | undefined): Clock {
  try {
    return readClock(JSON.parse(text ?? 'null')) ?? STOPPED
  } catch {
    return STOPPED
  }
}
