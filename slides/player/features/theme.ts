import type { Player } from '../base/player.ts'
import * as wording from '../wording.ts'

type Theme = 'light' | 'dark'

/** Light or dark: as `?theme=` says, then as was chosen for this deck, else as the computer has it. */
export function startTheme(player: Pick<Player, 'actions' | 'kept' | 'parameters' | 'show'>): void {
  let theme = known(player.parameters.theme) ?? known(player.kept.get('theme'))

  function put(): void {
    if (theme) document.documentElement.dataset['theme'] = theme
  }
  player.actions.set('theme', () => {
    const now = theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
    theme = now === 'dark' ? 'light' : 'dark'
    player.kept.set('theme', theme)
    put()
    player.show({ text: theme === 'dark' ? wording.coloursDark : wording.coloursLight })
  })
  put()
}

const known = (value: string | undefined): Theme | undefined =>
  value === 'light' || value === 'dark' ? value : undefined
