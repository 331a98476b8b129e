import * as fc from 'fast-check'

// The same cases in every run, so that a failure can be seen again and a pass is no luck.
fc.configureGlobal({ seed: 20_171_231 })

export { fc }
