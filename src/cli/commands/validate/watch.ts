import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { EXIT, UsageError } from '../../base/exit.ts'
import type { GlobalOptions } from '../../base/options.ts'
import type { World } from '../../base/world.ts'
import { statOf } from '../../io/paths.ts'
import { plansFolder } from '../../io/workspace-files.ts'
import { reportError } from '../../report-error.ts'

/**
 * Runs once, and again whenever a file changes, one run at a time; ends with whoever reads the output, or by a signal, as
 * the system ends a process. What goes wrong in a later run is told, and it goes on: a file may be half saved.
 */
export async function watchAndRun(
  once: () => Promise<number>,
  words: readonly string[],
  options: GlobalOptions,
  world: World,
): Promise<number> {
  const { watchFiles } = await import('../../io/watch-files.ts')
  const changes = wakeUp()
  let failure: unknown = null
  const stop = await watchFiles(watchedPaths(words, options, world), {
    onChange: changes.wake,
    onError: (error) => {
      failure = error
      changes.wake()
    },
  })
  try {
    await once()
    while (world.stdout.isClosed?.() !== true) {
      tell(options, world)
      await changes.awake()
      if (failure !== null) throw notWatched(failure)
      if (world.stdout.isTTY === true) world.stdout.write(CLEARED)
      try {
        await once()
      } catch (error) {
        reportError(error, world, options.lang)
      }
    }
    return EXIT.fine
  } finally {
    await stop()
  }
}

/** The screen and the cursor; what has scrolled away stays. */
const CLEARED = '\u001b[2J\u001b[H'

/** What was named, and the folder of plans, in which a pattern may come to match more. */
function watchedPaths(words: readonly string[], { plans }: GlobalOptions, world: World): readonly string[] {
  const all = [plansFolder(plans, world), ...words.map((word) => resolve(world.cwd, word))]
  return [...new Set(all.filter((path) => statOf(path) !== undefined).map((path) => realpathSync(path)))]
}

function tell({ quiet, lang }: GlobalOptions, { stderr }: World): void {
  const said = { vi: 'đang theo dõi tệp; Ctrl-C để dừng.', en: 'watching the files; Ctrl-C ends it.' }
  if (!quiet) stderr.write(`plan-check: ${said[lang]}\n`)
}

function notWatched(error: unknown): UsageError {
  const { code, message } = error as NodeJS.ErrnoException
  return new UsageError(
    {
      vi: `Hệ thống không cho theo dõi tệp: ${code ?? message}.`,
      en: `The system does not let files be watched: ${code ?? message}.`,
    },
    {
      vi: 'Đặt biến CHOKIDAR_USEPOLLING=1 rồi chạy lại (ổ đĩa mạng, hoặc đã hết chỗ theo dõi).',
      en: 'Set CHOKIDAR_USEPOLLING=1 and run it again (network disks, or too many watches).',
    },
  )
}

/** A wait that ends with the next call; one that came before it ends it at once. */
function wakeUp(): { readonly wake: () => void; readonly awake: () => Promise<void> } {
  let [isAwake, goOn] = [false, () => {}]
  return {
    wake: () => {
      isAwake = true
      goOn()
    },
    awake: async () => {
      if (!isAwake) await new Promise<void>((resolve) => (goOn = resolve))
      isAwake = false
    },
  }
}
