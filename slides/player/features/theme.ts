import type { Player } from '../base/player.ts'
import * as wording from '../wording.ts'

type Theme = 'auto' | 'light' | 'dark'
const THEMES: readonly Theme[] = ['auto', 'light', 'dark']
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
    theme = following(theme, matchMedia('(prefers-color-scheme: dark)').matches)
    player.kept.set('theme', theme === 'auto' ? undefined : theme)
    put()
    player.show({ text: NAMES[theme] })
  })
  put()
}

/** First what the computer does not show, so that one press is seen to do something. */
function following(theme: Theme, isDark: boolean): Theme {
  const [own, other]: readonly [Theme, Theme] = isDark ? ['dark', 'light'] : ['light', 'dark']
  return theme === 'auto' ? other : theme === other ? own : 'auto'
}

function known(value: string | undefined): Theme | undefined {
  return THEMES.find((theme) => theme === value)
}
