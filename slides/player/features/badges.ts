import type { Player } from '../base/player.ts'
import * as wording from '../wording.ts'

/** The citation lines can be put out of sight for a talk; they stay in the reading page and on paper. */
export function startBadges(player: Player): void {
  let hidden = player.kept.get('badges') === 'hidden'
  const put = (): void => {
    if (hidden) document.documentElement.dataset['badges'] = 'hidden'
    else delete document.documentElement.dataset['badges']
  }
  if (!player.page.track.querySelector('.cites')) return put()
  player.actions.set('badges', () => {
    hidden = !hidden
    player.kept.set('badges', hidden ? 'hidden' : undefined)
    put()
    player.show({ text: hidden ? wording.citationsHidden : wording.citationsShow })
  })
  put()
}
