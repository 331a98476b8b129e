/** The words of the interface, in English; a bundle in another language has that one's in their place (`assets/run-vite.mjs`). */
export * from '../../scripts/words/english.ts'
