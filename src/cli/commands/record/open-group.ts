import type { Obligation } from '../../../domain/obligations/obligation.ts'
import { UsageError } from '../../base/exit.ts'
import { registeredName } from './agency-names.ts'
import type { EventValues } from './event-options.ts'
import type { Ledger } from './ledger.ts'
import type { SelectedObligation } from './select-obligations.ts'

/**
 * A delivery of an open group has to say how many delivered: one must not settle the debts of all.
 *
 * @throws UsageError where it does not, or the number cannot be, or the body is no open group
 */
export function mustCount(
  { event, count, all }: EventValues,
  { ref, obligation }: SelectedObligation,
  now: Obligation,
  ledger: Ledger,
): void {
  const name = registeredName(ledger, ref)
  const { bodies } = obligation.duty
  if (bodies === null) {
    if (count !== null || all) throw notOpen(name)
    return
  }
  if (event === 'delivered' && count === null && !all) throw howMany(name, bodies)
  if (count === null) return
  const asked = now.standing.counted?.asked ?? null
  if (asked !== null && count > asked) throw tooMany(name, count, asked)
  const before = now.standing.counted?.delivered ?? 0
  if (event === 'delivered' && count < before) throw tooFew(name, count, before)
}

function notOpen(name: string): UsageError {
  return new UsageError(
    {
      vi: `“${name}” không phải là nhóm mở; --count và --all chỉ dùng cho nhóm mở.`,
      en: `“${name}” is not an open group; --count and --all are for open groups only.`,
    },
    { vi: 'Bỏ --count, --all.', en: 'Leave --count and --all out.' },
  )
}

function howMany(name: string, bodies: number | 'unknown'): UsageError {
  const of = bodies === 'unknown' ? { vi: '', en: '' } : { vi: ` trong ${bodies}`, en: ` of ${bodies}` }
  return new UsageError(
    {
      vi: `“${name}” là nhóm mở: bao nhiêu cơ quan${of.vi} đã nộp?`,
      en: `“${name}” is an open group: how many${of.en} have delivered?`,
    },
    {
      vi: 'Thêm --count <số đã nộp đến nay>, hoặc --all nếu tất cả đã nộp.',
      en: 'Add --count <how many so far>, or --all where all of them have.',
    },
  )
}

function tooMany(name: string, count: number, asked: number): UsageError {
  return new UsageError(
    {
      vi: `“${name}” chỉ còn phải tính ${asked} cơ quan; ${count} là quá số ấy.`,
      en: `Only ${asked} bodies of “${name}” are asked for; ${count} is more.`,
    },
    {
      vi: 'Xem lại --count, hoặc số của nhóm trong sổ.',
      en: 'Check --count, or the group’s number in the register.',
    },
  )
}

function tooFew(name: string, count: number, before: number): UsageError {
  return new UsageError(
    {
      vi: `Đã ghi ${before} cơ quan của “${name}” nộp trong kỳ này; ${count} là ít hơn. --count là số tính đến nay.`,
      en: `${before} bodies of “${name}” are recorded for this period already; ${count} is fewer. --count is the number so far.`,
    },
    {
      vi: 'Nếu lần trước ghi nhầm thì rút nó trước.',
      en: 'If the earlier record is a mistake, retract it first.',
    },
  )
}
