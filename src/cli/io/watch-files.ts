import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { watch } from 'chokidar'

/** What watching files tells. */
export interface WatchListener {
  /** Files were added, changed or removed, and none was in the tenth of a second after. */
  readonly onChange: () => void
  readonly onError: (error: unknown) => void
}

/**
 * Watches the YAML files in folders, and files, until it is stopped; links are not followed. Ready once what changes from
 * then on is noticed. An editor that puts a new file in the place of the old one changes it.
 */
export async function watchFiles(
  paths: readonly string[],
  { onChange, onError }: WatchListener,
): Promise<() => Promise<void>> {
  let timer: NodeJS.Timeout | undefined
  const watcher = watch([...paths], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) => !paths.includes(path) && isPassedOver(path, stats?.isFile() === true),
  })
  const onCalm = () => {
    clearTimeout(timer)
    timer = setTimeout(onChange, CALM)
  }
  const gone = new Set<string>()
  watcher.on('all', (event, path) => {
    if (event.startsWith('unlink') && paths.includes(path)) gone.add(path)
    onCalm()
  })
  // What was itself taken away is watched no more by then, and would not be noticed when it comes back.
  const looking = setInterval(() => {
    for (const path of paths.filter((one) => gone.has(one) && existsSync(one))) {
      gone.delete(path)
      watcher.unwatch(path)
      watcher.add(path)
      onCalm()
    }
  }, LOOKED_FOR)
  watcher.on('error', onError)
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  return async () => {
    clearTimeout(timer)
    clearInterval(looking)
    await watcher.close()
  }
}

const CALM = 100
const LOOKED_FOR = 500

/** What no workspace reads: hidden files, among them those that a lock or a half-written file leaves for a moment. */
function isPassedOver(path: string, isFile: boolean): boolean {
  const name = basename(path)
  return name.startsWith('.') || name === 'node_modules' || (isFile && !/\.(?:ya?ml|txt|json)$/i.test(name))
}
