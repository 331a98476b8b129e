import { startFields } from './start/fields.ts'
import { isUnpacked } from './start/unpacked.ts'

// The script of the start page. Without it the plans stand there by the minute, and the materials without numbers.
document.documentElement.classList.add('scripted')
const warning = document.getElementById('unpack')
if (warning) warning.hidden = isUnpacked(location.href)
startFields()
