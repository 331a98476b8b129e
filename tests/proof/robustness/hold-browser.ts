import { openBrowser } from '../../../scripts/browser/launch.ts'

// A process that can be killed: opens a browser, says so, and closes it when it is told to.
const open = await openBrowser()
await open.browser.newPage()
open.browser.once('disconnected', () => console.log('disconnected'))
console.log('open')
process.stdin.once('data', () => void open.close().then(() => process.exit()))
