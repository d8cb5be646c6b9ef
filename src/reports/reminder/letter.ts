import type { AgencyReminder, ReminderView } from '../../domain/follow-up/reminder-view.ts'
import type { PlanLine } from '../../domain/follow-up/view.ts'
import type { Office, Signatory } from '../../domain/office.ts'
import type { Day } from '../../domain/time/day.ts'
import { printable } from '../draw/printable.ts'
import { documentKind } from '../words/document-kind.ts'
import { periodName } from '../words/period-name.ts'
import { isFollowedUp } from '../words/plan-name.ts'

/** An office whose file says all that a letter needs. */
export interface Sender extends Office {
  readonly place: string
  readonly signatory: Signatory
}

/**
 * The words of an official letter (công văn), part by part as Nghị định 30/2020/NĐ-CP, Phụ lục I, lays it out. It
 * is written in Vietnamese whatever the language of the run: no office sends it in another.
 */
export interface Letter {
  readonly superior: string | null
  readonly issuer: string
  /** The number and the symbol are left to the clerk. */
  readonly number: string
  readonly subject: string
  readonly placeAndDate: string
  readonly addressees: readonly string[]
  readonly body: readonly string[]
  readonly recipients: readonly string[]
  /** Authority and title, line by line. */
  readonly signature: readonly string[]
  readonly signedBy: string | null
  /** The line under the title of every appendix. */
  readonly attachedTo: string
}

/** The letter that takes a reminder to its agencies. */
export function letterOf(view: ReminderView, sender: Sender): Letter {
  const { period, agencies } = view
  const names = agencies.map(({ id }) => view.names[id]?.name ?? id)
  const date = decreeDate(latestOf(view))
  const { authority, title, name } = sender.signatory
  return {
    superior: sender.superior === null ? null : capitals(sender.superior),
    issuer: capitals(sender.name),
    number: `Số: ${BLANK}/${BLANK}`,
    subject: `V/v thực hiện nhiệm vụ ${periodName(period).vi}`,
    placeAndDate: printable(`${sender.place}, ${date}`),
    addressees: (names.length <= MOST_ADDRESSED ? names : [ALL_ADDRESSED]).map(printable),
    body: bodyOf(view, sender),
    recipients: ['Như trên', ...sender.recipients]
      .map((line) => `- ${printable(line)};`)
      .concat(`- Lưu: ${printable(sender.archive ?? 'VT')}.`),
    signature: [...(authority === null ? [] : [authority]), title].map(capitals),
    signedBy: name === null ? null : printable(name),
    attachedTo: printable(`(Kèm theo Công văn số ${BLANK}/${BLANK} ${date} của ${sender.name})`),
  }
}

const BLANK = '\u00a0'.repeat(8)

/** The day to answer by, which only the sender knows. */
const OPEN_DATE = '……/……/……'

const MOST_ADDRESSED = 8

const ALL_ADDRESSED = 'Các cơ quan, đơn vị có tên trong Phụ lục kèm theo'

