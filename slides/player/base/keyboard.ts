import { findKey, nameKey } from '../keys.ts'
import { isTextField } from './dom.ts'
import type { Player } from './player.ts'
import * as wording from '../wording.ts'

/** Elements for which Space is their own press; Enter is a link's too. */
const PRESSABLE = 'button, summary, input, select, textarea, [role=option]'

/** Listens to the keys of the table. Nothing that has the focus can keep Next from working, but a text field. */
export function startKeyboard(player: Player): void {
  let digits = ''

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return
    const name = nameKey(event)
    if (name === undefined) return
    const key = findKey(player.keys, name)
    const typing = isTextField(event.target)
    const dialog = player.dialogs.current()
    const named = key?.keys.find((each) => each === name)

    if (name === 'Escape') {
      digits = ''
      // A dialog would close by itself, but a search field in it takes the first Escape to empty itself.
      if (dialog) dialog.close()
      if (dialog || closeOverlays(player)) event.preventDefault()
      return
    }
    if (typing && (!named || named.length <= 1 || !key?.throughDialogs)) return
    if (!dialog && /^\d$/.test(name)) {
      digits = (digits + name).slice(-4)
      player.show({ text: wording.pressEnter(digits) })
      return
    }
    if (name === 'Enter' && digits && !dialog) {
      event.preventDefault()
      jump(player, Number(digits))
      digits = ''
      return
    }
    digits = ''
    if (!key) return
    if (pressable(name, event.target)) return
    // The key that opened a dialog is for it again.
    const own = dialog?.element.classList.contains(`dialog-${key.action}`)
    if (dialog && !own && !key.throughDialogs) return
    event.preventDefault()
    if (event.repeat && !key.repeats) return
    const act = player.actions.get(key.action)
    if (!act) return
    if (!own && key.action !== 'start-show') dialog?.close()
    act()
  })
}

function pressable(name: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element) || !(name === 'Enter' || name === ' ' || name === 'Shift+ ')) return false
  return target.closest(name === 'Enter' ? `${PRESSABLE}, a[href]` : PRESSABLE) !== null
}

/** Closes pop-overs, notes, black screen; says whether there was one. */
export function closeOverlays(player: Player): boolean {
  return [...player.overlays].reverse().some((overlay) => overlay.close())
}

function jump(player: Player, number: number): void {
  const slide = player.stage.slides[number - 1]
  if (slide) player.stage.go(slide.id)
  player.show({ text: slide ? '' : wording.noSuchSlide(number, player.stage.slides.length) })
}
