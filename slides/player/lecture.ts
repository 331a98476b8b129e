import { startPlayer } from './main.ts'

// The script of a deck without exercises, as it is given out.
startPlayer({})
