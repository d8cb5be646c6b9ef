import type { PlanLine } from '../../domain/follow-up/view.ts'
import type { Text } from '../../domain/text.ts'
import { formatDay } from '../../domain/time/format-day.ts'
import type { Say } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { planAmendments } from './amendments.ts'
import { documentKind } from './document-kind.ts'

/** What a plan is called in a table: its number, or its kind, issuer and date where it has none. */
export function planName(plan: PlanLine, say: Say): string {
  return plan.number === null ? nameWithoutNumber(plan, say) : printable(plan.number)
}

/** A document without a number, as a page that leaves the office may cite it: `Công văn của UBND tỉnh tháng 1/2023`. */
function nameWithoutNumber(plan: PlanLine, say: Say): string {
  const kind = documentKind(plan.type)
  const issued = issuedText(plan, say)
  return printable(
    say({
      vi: `${kind.vi} của ${plan.issuerName} ${issued}`,
      en: `${kind.en} of ${plan.issuerName}, ${issued.replace(/^of /, '')}`,
    }),
  )
}

/** The plan with its date and id, as far as they are known: `129/KH-UBND ngày 3/7/2023 (thai-nguyen-129)`. */
export function planTitle(plan: PlanLine, say: Say): string {
  return `${planDate(plan, say)} (${plan.id})`
}

/** The plan with its date: `129/KH-UBND ngày 3/7/2023`. */
export function planDate(plan: PlanLine, say: Say): string {
  return plan.number === null
    ? nameWithoutNumber(plan, say)
    : `${printable(plan.number)} ${issuedText(plan, say)}`
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

/** What is known of its obligations, and how sure that is; or why nothing is said of them. */
export function recordedWords(plan: PlanLine, say: Say): string {
  const { totals, leftOut } = plan
  return [
    recordsOf(plan, say),
    ...planAmendments(plan, say),
    ...(totals.inferred === 0
      ? []
      : [
          say({
            vi: `${totals.inferred}/${totals.total} việc trong Tổng số là suy ra, văn bản không nói rõ`,
            en: `${totals.inferred} of the ${totals.total} counted rest on inference`,
          }),
        ]),
    ...(leftOut === 0
      ? []
      : [
          say({
            vi: `không liệt kê ${leftOut} việc chưa đủ chắc chắn (--confidence)`,
            en: `${leftOut} less sure than asked for are not listed (--confidence)`,
          }),
        ]),
  ].join('; ')
}

function recordsOf(
  { inForce, recorded, knownBy, obliges, unread = [], contradictory = [] }: PlanLine,
  say: Say,
): string {
  if (contradictory.length > 0) {
    const files = fileNames(contradictory)
    return say({
      vi: `chưa theo dõi được: các tệp ${files} khai cùng một mã mà nội dung khác nhau; giữ lại một tệp`,
      en: `not followed up: ${files} declare the same id and differ; keep one of them`,
    })
  }
  if (!inForce)
    return say({
      vi: `chưa ban hành vào ngày này; hỏi từ ngày ${formatDay(knownBy, 'vi')}`,
      en: `not issued by this day; ask from ${knownBy} on`,
    })
  if (obliges === 'nobody')
    return say({
      vi: 'không giao cho cơ quan nào; văn bản nào triển khai: plan-check coverage',
      en: 'obliges nobody by itself; plan-check coverage says what carries it out',
    })
  if (obliges === 'by-changes')
    return say({
      vi: 'chỉ sửa đổi văn bản khác, không có việc của riêng',
      en: 'only changes other documents, and has no task of its own',
    })
  const files = fileNames(unread)
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

/** Files by name, the first few of them. */
export function fileNames(files: readonly string[]): string {
  const named = files.slice(0, MOST_FILES_NAMED).map(printable).join(', ')
  return files.length > MOST_FILES_NAMED ? `${named}, …` : named
}

const MOST_FILES_NAMED = 3

/** The note on plans without records where a file was not read and nothing says whose it is. */
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

/** What stands where there is nothing to list: why, where none of the plans was issued by the day. */
export function noDuties(plans: readonly PlanLine[]): Text {
  return notYetIssued(plans) ?? { vi: 'Không có việc nào.', en: 'There are no duties.' }
}

/** The note that no plan was issued by the day, and from which day on to ask; null where one was, or there is no plan. */
export function notYetIssued(plans: readonly PlanLine[]): Text | null {
  const [first] = plans.map(({ knownBy }) => knownBy).sort()
  if (first === undefined || plans.some(({ inForce }) => inForce)) return null
  return {
    vi: `Không có việc nào, vì vào ngày này chưa văn bản nào được ban hành: hỏi từ ngày ${formatDay(first, 'vi')} (--as-of ${first}).`,
    en: `There are no duties, because no document was issued by this day: ask from ${first} on (--as-of ${first}).`,
  }
}

/** Whether it was issued and no result is recorded for it: there, overdue only means that no evidence is known. */
export function isSilent({ inForce, recorded, obliges }: PlanLine): boolean {
  return inForce && recorded === 0 && obliges === undefined
}

/** Whether all its obligations are known. */
export function isFollowedUp({ recorded }: PlanLine): boolean {
  return recorded !== null
}
