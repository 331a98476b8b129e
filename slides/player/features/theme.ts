import type { Player } from '../base/player.ts'
import * as wording from '../wording.ts'

type Theme = 'auto' | 'light' | 'dark'
const ORDER: readonly Theme[] = ['auto', 'light', 'dark']
const NAMES: Readonly<Record<Theme, string>> = {
  auto: wording.coloursAutomatic,
  light: wording.coloursLight,
  dark: wording.coloursDark,
}

/** Light, dark, or as the computer has it; `?theme=` wins, then what was chosen for this deck. */
export function startTheme(player: Pick<Player, 'actions' | 'kept' | 'parameters' | 'show'>): void {
  let theme = known(player.parameters.theme) ?? known(player.kept.get('theme')) ?? 'auto'

  function put(): void {
    if (theme === 'auto') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }
  player.actions.set('theme', () => {
    theme = ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length] ?? 'auto'
    player.kept.set('theme', theme === 'auto' ? undefined : theme)
    put()
    player.show({ text: NAMES[theme] })
  })
  put()
}

function known(value: string | undefined): Theme | undefined {
  return ORDER.find((theme) => theme === value)
}
