import { statusText } from '../../domain/follow-up/status-text.ts'
import type { ObligationLine, PlanLine, StatusView } from '../../domain/follow-up/view.ts'
import { FLAGS } from '../../domain/obligations/status.ts'
import type { Language } from '../../domain/text.ts'
import { formatDay } from '../../domain/time/format-day.ts'
import { type Cell, cell, type Tone } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { amendedWords } from './amendments.ts'
import { namesTogether } from './body-name.ts'
import type { TableLine } from './table-lines.ts'

/** What the words of a duty ask of a view. */
export interface NamedBodies {
  readonly plans: readonly {
    readonly id: string
    readonly tasks: readonly Pick<PlanLine['tasks'][number], 'id' | 'title' | 'deliverables' | 'sameAs'>[]
  }[]
  readonly names: StatusView['names']
  readonly provinces: StatusView['provinces']
}

/** The mark beside a last day that another reading of the words would move. */
export const OTHER_READING_MARK = '(*)'

/** What stands where there is no last day. */
export const NO_DAY = '–'

/**
 * The last day, the next working day in brackets where it is one off, the plan's own where that was another,
 * and a mark where another reading of the words would move it.
 */
export function dueCell(line: ObligationLine, language: Language): Cell {
  const { due, originalDue, dueIfOff, otherReading } = line
  if (due === null) return cell(NO_DAY)
  const rolled = dueIfOff === null ? '' : ` [${formatDay(dueIfOff, language)}]`
  const before = { vi: 'trước là', en: 'first' }[language]
  const first =
    originalDue === null || originalDue === due ? '' : ` (${before} ${formatDay(originalDue, language)})`
  const mark = otherReading === null || originalDue === null ? '' : ` ${OTHER_READING_MARK}`
  return { ...cell(`${formatDay(due, language)}${rolled}${first}${mark}`), value: due }
}

/** The task with its number, the numbers that repeat it, and which of its products are meant where not all are. */
export function taskText(
  { plan: planId, task: taskId, deliverable }: ObligationLine,
  { plans }: Pick<NamedBodies, 'plans'>,
  meant: ReadonlySet<string> = new Set([deliverable]),
): string {
  const plan = plans.find(({ id }) => id === planId)
  const task = plan?.tasks.find(({ id }) => id === taskId)
  const repeated = plan?.tasks.filter(({ sameAs }) => sameAs === taskId).map(({ id }) => id) ?? []
  const number = [taskId, ...repeated].join(' = ')
  const every = task?.deliverables ?? []
  const products = every.filter(({ id }) => meant.has(id)).map(({ title }) => title)
  const which = products.length === every.length ? '' : ` – ${products.join('; ')}`
  return printable(`${number}. ${task?.title ?? ''}${which}`)
}

/** Who holds an obligation, delivered it or held it when it closed; where nobody did, whom the plan laid it on. */
export function nowHeldBy({
  agencies,
  heldBy,
}: Pick<ObligationLine, 'agencies' | 'heldBy'>): readonly string[] {
  return heldBy.length === 0 ? agencies : heldBy
}

/** Who a line is about: by name where they are few, else how many of how many. */
export function bodiesText({ one, all, of }: TableLine, view: NamedBodies, language: Language): string {
  const refs = [...new Set(all.flatMap(nowHeldBy))]
  const isInherited = all.every(({ flags }) => flags.includes('inherited'))
  const before = isInherited ? [...new Set(all.flatMap(passedOn))] : []
  const called = namesTogether([...refs, ...before], view, 'short')
  const counted = (count: number | string) => `${count} ${{ vi: 'cơ quan', en: 'agencies' }[language]}`
  const listed = (some: readonly string[]) => some.map((ref) => called.get(ref) ?? ref).join(', ')
  const joint =
    one.agencies.length > 1 && all.every(({ agencies }) => agencies.join() === one.agencies.join())
  const who =
    refs.length <= MOST_NAMED || joint
      ? listed(refs)
      : counted(all.length === of ? refs.length : `${all.length}/${of}`)
  if (before.length === 0) return printable(who)
  const whose = before.length <= MOST_NAMED || joint ? listed(before) : counted(before.length)
  return printable(`${who} (${{ vi: 'nhận từ', en: 'from' }[language]} ${whose})`)
}

/** How many bodies are named; more are only counted. */
const MOST_NAMED = 2

/** Those of the debtors that no longer hold it. */
export function passedOn({
  agencies,
  heldBy,
}: Pick<ObligationLine, 'agencies' | 'heldBy'>): readonly string[] {
  return agencies.filter((ref) => !heldBy.includes(ref))
}

/** Where a line stands, with what else is to be known of it. */
export function statusCell(one: ObligationLine, language: Language): Cell {
  const status = statusText(one)[language]
  const asked = one.force === 'request' ? [{ vi: 'đề nghị', en: 'requested' }[language]] : []
  const flags = one.flags.filter((flag) => flag !== 'inherited').map((flag) => FLAGS[flag][language])
  const why = one.closedBecause === null ? [] : [printable(one.closedBecause[language])]
  const changed = amendedWords(one, (text) => text[language])
  const words = [...asked, ...flags, ...why, ...changed]
  return cell(words.length === 0 ? status : `${status} (${words.join('; ')})`, TONES[one.status] ?? 'plain')
}

const TONES: Partial<Record<ObligationLine['status'], Tone>> = {
  overdue: 'bad',
  'done-late': 'warning',
  'done-on-time': 'good',
  'no-known-holder': 'warning',
  'not-started': 'quiet',
  closed: 'quiet',
}
