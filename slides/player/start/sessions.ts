import { all, focusOn, one, targetId } from '../base/dom.ts'
import { adviceFor } from './advice.ts'
import { openFields } from './entered.ts'
import { readSession, showSession } from './session.ts'

/** One session is chosen, and what is typed once is used in all that there is to do for it. */
export function startSessions(): void {
  const sessions = all(document, '.session').map(readSession)
  const box = one(document, '.start-fields')
  const advice = one(document, '.start-advice')
  const heading = document.getElementById('start-chosen')
  if (sessions.length === 0) return

  const show = (): void => {
    const entered = fields.read()
    const chosen = sessions.find(({ id }) => id === fields.chosen())
      ?? (sessions.length === 1 ? sessions[0] : undefined)
    for (const session of sessions) session.element.hidden = session !== chosen
    if (box) box.hidden = chosen === undefined
    one(document, 'main')?.classList.toggle('is-chosen', chosen !== undefined)
    for (const link of all(document, '.offer-name')) {
      if (targetId(link) === encodeURIComponent(chosen?.id ?? '')) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
    for (const papers of all(document, '.papers')) {
      for (const [at, link] of all(papers, 'a').entries()) link.hidden = at !== entered.paper
    }
    if (chosen === undefined) return
    if (heading) heading.textContent = chosen.title
    showSession(chosen, entered)
    const answers = adviceFor(chosen, sessions, entered)
    // What is said again would be read again.
    if (advice && advice.textContent !== answers.map(({ textContent }) => textContent).join('')) {
      advice.replaceChildren(...answers)
    }
  }
  const fields = openFields(show)
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#session-"]') : null
    const session = link && sessions.find(({ id }) => targetId(link) === encodeURIComponent(id))
    if (!session) return
    event.preventDefault()
    fields.choose(session.id)
    show()
    const next = box ?? session.element
    const title = one(next, 'h2')
    if (title) focusOn(title)
    next.scrollIntoView()
  })
  document.getElementById('forget')?.addEventListener('click', () => {
    fields.forget()
    const first = one(document, '.offer-name')
    first?.focus()
  })
  // A link from elsewhere to one of them, or to one of its steps, which the browser does not find while it is hidden.
  const follow = (): void => {
    const target = all(document, '.session, .step').find(({ id }) => location.hash === `#${encodeURIComponent(id)}`)
    const linked = target && sessions.find(({ element }) => element.contains(target))
    if (linked) fields.choose(linked.id)
    show()
    if (linked && target !== linked.element) target.scrollIntoView()
  }
  window.addEventListener('hashchange', follow)
  follow()
}
