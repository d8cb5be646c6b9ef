import type { Obligation } from '../../../domain/obligations/obligation.ts'
import { isEnding, isProven, type PlanRecord } from '../../../domain/records/record.ts'
import type { Text } from '../../../domain/text.ts'
import { dayText } from '../../../domain/time/format-day.ts'
import { nameToRecord, registeredName } from './agency-names.ts'
import type { EventValues } from './event-options.ts'
import type { Ledger } from './ledger.ts'
import { isClearBy, type SelectedObligation } from './select-obligations.ts'

/** What its author should know of a record that is entered all the same. */
export function warningsFor(
  shared: EventValues,
  meant: SelectedObligation,
  ofItem: readonly Obligation[],
  ledger: Ledger,
): readonly Text[] {
  return [
    heldByOthers(shared, meant, ofItem, ledger),
    staysDone(shared, meant, ledger),
    hasNoTarget(shared, meant),
  ].filter((one) => one !== null)
}

/** What to know of all records of a run together. */
export function warningsForAll(added: readonly PlanRecord[]): readonly Text[] {
  return added.some((record) => record.event === 'delivered' && !isProven(record)) ? [CLAIMED] : []
}

const CLAIMED: Text = {
  vi: 'Báo đã xong mà chưa có văn bản, minh chứng thì chưa tính là hoàn thành; ghi lại với --document hoặc --evidence khi có.',
  en: 'What is reported done with neither document nor evidence does not count as done; record it again with --document or --evidence when there is one.',
}

/**
 * An agency that was no more, or had given it away, can hardly have done it; a record may bear its name, since the duty was
 * laid on it.
 */
function heldByOthers(
  { event, date }: EventValues,
  { ref, obligation }: SelectedObligation,
  ofItem: readonly Obligation[],
  ledger: Ledger,
): Text | null {
  const agency = ledger.register.bodies.get(ref)
  if (event !== 'delivered' && event !== 'progress') return null
  if (agency?.what !== 'agency') return null
  const holders = obligation.heldBy.filter((holder) => holder !== ref)
  const isOver = agency.through !== null && agency.through < date
  // What it did on the very day on which it gave the duty away may have come first.
  const givesToday = obligation.records.some((one) => one.event === 'assigned' && one.date === date)
  const isGiven = holders.length > 0 && !obligation.heldBy.includes(ref) && !givesToday
  if (!isOver && !isGiven) return null
  const then = dayText(date)
  // Where the holder holds others like it, only the first agency’s name tells them apart.
  if (!holders.every((holder) => isClearBy(holder, obligation, ofItem, event))) return null
  const names = holders.map((holder) => registeredName(ledger, holder)).join(', ')
  const ids = holders.map((holder) => nameToRecord(ledger, holder)).join(',')
  const end = dayText(agency.through ?? date)
  const ended = isOver
    ? { vi: `${agency.name} đã kết thúc ngày ${end.vi}`, en: `${agency.name} ended on ${end.en}` }
    : {
        vi: `${agency.name} đã chuyển việc này đi`,
        en: `${agency.name} no longer held this`,
      }
  return holders.length === 0
    ? { vi: `${ended.vi}, trước ngày ${then.vi}.`, en: `${ended.en}, before ${then.en}.` }
    : {
        vi: `${ended.vi}; ngày ${then.vi} việc này do ${names} giữ (--agency ${ids}).`,
        en: `${ended.en}; on ${then.en} this was held by ${names} (--agency ${ids}).`,
      }
}

/** A number that no target stands beside is kept, but no table shows it. */
function hasNoTarget({ value }: EventValues, { obligation: { duty } }: SelectedObligation): Text | null {
  if (value === null || duty.deliverable.target !== null) return null
  return {
    vi: `Sản phẩm “${duty.deliverable.title}” không có chỉ tiêu (target), nên không bảng nào in số ấy.`,
    en: `The product “${duty.deliverable.title}” has no target, so no table shows the number.`,
  }
}

/** What is delivered is not undone, and a later extension does not change when it was due. */
function staysDone(
  { event }: EventValues,
  { ref, obligation }: SelectedObligation,
  ledger: Ledger,
): Text | null {
  if (!(event === 'extended' || isEnding(event)) || !obligation.standing.status.startsWith('done-'))
    return null
  const [name, { id }] = [registeredName(ledger, ref), obligation.duty.task]
  return {
    vi: `Nhiệm vụ ${id} của ${name} đã hoàn thành trước đó; ghi nhận ${event} không đổi được điều ấy.`,
    en: `Task ${id} of ${name} was done before; the record ${event} does not change that.`,
  }
}
