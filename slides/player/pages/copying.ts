import * as wording from '../wording.ts'

/** Buttons `[data-copy="ID"]` copy the text of the element with that id, and say so. */
export function startCopying(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[data-copy]') : null
    const id = button?.dataset['copy']
    const source = id === undefined ? null : document.getElementById(id)
    if (!button || !source) return
    const text = source instanceof HTMLTextAreaElement ? source.value : source.textContent.trim()
    void copy(text, source).then((done) => {
      const label = button.textContent
      button.textContent = done ? wording.copied : wording.markedPressCopy
      setTimeout(() => {
        button.textContent = label
      }, 2000)
    })
  })
}

/** Browsers keep the clipboard from pages opened as files; there the text is marked for the reader to copy. */
async function copy(text: string, source: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    getSelection()?.selectAllChildren(source)
    return false
  }
}
