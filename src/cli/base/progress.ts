import type { GlobalOptions } from './options.ts'
import type { World } from './world.ts'

/** Shows a waiting person how far the work has come. */
export interface Progress {
  readonly at: (done: number) => void
  /** Clears the line. */
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

/** Runs work that reports its progress; the line is cleared at the end, also where the work fails. */
export async function withProgress<Result>(
  world: World,
  options: GlobalOptions,
  work: (at: Progress['at']) => Promise<Result>,
): Promise<Result> {
  const progress = progressOf(world, options)
  try {
    return await work(progress.at)
  } finally {
    progress.end()
  }
}

const SILENT: Progress = { at: () => undefined, end: () => undefined }
