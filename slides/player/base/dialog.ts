import { button, create, icon } from './dom.ts'
import * as wording from '../wording.ts'

/** A modal window in the page. The browser keeps the focus inside, closes on Escape and gives the focus back. */
export interface Dialog {
  readonly body: HTMLElement
  readonly element: HTMLDialogElement
  open(): void
  close(): void
  isOpen(): boolean
  toggle(): void
}

export interface DialogOptions {
  readonly name: string
  readonly title: string
  /** Fills and focuses what is inside, each time before it shows. */
  readonly prepare?: () => void
  readonly closed?: () => void
  /** Somebody fills it in: a press beside it closes nothing. */
  readonly isFilledIn?: true
}

/** All dialogs of a window; at most one is open. */
export interface Dialogs {
  make(options: DialogOptions): Dialog
  /** The one that is open. */
  current(): Dialog | undefined
  onOpen(listener: () => void): void
}

/** Makes the dialogs of a window. */
export function openDialogs(): Dialogs {
  let current: Dialog | undefined
  const listeners: (() => void)[] = []

  function make(options: DialogOptions): Dialog {
    const titleId = `dialog-${options.name}-title`
    const body = create('div', { class: 'dialog-body' })
    const element = create('dialog', {
      class: `player-ui dialog dialog-${options.name}`,
      'aria-labelledby': titleId,
    },
      create('header', { class: 'row dialog-head' }, create('h2', { id: titleId }, options.title),
        button('dialog-close', icon('close'), () => dialog.close(), { 'aria-label': wording.close })), body)
    const dialog: Dialog = {
      body,
      element,
      open() {
        if (element.open) return
        current?.close()
        for (const listener of listeners) listener()
        if (!element.isConnected) document.body.append(element)
        current = dialog
        element.showModal()
        options.prepare?.()
      },
      close() {
        element.close()
        // Where nothing had the focus before, it would stay for a moment in a field that is gone, and take the next
        // key.
        const { activeElement } = document
        if (activeElement instanceof HTMLElement && element.contains(activeElement)) activeElement.blur()
      },
      isOpen: () => element.open,
      toggle: () => (element.open ? dialog.close() : dialog.open()),
    }
    element.addEventListener('close', () => {
      // Said a moment later: by then it may be open again, for which nothing has ended.
      if (element.open) return
      if (current === dialog) current = undefined
      options.closed?.()
    })
    // The dialog's own box is its children; a press on the element itself is one beside them.
    element.addEventListener('pointerdown', (event) => {
      if (event.target === element && outside(event, element) && !options.isFilledIn) dialog.close()
    })
    return dialog
  }

  // A dialog says a moment later that it has closed; a key pressed in between is not for it.
  return {
    make,
    current: () => (current?.isOpen() ? current : undefined),
    onOpen: (listener) => void listeners.push(listener),
  }
}

function outside(event: PointerEvent, element: Element): boolean {
  const box = element.getBoundingClientRect()
  return event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom
}
