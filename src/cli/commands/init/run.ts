import { dirname, join, resolve } from 'node:path'
import type { Text } from '../../../domain/text.ts'
import { printable } from '../../../reports/draw/printable.ts'
import { EXIT, UsageError } from '../../base/exit.ts'
import type { GlobalOptions } from '../../base/options.ts'
import type { World } from '../../base/world.ts'
import { createAtomically } from '../../io/atomic-write.ts'
import { makeFolder } from '../../io/make-folder.ts'
import { statOf } from '../../io/paths.ts'
import { mergedText, type ProvinceFound, provinceAsked, shippedProvinces } from '../../io/shipped-province.ts'
import { DEFAULT_PLANS_FOLDER } from '../../io/workspace-files.ts'
import { yamlFilesIn } from '../../io/yaml-files.ts'
import { type StarterFile, starterFiles, withEditorLists } from './starter.ts'

/**
 * Lays out a workspace in a folder: an example, schemas, settings. Nothing that is there is changed, and a folder
 * that has plans of its own gets no example among them.
 */
export async function runInit(folder: string, options: InitOptions, world: World): Promise<number> {
  if (options.plans !== undefined) throw NO_PLANS
  if (options.province === true) {
    world.stdout.write(`${provinceLines().join('\n')}\n`)
    return EXIT.fine
  }
  const root = resolve(world.cwd, folder)
  const found = await provinceWanted(options, world)
  const all = starterFiles(options.lang, found?.province ?? null)
  const files = hasOtherPlans(root, all)
    ? all.filter(({ role }) => role === 'setting')
    : await withEditorLists(all, world)
  const laid = files.map(({ path, text }) => {
    const file = join(root, path)
    makeFolder(dirname(file), dirname(file))
    return { path, is: createAtomically(file, text, file) }
  })
  const pathsThat = (is: 'written' | 'there-before') =>
    laid.filter((one) => one.is === is).map(({ path }) => path)
  const say = (text: Text) => text[options.lang]
  const lines = [
    ...(found === null ? [] : [say(chosenProvinceText(found)), '']),
    ...titledList(say(WRITTEN), pathsThat('written')),
    ...titledList(say(LEFT), pathsThat('there-before')),
    ...(files.length < all.length ? [say(NO_EXAMPLE), ''] : []),
    say(NEXT),
    ...(folder === '.' ? [] : [`  cd ${quoteForShell(printable(folder))}`]),
    ...nextSteps(files.length < all.length ? 'real' : found === null ? 'fictional' : 'province').map(
      (text) => `  ${say(text)}`,
    ),
  ]
  world.stdout.write(`${lines.join('\n')}\n`)
  return EXIT.fine
}

export interface InitOptions extends GlobalOptions {
  /** A province in any spelling; true where it was left open, to see which there are. */
  readonly province?: string | true
}

/** The province asked for, on the command line or else on a terminal; null for the fictional example. */
async function provinceWanted(
  { province, lang }: InitOptions,
  { ask }: World,
): Promise<ProvinceFound | null> {
  if (typeof province === 'string') return provinceAsked(province)
  const answer = (await ask?.(`${WHICH[lang]} `))?.trim() ?? ''
  return answer === '' ? null : provinceAsked(answer)
}

function provinceLines(): readonly string[] {
  return shippedProvinces().map(({ id, code, fullName }) => `${code}  ${id.padEnd(12)} ${fullName}`)
}

function chosenProvinceText(found: ProvinceFound): Text {
  const { id, fullName } = found.province
  const province = `${fullName.charAt(0).toUpperCase()}${fullName.slice(1)} (${id}).`
  return mergedText(found) ?? { vi: province, en: province }
}

const WHICH: Text = {
  vi: 'Tỉnh nào (tên, mã chữ hoặc mã số; Enter: ví dụ hư cấu)?',
  en: 'Which province (its name, id or code; Enter for a fictional example)?',
}

/** Whether the folder of plans holds YAML files that are not the starter's. */
function hasOtherPlans(root: string, starter: readonly StarterFile[]): boolean {
  const folder = join(root, DEFAULT_PLANS_FOLDER)
  // Where it is no folder, writing into it will say so.
  if (statOf(folder)?.isDirectory() !== true) return false
  const own = new Set(starter.map(({ path }) => join(root, path)))
  return yamlFilesIn(folder).some((path) => !own.has(path))
}

function titledList(title: string, paths: readonly string[]): readonly string[] {
  return paths.length === 0 ? [] : [title, ...paths.map((path) => `  ${path}`), '']
}

function quoteForShell(folder: string): string {
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
const LISTS: Text = {
  vi: 'plan-check schema --workspace              để VS Code gợi ý cơ quan, nhiệm vụ, kỳ mới thêm',
  en: 'plan-check schema --workspace              have VS Code offer agencies, tasks and periods added since',
}

/** What to do with the new workspace: with plans of one's own, the fictional example, or one of a province. */
function nextSteps(kind: 'real' | 'fictional' | 'province'): readonly Text[] {
  if (kind === 'real') return [VALIDATE, LISTS, OPEN]
  return kind === 'fictional'
    ? [VALIDATE, statusStep('2024-06-30'), OPEN, LISTS, OWN_PROVINCE, WHEN_USED_TO_IT]
    : [VALIDATE, statusStep('2026-06-30'), OPEN, LISTS, OWN_PLANS]
}

function statusStep(day: string): Text {
  return {
    vi: `plan-check status --as-of ${day}       ai còn nợ việc gì trong ví dụ`,
    en: `plan-check status --as-of ${day}       who owes what in the example`,
  }
}

const OWN_PROVINCE: Text = {
  vi: 'plan-check init --province nghe-an khac    thư mục khác với sổ cơ quan của một tỉnh (--province: các tỉnh)',
  en: 'plan-check init --province nghe-an other   another folder with a province’s agencies (--province: which)',
}
const WHEN_USED_TO_IT: Text = {
  vi: 'Khi đã quen: xóa các tệp mau trong plans, thêm sổ cơ quan và kế hoạch của tỉnh mình.',
  en: 'Then delete the files named mau in plans, and add your own register and plans.',
}
const OWN_PLANS: Text = {
  vi: 'Khi đã quen: xóa plans/vi-du.yaml, thêm kế hoạch của mình; sửa tệp trong plans/offices cho đúng cơ quan gửi đôn đốc.',
  en: 'Then delete plans/vi-du.yaml, add your own plans, and make the file in plans/offices your office.',
}
