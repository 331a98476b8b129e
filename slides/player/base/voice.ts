import { button, create } from './dom.ts'
import type { Message } from './player.ts'

/** The one live region of the slides, hidden from sight through CSSOM so that it needs no style sheet. */
export function createVoice(): (text: string) => void {
  const live = create('div', { class: 'player-ui live', 'aria-live': 'polite', 'aria-atomic': 'true' })
  Object.assign(live.style, {
    position: 'fixed',
    top: '0',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  })
  document.body.append(live)
  return (text) => {
    live.textContent = text
  }
}

const READING_TIME = 4000

/** Short texts at the foot of the window; those with buttons stay until one is pressed. */
export function createMessages(): { show: (message: Message) => void; close: () => boolean } {
  const box = create('div', { class: 'player-ui row message', role: 'status', hidden: '' })
  document.body.append(box)
  let timer = 0

  function close(): boolean {
    const open = !box.hidden
    box.hidden = true
    return open
  }

  function show(message: Message): void {
    clearTimeout(timer)
    box.dataset['tone'] = message.tone ?? 'plain'
    box.replaceChildren(create('span', {}, message.text))
    for (const action of message.actions ?? []) {
      box.append(button('button', action.label, () => {
        close()
        action.press()
      }))
    }
    box.hidden = message.text === ''
    if (!message.actions) timer = window.setTimeout(close, READING_TIME + 40 * message.text.length)
  }

  return { show, close }
}
