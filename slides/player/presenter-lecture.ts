import { startPlayer } from './main.ts'
import { presenterOf } from './speaker/presenter.ts'

// The script of a deck without exercises, for the presenter.
startPlayer({ presenter: presenterOf() })
