import { escapeHtml, textToHtml } from '../../escape.ts'
import type { Exercise } from '../../exercise/model.ts'

/** The heading of an exercise, with its number on this sheet. */
export function taskHeading({ id, title }: Exercise, number: number): string {
  return `<h2 id="task-${
    escapeHtml(id)
  }"><span class="task-number"><span class="visually-hidden">Task </span>${number}</span> ${textToHtml(title)}</h2>`
}