function bodyOf(view: ReminderView, sender: Sender): readonly string[] {
  const { period, agencies } = view
  // A plan that is not followed up lays nothing on anybody here.
  const plans = plansIn(view).filter(isFollowedUp)
  const [day = view.asOf, ...otherDays] = daysAsked(view)
  const followed =
    otherDays.length === 0
      ? decreeDate(day)
      : `${decreeDate(view.asOf)}, riêng văn bản ban hành trong kỳ đến hết ngày ban hành`
  const name = printable(sender.name)
  const term = periodName(period).vi
  const items = agencies.flatMap(({ lead }) => lead)
  const ordered = new Set(view.obligations.filter(({ force }) => force === 'order').map(({ id }) => id))
  const isOrdered = ({ lead }: AgencyReminder) => lead.some(({ obligation }) => ordered.has(obligation))
  const verb = sender.asks === 'order' && agencies.some(isOrdered) ? 'yêu cầu' : 'đề nghị'
  const whom = agencies.length === 1 ? 'quý cơ quan' : 'các cơ quan, đơn vị'
  const late = new Set(
    items.filter(({ section }) => section === 'carried-over').map(({ obligation }) => obligation),
  )
  const silent = plans.some(({ recorded, inForce }) => inForce && recorded === 0)
  // Who leads nothing that was ordered is asked: MTTQ, mass organisations, and who only helps.
  const asked = agencies.filter((agency) => !isOrdered(agency))
  const paragraphs = [
    `Thực hiện ${plans.map((plan) => citation(plan, view)).join('; ')}; qua theo dõi đến hết ${followed}, ${name} ${verb} ${whom}:`,
    view.asOf > period.last
      ? `Khẩn trương hoàn thành những việc còn lại của ${term} nêu tại Phụ lục kèm theo.`
      : `Thực hiện các nhiệm vụ của ${term} nêu tại Phụ lục kèm theo, bảo đảm đúng thời hạn.`,
    ...(late.size === 0
      ? []
      : [
          `Đối với ${two(late.size)} việc từ kỳ trước chuyển sang: hoàn thành, hoặc nêu rõ lý do và thời hạn đề xuất.`,
        ]),
    `Ghi kết quả, đề xuất vào cột cuối của Phụ lục, gửi về ${name} trước ngày ${OPEN_DATE} để tổng hợp.`,
  ]
  const [opening = '', ...asks] = paragraphs
  return [
    opening,
    ...asks.map((words, index) => `${index + 1}. ${words}`),
    ...(asked.length > 0 && verb === 'yêu cầu'
      ? [
          `${name} đề nghị ${asked.map(({ id }) => printable(view.names[id]?.name ?? id)).join('; ')} phối hợp thực hiện các nội dung tại Phụ lục.`,
        ]
      : []),
    ...(silent
      ? [
          'Tình trạng trong Phụ lục lập theo kết quả đã ghi nhận. Nhiệm vụ đã xong mà chưa được ghi nhận thì gửi kèm văn bản minh chứng để cập nhật.',
        ]
      : []),
    `${name} trân trọng ${verb} ${whom} quan tâm, thực hiện./.`.replace('trân trọng yêu cầu', 'yêu cầu'),
  ]
}

/** The plans that the tables name. */
function plansIn({ plans, obligations }: ReminderView): readonly PlanLine[] {
  const named = new Set(obligations.map(({ plan }) => plan))
  return plans.filter(({ id }) => named.has(id))
}

/** The days that those plans are asked about, each once. */
function daysAsked(view: ReminderView): readonly Day[] {
  return [...new Set(plansIn(view).map(({ id }) => view.askedOn[id] ?? view.asOf))]
}

/** A letter is not older than the plans that it cites. */
function latestOf(view: ReminderView): Day {
  return daysAsked(view).reduce((one, other) => (one > other ? one : other), view.asOf)
}

/** A plan as a letter cites it: `Kế hoạch số 129/KH-UBND ngày 03 tháng 7 năm 2023 của UBND tỉnh`. */
function citation({ type, number, issued, issuer, title }: PlanLine, { names }: ReminderView): string {
  const kind = documentKind(type).vi
  const numbered = number === null || number.startsWith('/') ? kind : `${kind} số ${number}`
  const date = issued === null ? '' : ` ${decreeDate(issued)}`
  const by = names[issuer]?.name ?? null
  return printable(`${numbered}${date}${by === null ? '' : ` của ${by}`} (${title})`)
}

/** A day or month in words, with a zero before days below 10 and before months 1 and 2 only (Phụ lục I, mục II.4). */
function decreeDate(day: Day | string): string {
  const [year = '', month = '', date] = day.split('-')
  const number = Number(month)
  const months = `tháng ${number <= 2 ? month : number} năm ${year}`
  return date === undefined ? months : `ngày ${date} ${months}`
}

/** Quantities below 10 are written with a zero, as offices do. */
function two(count: number): string {
  return String(count).padStart(2, '0')
}

function capitals(words: string): string {
  return printable(words).toLocaleUpperCase('vi')
}
