import { detach } from '../domain/memoize.ts'
import { mentions, type PendingFile, type SourceFile, type UnreadableFile } from './source.ts'

/** What the first lines of a file say it is: a plan, or the records of one. */
export interface FileHeader {
  readonly kind: 'plan' | 'records'
  /** The plan's id. */
  readonly plan: string
}

/**
 * The header of a text whose first two lines, without comments, are `schema: plan/v1` and `id:`, or `schema: records/v1`
 * and `plan:`. Null for any other text, which has to be read to know what it is.
 */
export function headerOf(head: string): FileHeader | null {
  const [first, second] = firstLines(head)
  const kind = /^schema: (plan|records)\/v1 *$/.exec(first)?.[1]
  const plan = /^(?:id|plan): ([a-z0-9]+(?:-[a-z0-9]+)*) *$/.exec(second)?.[1]
  if (plan === undefined || second.startsWith('id') !== (kind === 'plan')) return null
  return kind === 'plan' || kind === 'records' ? { kind, plan: detach(plan) } : null
}

/** The province of a text whose first two lines, without comments, are `schema: agencies/v1` and `province:`; null for any other. */
export function provinceOfRegister(head: string): string | null {
  const [first, second] = firstLines(head)
  if (!/^schema: agencies\/v1 *$/.test(first)) return null
  const province = /^province: ([a-z0-9]+(?:-[a-z0-9]+)*) *$/.exec(second)?.[1]
  return province === undefined ? null : detach(province)
}

/** The first two whole lines that are neither blank nor comments. */
function firstLines(head: string): readonly [string, string] {
  const whole = head.slice(0, head.lastIndexOf('\n') + 1)
  const [first = '', second = ''] = whole
    .replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, '')
    .split(/\r?\n/)
    .filter((line) => !/^\s*(?:#.*)?$/.test(line))
  return [first, second]
}

/** The keys of a plan that change other plans. */
const AMENDING_KEYS = ['amends-task', 'repeals', 'replaces'] as const

/** Whether a file may hold a plan that changes others: only then is it read before the plans that it may change. */
export function mayAmend(file: SourceFile | UnreadableFile | PendingFile): boolean {
  if ('read' in file) return file.mentions(AMENDING_KEYS)
  return 'text' in file && mentions(file, AMENDING_KEYS)
}

/** A text from which `headerOf` reads this header, for a worker that need not open the file again. */
export function textOf({ kind, plan }: FileHeader): string {
  return `schema: ${kind}/v1\n${kind === 'plan' ? 'id' : 'plan'}: ${plan}\n`
}
