import type { Blackout } from '../features/blackout.ts'
import { WITHOUT_NOTES } from '../features/notes.ts'
import type { Player } from '../base/player.ts'
import { randomWord } from '../base/random-word.ts'
import { openChannel, type Channel } from './channel.ts'
import type { KeptTalk } from './keep-talk.ts'
import type { Body } from './messages.ts'

/** `s` in the window of the slides: opens the speaker view, follows it, and tells it where the lecture stands. */
export function startSpeakerKey(player: Player, blackout: Blackout, kept: KeptTalk): void {
  const { page, stage, session } = player
  const { edition } = page
  if (edition !== 'presenter') {
    player.actions.set('speaker', () => player.show({ text: WITHOUT_NOTES[edition] }))
    return
  }
  let pair = session.get('pair') ?? randomWord()
  let channel = join()

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

  function receive(body: Body, sender: string): void {
    switch (body.kind) {
      case 'hello':
        return tell()
      case 'turn':
        return stage.turn(body.direction, 'speaker')
      case 'go':
        return stage.go(body.slide, undefined, 'speaker')
      case 'shade':
        return blackout.set(body.shade)
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

  stage.onChange(() => {
    kept.turned()
    tell()
  })
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
