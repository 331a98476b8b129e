import { startOwnClass } from './own-class/begin.ts'
import { presenterOf } from './speaker/presenter.ts'

// The script of a deck without exercises, for the presenter.
void startOwnClass({ presenter: presenterOf() })
