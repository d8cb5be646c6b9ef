import { dirname, join, resolve } from 'node:path'
import type { Language, Text } from '../../../domain/text.ts'
import { printable } from '../../../reports/draw/printable.ts'
import { EXIT, UsageError } from '../../base/exit.ts'
import { VERSION } from '../../base/version.ts'
import { dayInVietnam } from '../../base/vietnam-clock.ts'
import type { World } from '../../base/world.ts'
import { DEFAULT_PLANS_FOLDER } from '../../io/workspace-files.ts'
import { reportError } from '../../report-error.ts'
import { CHOICES, draftFrom } from './choices.ts'
import { type Desk, NEW_WORKSPACE, workspaceNear } from './desk.ts'

/** How the menu was asked for. */
export interface MenuOptions {
  readonly plans: string | undefined
  readonly language: Language
}

/** Runs a command line in a folder, and returns its exit code. Nothing is thrown. */
export type RunLine = (args: readonly string[], cwd: string) => Promise<number>

/**
 * Asks what to do, does it, and asks again until nothing is chosen. Documents that are named are drafted at once, after
 * which it ends. Exit code 2 where there is nobody to ask.
 */
export async function runMenu(
  documents: readonly string[],
  options: MenuOptions,
  world: World,
  line: RunLine,
): Promise<number> {
  const { language } = options
  const say = (text: Text) => world.stdout.write(`${printable(text[language])}\n`)
  const ask = askedBy(world, language)
  const desk = await deskFor(documents, options, world, line)
  if (desk === null) return EXIT.fine
  const doing = async (work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (error) {
      reportError(error, world, language)
    }
    await ask(documents.length > 0 ? CLOSE : BACK)
  }
  for (const document of documents) await doing(() => draftFrom(resolve(world.cwd, document), desk))
  while (documents.length === 0) {
    say({ vi: `\nplan-check ${VERSION} · ${desk.root}`, en: `\nplan-check ${VERSION} · ${desk.root}` })
    for (const [index, { title }] of CHOICES.entries())
      say({ vi: `  ${index + 1}  ${title.vi}`, en: `  ${index + 1}  ${title.en}` })
    const answer = await ask(WHICH)
    if (answer === '') break
    const choice = CHOICES[Number(answer) - 1]
    if (choice !== undefined) await doing(() => choice.run(desk))
  }
  return EXIT.fine
}

/**
 * Where the plans are. Where there are none, documents are drafted in the folder that they lie in, or else a workspace
 * is made in a new folder, if that is wanted; null where it is not.
 */
async function deskFor(
  documents: readonly string[],
  { plans, language }: MenuOptions,
  world: World,
  line: RunLine,
): Promise<Desk | null> {
  const ask = askedBy(world, language)
  const given = plans === undefined ? [] : ['--plans', plans]
  const desk = (root: string, folder: string): Desk => ({
    root,
    plans: folder,
    ask,
    today: dayInVietnam(world.now()),
    run: (args) => line([...given, ...args], root),
    show: (path) => {
      world.stdout.write(`${printable(`→ ${path}`)}\n`)
      world.show?.(path)
    },
  })
  if (plans !== undefined) return desk(world.cwd, plans)
  const near = workspaceNear(documents, world)
  if (near !== null) return desk(near, DEFAULT_PLANS_FOLDER)
  const [first] = documents
  if (first !== undefined) return desk(dirname(resolve(world.cwd, first)), '.')
  const home = world.ownFolder ?? world.cwd
  const answer = await ask({
    vi: `Chưa thấy thư mục ${DEFAULT_PLANS_FOLDER}. Tạo ${NEW_WORKSPACE} với một ví dụ trong ${home}? (c: có, Enter: không)`,
    en: `There is no folder ${DEFAULT_PLANS_FOLDER}. Make ${NEW_WORKSPACE} with an example in ${home}? (y: yes, Enter: no)`,
  })
  if (!/^[cy]/i.test(answer) || (await line(['init', NEW_WORKSPACE], home)) !== EXIT.fine) return null
  return desk(join(home, NEW_WORKSPACE), DEFAULT_PLANS_FOLDER)
}

/** Throws a UsageError where there is nobody to ask. */
function askedBy({ ask }: World, language: Language): Desk['ask'] {
  if (ask === undefined) throw NOBODY
  return async (question) => (await ask(`${printable(question[language])} `)).trim()
}

const NOBODY = new UsageError(
  { vi: 'menu chỉ hỏi trên màn hình dòng lệnh.', en: 'menu only asks on a terminal.' },
  { vi: 'Dùng thẳng các lệnh: plan-check --help.', en: 'Use the commands themselves: plan-check --help.' },
)
const WHICH: Text = { vi: 'Chọn số (Enter: thoát):', en: 'A number (Enter: leave):' }
const BACK: Text = { vi: 'Nhấn Enter để về danh mục.', en: 'Press Enter to go back.' }
const CLOSE: Text = { vi: 'Nhấn Enter để đóng.', en: 'Press Enter to close.' }
