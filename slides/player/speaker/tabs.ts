import { button, create } from '../base/dom.ts'
import * as wording from '../wording.ts'

/** Sections that share one place: a button for each, and the one whose button is pressed. */
export function createTabs(sections: readonly (readonly [name: string, section: HTMLElement])[]): HTMLElement[] {
  const buttons = sections.map(([name, section]) => button('tab', name, () => open(section)))
  function open(section: HTMLElement): void {
    sections.forEach(([, each], index) => {
      each.hidden = each !== section
      buttons[index]?.setAttribute('aria-pressed', String(each === section))
    })
  }
  const [first] = sections
  if (first) open(first[1])
  return [
    create('div', { class: 'speaker-tabs', role: 'group', 'aria-label': wording.besideNotes }, ...buttons),
    ...sections.map(([, section]) => section),
  ]
}
