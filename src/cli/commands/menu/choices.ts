import { basename, extname, join, resolve } from 'node:path'
import { slugOf } from '../../../domain/names/slug.ts'
import type { Text } from '../../../domain/text.ts'
import { periodContaining } from '../../../domain/time/period.ts'
import { EXIT } from '../../base/exit.ts'
import { nameOf } from '../../io/paths.ts'
import { provinceAsked } from '../../io/shipped-province.ts'
import { type Desk, freeName } from './desk.ts'

/** Something that the menu does. */
export interface Choice {
  readonly title: Text
  readonly run: (desk: Desk) => Promise<unknown>
}

/** What the menu offers, in its order; each is chosen by its number. */
export const CHOICES: readonly Choice[] = [
  {
    title: {
      vi: 'Theo dõi: trang tình hình thực hiện đến hôm nay',
      en: 'Follow up: a page of where everything stands today',
    },
    run: followUp,
  },
  {
    title: {
      vi: 'Đôn đốc: bảng Word của từng cơ quan trong một quý',
      en: 'Remind: a Word table for each agency in a quarter',
    },
    run: remind,
  },
  {
    title: { vi: 'Dự thảo tệp kế hoạch từ một văn bản', en: 'Draft a plan file from a document' },
    run: async (desk) => {
      const document = unquoted(await desk.ask(WHICH_DOCUMENT))
      if (document !== '') await draftFrom(document, desk)
    },
  },
  {
    title: { vi: 'Kiểm tra mọi tệp', en: 'Check every file' },
    run: (desk) => desk.run(['validate']),
  },
]

async function followUp({ run, show, root, today }: Desk): Promise<void> {
  const file = `theo-doi-${today}.html`
  if (isWritten(await run(['page', '--out', file]))) show(join(root, file))
}

async function remind({ ask, run, show, root, today }: Desk): Promise<void> {
  const now = periodContaining('quarter', today).id
  const quarter = (await ask({ vi: `Quý nào? (Enter: ${now})`, en: `Which quarter? (Enter: ${now})` })) || now
  const out = freeName(root, `don-doc-${quarter.replaceAll(/\W+/g, '-')}`)
  const asked = ['remind', `--quarter=${quarter}`, '--split-by', 'agency', '--out', out, '--format', 'docx']
  if (isWritten(await run(asked))) show(join(root, out))
}

/** Drafts a plan file among the plans. */
export async function draftFrom(document: string, { ask, run, show, root, plans }: Desk): Promise<void> {
  const path = resolve(root, document)
  const folder = resolve(root, plans)
  const name = basename(path, extname(path))
  const answer = await ask(WHICH_PROVINCE)
  const province = answer === '' ? [] : ['--province', provinceAsked(answer).province.id]
  const file = join(folder, freeName(folder, slugOf(name) || 'du-thao', '.yaml'))
  if (isWritten(await run(['draft', ...province, '--out', nameOf(file, root), path]))) show(file)
}

/** Findings do not keep a report from being written. */
function isWritten(code: number): boolean {
  return code === EXIT.fine || code === EXIT.invalidData
}

/** A path as a terminal puts it there when a file is dropped on it: with quotes where it has blanks. */
function unquoted(path: string): string {
  return path.replace(/^& /, '').replace(/^(["'])(.*)\1$/, '$2')
}

const WHICH_DOCUMENT: Text = {
  vi: 'Kéo tệp văn bản (Word, PDF, Excel …) vào đây rồi nhấn Enter:',
  en: 'Drop the document (Word, PDF, Excel …) here and press Enter:',
}
const WHICH_PROVINCE: Text = {
  vi: 'Của tỉnh nào? (tên hoặc mã; Enter: theo văn bản)',
  en: 'Of which province? (its name or id; Enter: as the document says)',
}
