import { startCopying } from './pages/copying.ts'
import { startFilter } from './pages/filter.ts'
import { startSessions } from './start/sessions.ts'
import { isUnpacked } from './start/unpacked.ts'

// The script of the start page. Without it all sessions stand there, by the minute, on all papers and without numbers.
document.documentElement.classList.add('scripted')
const warning = document.getElementById('unpack')
if (warning) warning.hidden = isUnpacked(location.href)
startSessions()
startFilter()
startCopying()
