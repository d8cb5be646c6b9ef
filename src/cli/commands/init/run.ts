import { dirname, join, resolve } from 'node:path'
import type { Text } from '../../../domain/text.ts'
import { printable } from '../../../reports/draw/printable.ts'
import { EXIT, UsageError } from '../../base/exit.ts'
import type { GlobalOptions } from '../../base/options.ts'
import type { World } from '../../base/world.ts'
import { createAtomically } from '../../io/atomic-write.ts'
import { makeFolder } from '../../io/make-folder.ts'
import { DEFAULT_PLANS_FOLDER } from '../../io/workspace-files.ts'
import { statOf, yamlFilesIn } from '../../io/yaml-files.ts'
import { type StarterFile, starterFiles } from './starter.ts'

/**
 * Lays out a workspace in a folder: an example, schemas, settings. Nothing that is there is changed, and a folder
 * that has plans of its own gets no example among them.
 */
export function runInit(folder: string, options: GlobalOptions, world: World): number {
  if (options.plans !== undefined) throw NO_PLANS
  const root = resolve(world.cwd, folder)
  const all = starterFiles(options.lang)
  const files = hasOtherPlans(root, all) ? all.filter(({ role }) => role === 'setting') : all
  const laid = files.map(({ path, text }) => {
    const file = join(root, path)
    makeFolder(dirname(file), dirname(file))
    return { path, is: createAtomically(file, text, file) }
  })
  const pathsThat = (is: 'written' | 'there-before') =>
    laid.filter((one) => one.is === is).map(({ path }) => path)
  const say = (text: Text) => text[options.lang]
  const lines = [
    ...listed(say(WRITTEN), pathsThat('written')),
    ...listed(say(LEFT), pathsThat('there-before')),
    ...(files.length < all.length ? [say(NO_EXAMPLE), ''] : []),
    say(NEXT),
    ...(folder === '.' ? [] : [`  cd ${quoted(printable(folder))}`]),
    ...(files.length < all.length ? REAL : EXAMPLE).map((text) => `  ${say(text)}`),
  ]
  world.stdout.write(`${lines.join('\n')}\n`)
  return EXIT.fine
}

/** Whether the folder of plans holds YAML files that are not the starter's. */
function hasOtherPlans(root: string, starter: readonly StarterFile[]): boolean {
  const folder = join(root, DEFAULT_PLANS_FOLDER)
  // Where it is no folder, writing into it will say so.
  if (statOf(folder)?.isDirectory() !== true) return false
  const own = new Set(starter.map(({ path }) => join(root, path)))
  return yamlFilesIn(folder).some((path) => !own.has(path))
}

function listed(title: string, paths: readonly string[]): readonly string[] {
  return paths.length === 0 ? [] : [title, ...paths.map((path) => `  ${path}`), '']
}

function quoted(folder: string): string {
  return /\s/.test(folder) ? `"${folder}"` : folder
}

const NO_PLANS = new UsageError(
  {
    vi: 'init luôn đặt kế hoạch trong thư mục plans.',
    en: 'init always puts the plans into the folder plans.',
  },
  {
    vi: 'Bỏ --plans; chỉ thư mục mẹ: plan-check init thư-mục.',
    en: 'Leave out --plans; name the folder above it: plan-check init folder.',
  },
)

const WRITTEN: Text = { vi: 'Đã ghi:', en: 'Written:' }
const LEFT: Text = { vi: 'Đã có, giữ nguyên:', en: 'There before, left as they are:' }
const NO_EXAMPLE: Text = {
  vi: 'Thư mục plans đã có kế hoạch, nên không thêm ví dụ vào.',
  en: 'The folder plans has plans of its own, so no example was added to it.',
}
const NEXT: Text = { vi: 'Tiếp theo:', en: 'Next:' }

const VALIDATE: Text = {
  vi: 'plan-check validate                        kiểm tra mọi tệp',
  en: 'plan-check validate                        check every file',
}
const OPEN: Text = {
  vi: 'code .                                     sửa tệp trong VS Code, có gợi ý và giải thích',
  en: 'code .                                     edit in VS Code, with completion and explanations',
}
const EXAMPLE: readonly Text[] = [
  VALIDATE,
  {
    vi: 'plan-check status --as-of 2024-06-30       ai còn nợ việc gì trong ví dụ',
    en: 'plan-check status --as-of 2024-06-30       who owes what in the example',
  },
  OPEN,
  {
    vi: 'Khi đã quen: xóa các tệp mau trong plans, thêm sổ cơ quan và kế hoạch của tỉnh mình.',
    en: 'Then delete the files named mau in plans, and add your own register and plans.',
  },
]
const REAL: readonly Text[] = [VALIDATE, OPEN]
