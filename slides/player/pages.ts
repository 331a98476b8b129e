import { startCopying } from './pages/copying.ts'
import { startFilter } from './pages/filter.ts'

// The script of plain pages: bibliography, glossary, gallery. Each reads well without it.
document.documentElement.classList.add('scripted')
startFilter()
startCopying()
