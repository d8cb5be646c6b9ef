import { rowsIn } from '../../domain/follow-up/reminder-lines.ts'
import type { AgencyReminder, ReminderView } from '../../domain/follow-up/reminder-view.ts'
import type { PlanLine } from '../../domain/follow-up/view.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Letter } from '../draw/letter.ts'
import { printable } from '../draw/printable.ts'
import {
  BLANK,
  citation,
  decreeDate,
  headAndFoot,
  type Sender,
  termText,
  twoDigits,
} from '../words/official.ts'
import { periodName } from '../words/period-name.ts'
import { isFollowedUp, isSilent } from '../words/plan-name.ts'

/** The letter that takes a reminder to its agencies. */
export function letterOf(view: ReminderView, sender: Sender): Letter {
  const { period, agencies } = view
  const names = agencies.map(({ id }) => view.names[id]?.name ?? id)
  const date = decreeDate(latestOf(view))
  return {
    ...headAndFoot(sender, date),
    number: `Số: ${BLANK}/${BLANK}`,
    kind: null,
    subject: `V/v thực hiện nhiệm vụ ${periodName(period).vi}`,
    addressees: (names.length <= MOST_ADDRESSED ? names : [ALL_ADDRESSED]).map(printable),
    body: bodyOf(view, sender),
    attachedTo: printable(`(Kèm theo Công văn số ${BLANK}/${BLANK} ${date} của ${sender.name})`),
  }
}

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
  const term = termText(period)
  const isOrdered = ({ lead }: AgencyReminder) => lead.some(({ row }) => row.one.force === 'order')
  const verb = sender.asks === 'order' && agencies.some(isOrdered) ? 'yêu cầu' : 'đề nghị'
  const whom = agencies.length === 1 ? 'quý cơ quan' : 'các cơ quan, đơn vị'
  const lines = agencies.flatMap(({ lead }) => lead)
  const late = new Set(lines.filter(({ row }) => row.section === 'carried-over'))
  const silent = plans.some(isSilent)
  // Who leads nothing that was ordered is asked: MTTQ, mass organisations, and who only helps.
  const asked = agencies.filter((agency) => !isOrdered(agency))
  const paragraphs = [
    `Thực hiện ${plans.map((plan) => citation(plan, view.names)).join('; ')}; qua theo dõi đến hết ${followed}, ${name} ${verb} ${whom}:`,
    view.asOf > period.last
      ? `Khẩn trương hoàn thành những việc còn lại của ${term} nêu tại Phụ lục kèm theo.`
      : `Thực hiện các nhiệm vụ của ${term} nêu tại Phụ lục kèm theo, bảo đảm đúng thời hạn.`,
    ...(late.size === 0
      ? []
      : [
          `Đối với ${twoDigits(late.size)} việc từ kỳ trước chuyển sang: hoàn thành, hoặc nêu rõ lý do và thời hạn đề xuất.`,
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
function plansIn(view: ReminderView): readonly PlanLine[] {
  const named = new Set([...rowsIn(view)].map(({ one }) => one.plan))
  return view.plans.filter(({ id }) => named.has(id))
}

/** The days that those plans are asked about, each once. */
function daysAsked(view: ReminderView): readonly Day[] {
  return [...new Set(plansIn(view).map(({ id }) => view.askedOn[id] ?? view.asOf))]
}

/** A letter is not older than the plans that it cites. */
function latestOf(view: ReminderView): Day {
  return daysAsked(view).reduce((one, other) => (one > other ? one : other), view.asOf)
}
