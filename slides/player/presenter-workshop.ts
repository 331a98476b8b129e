import { startExercises } from './features/exercise/exercises.ts'
import { fitBoards } from './features/exercise/fit-board.ts'
import { startOwnClass } from './own-class/begin.ts'
import { followExercises } from './speaker/follow-exercises.ts'
import { createPlanPanel } from './speaker/plan-panel.ts'
import { presenterOf } from './speaker/presenter.ts'
import { votesOf } from './speaker/record-votes.ts'

// The script of a deck with exercises, and of a session, for the presenter.
void startOwnClass({ startExercises, presenter: presenterOf({ followExercises, fitBoards, votesOf, createPlanPanel }) })
