import { PAPERS, suffixOf } from '../compiler/handout/papers.ts'
import type { Session } from '../compiler/session/model.ts'
import { renderGuideHtml } from './guide-html.ts'
import { printGuide } from './guide-pdf.ts'
import { ofSession, output, type OutputKind } from './output.ts'
import { wordingOf } from '../words/wording.ts'

/** Where the guide to a session is, in the presenter's folder. @param ending with the paper, if it is printed */
export const guidePath = ({ name }: Session, ending: string): string => `guides/${name}${ending}`

/** What the presenter of a session holds in the hand; there is none to give out. */
export const guides: OutputKind = {
  name: 'guides',
  outputs: ({ settings, sessions }) =>
    sessions.flatMap((session) => {
      const label = wordingOf(settings.language).guide
      return [
        output('presenter', guidePath(session, '.html'), {
          ...ofSession(session),
          label,
          make: (made) => renderGuideHtml(made, session),
        }),
        ...PAPERS.map((paper) =>
          output('presenter', guidePath(session, `${suffixOf(paper, false)}.pdf`), {
            ...ofSession(session, 'handouts'),
            label,
            paper: paper.name,
            make: (made, { press }) => printGuide(made, session, paper, press()),
          })
        ),
      ]
    }),
}
