import { startExercises } from './features/exercise/exercises.ts'
import { startPlayer } from './main.ts'

// The script of a deck with exercises, and of a session, as they are given out.
startPlayer({ startExercises })
