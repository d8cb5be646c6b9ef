import { CHANGE_KINDS, CHANGES, type ChangesView } from '../../domain/follow-up/changes.ts'
import { shareDone, type Tally, tallyTotal } from '../../domain/follow-up/tally.ts'
import type { StatusView } from '../../domain/follow-up/view.ts'
import type { ReportingPeriod } from '../../domain/time/reporting-period.ts'
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
import { isFollowedUp, isSilent, recordedWords } from '../words/plan-name.ts'

/** The report (báo cáo) of an office to whom it is under, with the tables of `status` as its appendices. */
export function reportLetterOf(
  view: StatusView,
  changes: ChangesView | null,
  period: ReportingPeriod | null,
  sender: Sender,
): Letter {
  const date = decreeDate(view.asOf)
  const term = period === null ? '' : ` ${periodName(period).vi}`
  return {
    ...headAndFoot(sender, date),
    number: `Số: ${BLANK}/BC-${BLANK}`,
    kind: 'BÁO CÁO',
    subject: `Tình hình thực hiện nhiệm vụ${term}, tính đến hết ${date}`,
    addressees: [sender.superior === null ? OPEN_ADDRESSEE : printable(sender.superior)],
    body: bodyOf(view, changes, period, sender),
    attachedTo: printable(`(Kèm theo Báo cáo số ${BLANK}/BC-${BLANK} ${date} của ${sender.name})`),
  }
}

function bodyOf(
  view: StatusView,
  changes: ChangesView | null,
  period: ReportingPeriod | null,
  sender: Sender,
): readonly string[] {
  const name = printable(sender.name)
  // The view's own totals are of all plans, also of those that are not reported on.
  const plans = view.plans.filter(({ inForce }) => inForce)
  const cited = plans.filter(isFollowedUp).map((plan) => citation(plan, view.names))
  const until = `đến hết ${decreeDate(view.asOf)}`
  const span = period === null ? until : `${termText(period)}, tính ${until}`
  const opening = `${cited.length === 0 ? '' : `Thực hiện ${cited.join('; ')}; `}${name} báo cáo tình hình thực hiện nhiệm vụ ${span} như sau:`
  const items = [
    totalsText(tallyTotal(plans.map(({ totals }) => totals))),
    ...overdueText(view),
    ...(changes === null ? [] : [changesText(changes)]),
    ...doubtsOf(view),
  ]
  return [
    opening,
    ...items.map((words, index) => `${index + 1}. ${words}`),
    'Chi tiết tại các Phụ lục kèm theo.',
    `Trên đây là báo cáo tình hình thực hiện nhiệm vụ, ${name} kính báo cáo${sender.superior === null ? '' : ` ${printable(sender.superior)}`} để xem xét, chỉ đạo./.`,
  ]
}

/** Whom an office reports to that has no superior in its file: only it knows. */
const OPEN_ADDRESSEE = '………………'

/** The totals in the order in which government reports give them, then what is counted apart. */
function totalsText(totals: Tally): string {
  const { total, doneOnTime, doneLate, inProgress, overdue } = totals
  const share = shareDone(totals)
  const rate = share === null ? '' : `, đạt ${Math.floor(share * 100)}%`
  const apart = APART.filter(([key]) => totals[key] > 0).map(
    ([key, words]) => `${twoDigits(totals[key])} ${words}`,
  )
  return [
    `Tổng số ${twoDigits(total)} nhiệm vụ: đã hoàn thành ${twoDigits(doneOnTime + doneLate)}${rate} (đúng hạn ${twoDigits(doneOnTime)}, quá hạn ${twoDigits(doneLate)}); chưa hoàn thành ${twoDigits(inProgress + overdue)} (trong hạn ${twoDigits(inProgress)}, quá hạn ${twoDigits(overdue)}).`,
    ...(apart.length === 0 ? [] : [`Ngoài Tổng số: ${apart.join('; ')}.`]),
  ].join(' ')
}

const APART: readonly (readonly [keyof Tally, string])[] = [
  ['standing', 'việc thường xuyên, không có thời hạn'],
  ['waiting', 'việc chờ điều kiện'],
  ['requested', 'việc đề nghị'],
  ['noKnownHolder', 'việc chưa rõ cơ quan kế nhiệm'],
  ['closed', 'việc thôi thực hiện'],
]

/** Who has something overdue, most of it first. */
function overdueText({ agencies }: StatusView): readonly string[] {
  const late = agencies.filter(({ overdue }) => overdue > 0).sort((one, other) => other.overdue - one.overdue)
  if (late.length === 0) return []
  const named = late.slice(0, MOST_NAMED).map(({ name, overdue }) => `${name} (${twoDigits(overdue)})`)
  const more = late.length > MOST_NAMED ? `; và ${twoDigits(late.length - MOST_NAMED)} cơ quan khác` : ''
  return [printable(`Cơ quan có nhiệm vụ quá hạn: ${named.join('; ')}${more}.`)]
}

const MOST_NAMED = 10

function changesText({ from, changes }: ChangesView): string {
  const counts = CHANGE_KINDS.map(
    (kind) => [kind, changes.filter((one) => one.kind === kind).length] as const,
  )
  const moved = counts
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${CHANGES[kind].vi.toLocaleLowerCase('vi')} ${twoDigits(count)}`)
  const since = `So với hết ${decreeDate(from)}`
  return moved.length === 0 ? `${since}: không có gì thay đổi.` : `${since}: ${moved.join('; ')}.`
}

/** What is not known, so that nobody takes the numbers for more than they are. */
function doubtsOf({ plans, names }: StatusView): readonly string[] {
  const silent = plans.filter(isSilent)
  const withheld = plans.filter((plan) => plan.inForce && !isFollowedUp(plan))
  return [
    ...withheld.map(
      (plan) => `Chưa tổng hợp ${citation(plan, names)}: ${recordedWords(plan, ({ vi }) => vi)}.`,
    ),
    ...(silent.length === 0
      ? []
      : [
          `${silent.map((plan) => plan.number ?? citation(plan, names)).join('; ')}: chưa có ghi nhận kết quả; quá hạn nghĩa là chưa có minh chứng.`,
        ]),
  ].map(printable)
}
