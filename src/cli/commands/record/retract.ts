import { didYouMean } from '../../../domain/findings/did-you-mean.ts'
import { nearest } from '../../../domain/names/nearest.ts'
import type { PlanRecord } from '../../../domain/records/record.ts'
import type { RecordDraft } from '../../../domain/records/record-id.ts'
import type { Day } from '../../../domain/time/day.ts'
import { dayText } from '../../../domain/time/format-day.ts'
import { UsageError } from '../../base/exit.ts'
import { dayOptionsOf, trimmedWords } from './event-options.ts'
import type { Ledger } from './ledger.ts'
import type { RecordOptions } from './options.ts'
import type { LoadedWorkspace } from './workspace.ts'

/** The id of the plan whose records hold an id, perhaps written `plan#id`. Throws a UsageError where none or several do. */
export function planOfRecord(said: string | undefined, survey: LoadedWorkspace): string {
  if (said === undefined) {
    throw new UsageError(
      { vi: 'Cần mã của ghi nhận phải rút.', en: 'Name the id of the record to retract.' },
      {
        vi: 'Mã được in ra khi ghi, và nằm trong tệp records.',
        en: 'It was printed when it was recorded, and stands in the records file.',
      },
    )
  }
  const named = planNamedWith(said)
  const id = named === null ? said : said.slice(named.length + 1)
  const all = survey.files.flatMap(({ loaded: { document } }) =>
    document?.kind === 'records'
      ? document.records.records.map((record) => ({ record, plan: document.records.plan }))
      : [],
  )
  const found = all.filter(({ record, plan }) => record.id === id && (named === null || named === plan))
  const [plan, other] = new Set(found.map((one) => one.plan))
  if (plan !== undefined && other === undefined) return plan
  if (plan !== undefined) {
    throw new UsageError(
      { vi: `Mã “${id}” có ở nhiều kế hoạch.`, en: `Several plans have a record “${id}”.` },
      { vi: `Viết ${plan}#${id} hoặc ${other}#${id}.`, en: `Write ${plan}#${id} or ${other}#${id}.` },
    )
  }
  const ids = all.map(({ record }) => record.id)
  throw new UsageError(
    { vi: `Không có ghi nhận nào mang mã “${id}”.`, en: `There is no record with the id “${id}”.` },
    didYouMean(nearest(id, ids), {
      vi: 'Mã nằm ở khóa id trong tệp records.',
      en: 'Ids stand in the records file, under the key id.',
    }),
  )
}

/** The plan of a record's id that is written `plan#id`. */
export function planNamedWith(said: string | undefined): string | null {
  return /^([a-z0-9-]+)#./.exec(said ?? '')?.[1] ?? null
}

/**
 * The retraction of a record. Its day is the record's own unless another is given, so that the mistake counts
 * on no day; `recorded` says when it was found out.
 *
 * @throws UsageError for a retraction of a retraction, and for options that say more than why
 */
export function retractionOf(id: string, options: RecordOptions, ledger: Ledger, today: Day): RecordDraft {
  const record = ledger.records.find((one) => one.id === id)
  if (record === undefined || record.event === 'retracted') throw notRetractable(id)
  mustOnlySayWhy(options)
  const reason = trimmedWords('--reason', options.reason)
  if (reason === null) {
    throw new UsageError(
      { vi: 'Rút một ghi nhận cần --reason: vì sao.', en: 'To retract a record, say why with --reason.' },
      { vi: 'Viết như --reason "Ghi nhầm cơ quan".', en: 'Write it like --reason "Wrong agency".' },
    )
  }
  const { date, recorded } = dayOptionsOf(options.date ?? record.date, options, today)
  if (date < record.date) throw tooEarly(record)
  return {
    event: 'retracted',
    date,
    recorded,
    reason,
    retracts: id,
    certainty: 'exact',
    evidence: [],
    task: null,
    deliverable: null,
    part: null,
    agency: null,
    period: null,
    document: null,
    to: null,
    through: null,
    value: null,
    count: null,
    all: false,
    basis: null,
    by: trimmedWords('--by', options.by),
    note: trimmedWords('--note', options.note),
  }
}

function mustOnlySayWhy(options: RecordOptions): void {
  const senseless = (
    [
      'agency',
      'document',
      'period',
      'part',
      'evidence',
      'certainty',
      'through',
      'basis',
      'value',
      'count',
      'all',
    ] as const
  ).find((option) => options[option] !== undefined)
  if (senseless === undefined) return
  throw new UsageError(
    {
      vi: `--${senseless} không có nghĩa khi rút một ghi nhận.`,
      en: `--${senseless} means nothing for a retraction.`,
    },
    { vi: `Bỏ --${senseless}.`, en: `Leave --${senseless} out.` },
  )
}

function notRetractable(id: string): UsageError {
  return new UsageError(
    {
      vi: `“${id}” là một lần rút; không rút lại được.`,
      en: `“${id}” is a retraction; it cannot be taken back.`,
    },
    { vi: 'Ghi lại sự kiện ấy.', en: 'Record the event again.' },
  )
}

function tooEarly({ id, date }: PlanRecord): UsageError {
  const { vi, en } = dayText(date)
  return new UsageError(
    {
      vi: `Không thể rút “${id}” trước ngày của nó (${vi}).`,
      en: `“${id}” cannot be retracted before its day (${en}).`,
    },
    { vi: 'Bỏ --date.', en: 'Leave --date out.' },
  )
}
