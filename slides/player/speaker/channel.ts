import { randomWord } from '../base/store.ts'
import { readLetter, type Body, type Letter, type Side } from './messages.ts'

/** Milliseconds: the speaker asks every two seconds; who was not heard for so long is not there. */
export const PATIENCE = 5000

export interface Channel {
  readonly sender: string
  send(body: Body): void
  /** The other window where it is known, for browsers whose BroadcastChannel does not reach a second local file. */
  setPartner(partner: Window | null): void
  close(): void
}

/**
 * Joins the two windows of one pairing of one deck. Letters go by BroadcastChannel, and straight to the other window
 * where it is known; each is checked, and counts once.
 */
export function openChannel(
  deck: string,
  pair: string,
  side: Side,
  receive: (body: Body, sender: string) => void,
): Channel {
  const sender = randomWord()
  const last = new Map<string, number>()
  let partner: Window | null = null
  let count = 0
  const broadcast = openBroadcast(`lecture-kit/${deck}/${pair}`)

  function take(value: unknown, source: MessageEventSource | null): void {
    const letter = readLetter(value, deck, pair)
    if (!letter || letter.sender === sender || letter.count <= (last.get(letter.sender) ?? -1)) return
    // Windows of slides speak to each other only about who has the pairing.
    if (letter.side === side && letter.body.kind !== 'claim' && letter.body.kind !== 'taken') return
    last.set(letter.sender, letter.count)
    if (letter.side !== side && source && isWindow(source)) partner = source
    receive(letter.body, letter.sender)
  }
  const onMessage = (event: MessageEvent<unknown>): void => take(event.data, event.source)
  window.addEventListener('message', onMessage)
  broadcast?.addEventListener('message', (event) => take(event.data, null))

  return {
    sender,
    send(body) {
      const letter: Letter = { kit: 'lecture-kit', deck, pair, side, sender, count: count += 1, body }
      // A BroadcastChannel has no target to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      broadcast?.postMessage(letter)
      try {
        // A local file has no origin to name; the letter holds no more than a slide's id and a clock.
        if (partner && !partner.closed) partner.postMessage(letter, '*')
      } catch {
        partner = null
      }
    },
    setPartner: (other) => {
      partner = other
    },
    close() {
      window.removeEventListener('message', onMessage)
      broadcast?.close()
    },
  }
}

function openBroadcast(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name)
  } catch {
    return undefined
  }
}

function isWindow(source: MessageEventSource): source is Window {
  return 'closed' in source
}
