import type { PlanLine } from '../../domain/follow-up/view.ts'
import type { Text } from '../../domain/text.ts'
import { formatDay } from '../../domain/time/format-day.ts'
import type { Say } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'

/** What a plan is called in a table: its number, or its id where it has none. */
export function planName({ number, id }: PlanLine): string {
  return printable(number ?? id)
}

/** The plan with its date and id, as far as they are known: `129/KH-UBND ngày 3/7/2023 (thai-nguyen-129)`. */
export function planTitle(plan: PlanLine, say: Say): string {
  const { number, id } = plan
  return number === null
    ? say({
        vi: `${id} (văn bản không số, ${issuedText(plan, say)})`,
        en: `${id} (unnumbered, ${issuedText(plan, say)})`,
      })
    : `${planDate(plan, say)} (${id})`
}

/** The plan with its date: `129/KH-UBND ngày 3/7/2023`. */
export function planDate(plan: PlanLine, say: Say): string {
  const name = plan.number ?? say({ vi: `${plan.id} (không số)`, en: `${plan.id} (unnumbered)` })
  return `${printable(name)} ${issuedText(plan, say)}`
}

function issuedText({ issued, knownBy }: PlanLine, say: Say): string {
  const date = { vi: formatDay(issued ?? knownBy, 'vi'), en: formatDay(issued ?? knownBy, 'en') }
  if (issued === null) return say({ vi: `có trước ${date.vi}`, en: `known by ${date.en}` })
  return say(
    issued.length === 7
      ? { vi: `tháng ${date.vi}`, en: `of ${date.en}` }
      : { vi: `ngày ${date.vi}`, en: `of ${date.en}` },
  )
}

/** The plan with how much is recorded for it: nobody is to read "overdue" without knowing that nothing is. */
export function recordedText(plan: PlanLine, say: Say): string {
  return `${planTitle(plan, say)}: ${recordedWords(plan, say)}`
}

/** The same for a page that leaves the office, where no ids are known. */
export function recordedNote(plan: PlanLine, say: Say): string {
  return `${planDate(plan, say)}: ${recordedWords(plan, say)}`
}

/** How much is recorded for a plan, or why nothing is said of it. */
export function recordedWords({ inForce, recorded, unread = [] }: PlanLine, say: Say): string {
  if (!inForce) return say({ vi: 'chưa ban hành vào ngày này', en: 'not issued by this day' })
  const files = unreadNames(unread)
  if (recorded === null && unread.length > 0)
    return say({
      vi: `chưa theo dõi được: tệp ${files} không đọc được`,
      en: `not followed up: ${files} cannot be read`,
    })
  if (recorded === null)
    return say({
      vi: 'tệp ghi nhận hoặc sổ cơ quan của tỉnh thiếu hay có lỗi, chưa theo dõi được; sửa rồi in lại',
      en: 'its records or the register of its province are missing or cannot be read, so it is not followed up; fix that and print again',
    })
  if (recorded > 0)
    return say({ vi: `${recorded} ghi nhận`, en: recorded === 1 ? '1 record' : `${recorded} records` })
  const silent = {
    vi: 'chưa có ghi nhận kết quả; quá hạn nghĩa là chưa có minh chứng',
    en: 'nothing is recorded; overdue means that no evidence is known',
  }
  return unread.length === 0 ? say(silent) : `${say(silent)}; ${say(mayHoldRecords(files))}`
}

/** The files that were not read, the first of them by name. */
export function unreadNames(files: readonly string[]): string {
  const named = files.slice(0, MOST_FILES_NAMED).map(printable).join(', ')
  return files.length > MOST_FILES_NAMED ? `${named}, …` : named
}

const MOST_FILES_NAMED = 3

/** What is said of plans without records where a file was not read and nothing tells whose it is. */
export function mayHoldRecords(files: string): Text {
  return {
    vi: `tệp ${files} không đọc được và có thể có ghi nhận của kế hoạch này`,
    en: `${files} cannot be read and may hold its records`,
  }
}

/** What a heading says of the files left out at the user's word. */
export function withoutText(files: readonly string[] | undefined, say: Say): readonly string[] {
  if (files === undefined || files.length === 0) return []
  const names = files.map(printable).join(', ')
  return [say({ vi: `Không kể tệp ${names} (--without)`, en: `Without ${names} (--without)` })]
}

/** What stands where there is nothing to list. */
export const NO_DUTIES: Text = { vi: 'Không có việc nào.', en: 'There are no duties.' }

/** Whether all its obligations are known. */
export function isFollowedUp({ recorded }: PlanLine): boolean {
  return recorded !== null
}
