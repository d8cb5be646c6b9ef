import type { GlobalOptions } from './options.ts'
import type { World } from './world.ts'

/** Tells a person who waits how far the work has come. */
export interface Progress {
  readonly at: (done: number) => void
  /** Takes the line away. */
  readonly end: () => void
}

/** Shown on a terminal once the work has lasted a second, on one line that is gone at its end; never with `--quiet`. */
export function progressOf({ stderr, now }: World, { quiet, lang }: GlobalOptions): Progress {
  if (stderr.isTTY !== true || quiet) return SILENT
  let last = now().getTime()
  let shown = ''
  const show = (line: string) => {
    stderr.write(`\r${' '.repeat(shown.length)}\r${line}`)
    shown = line
  }
  return {
    at: (done) => {
      const time = now().getTime()
      if (time - last < (shown === '' ? 1000 : 200)) return
      last = time
      show({ vi: `Đã xong ${done} kế hoạch…`, en: `${done} plans done…` }[lang])
    },
    end: () => {
      if (shown !== '') show('')
    },
  }
}

const SILENT: Progress = { at: () => undefined, end: () => undefined }
