import { provinceOf, type Ref } from '../../../domain/agencies/register.ts'
import { withoutAgency } from '../../../domain/follow-up/reminder-filter.ts'
import type { ReminderView } from '../../../domain/follow-up/reminder-view.ts'
import type { Office } from '../../../domain/office.ts'
import type { Day } from '../../../domain/time/day.ts'
import { formatDay } from '../../../domain/time/format-day.ts'
import type { Sender } from '../../../reports/reminder/letter.ts'
import { notYetIssued } from '../../../reports/words/plan-name.ts'
import { UsageError } from '../../base/exit.ts'

/** The office whose letter a reminder becomes. Throws a UsageError where none, or more than one, can send it. */
export function senderOf({ agencies, offices, names, asOf, plans }: ReminderView): Sender {
  const provinces = new Set(agencies.map(({ id }) => provinceOf(id)))
  const [province, ...others] = provinces
  if (province === undefined) throw nobodyToWriteTo(plans)
  if (others.length > 0) throw severalProvinces([...provinces])
  const [office, second] = offices.filter((one) => one.province === province)
  if (office === undefined) throw noOffice(province)
  if (second !== undefined) throw severalOffices(province)
  const own = refOf(office)
  const successor = own === null ? null : (names[own]?.now ?? null)
  if (successor !== null) throw endedOfficeError(office, names[successor]?.name ?? successor, asOf)
  return complete(office)
}

/**
 * The reminder for those that a letter goes to: nobody writes to itself. Throws a UsageError where that leaves nobody,
 * and where the letter has no sender.
 */
export function withAddressee(view: ReminderView): ReminderView {
  const sender = senderOf(view)
  const own = refOf(sender)
  if (own === null || !view.agencies.some(({ id }) => id === own)) return view
  if (view.agencies.length === 1) throw toItself(sender)
  return withoutAgency(view, own)
}

/** The office's place in the register; null where it has none. */
function refOf({ agency, province }: Office): Ref | null {
  if (agency === null) return null
  return agency.includes('/') ? agency : `${province}/${agency}`
}

function nobodyToWriteTo(plans: ReminderView['plans']): UsageError {
  return new UsageError(
    {
      vi: 'Không cơ quan nào có việc trong kỳ này, nên không có công văn.',
      en: 'No agency has anything to do in this period, so there is no letter.',
    },
    notYetIssued(plans) ?? {
      vi: 'Xem lại kỳ, --plan, --province, --agency.',
      en: 'Check the period, --plan, --province and --agency.',
    },
  )
}

function toItself({ name }: Office): UsageError {
  return new UsageError(
    {
      vi: `“${name}” không gửi công văn cho chính mình.`,
      en: `“${name}” sends no letter to itself.`,
    },
    { vi: 'Bỏ --letter để in bảng của cơ quan này.', en: 'Leave out --letter to print its table.' },
  )
}

function endedOfficeError({ name, province }: Office, successor: string, asOf: Day): UsageError {
  return new UsageError(
    {
      vi: `Ngày ${formatDay(asOf, 'vi')} “${name}” không còn: nay là ${successor}.`,
      en: `“${name}” no longer exists on ${asOf}: it is now ${successor}.`,
    },
    {
      vi: `Sửa tệp office/v1 của tỉnh ${province}.`,
      en: `Bring the office/v1 file of ${province} up to date.`,
    },
  )
}

/** The office, if its file says what a letter cannot do without. */
function complete(office: Office): Sender {
  const { place, signatory, name, province } = office
  if (place !== null && signatory !== null) return { ...office, place, signatory }
  const missing = [...(place === null ? ['place'] : []), ...(signatory === null ? ['signatory'] : [])].join(
    ', ',
  )
  throw new UsageError(
    {
      vi: `Công văn của “${name}” (${province}) chưa đủ thông tin: thiếu ${missing}.`,
      en: `The letter of “${name}” (${province}) lacks ${missing}.`,
    },
    {
      vi: `Thêm ${missing} vào tệp office/v1 của tỉnh ${province}; xem plan-check schema office.`,
      en: `Add ${missing} to the office/v1 file of ${province}; see plan-check schema office.`,
    },
  )
}

function noOffice(province: string): UsageError {
  return new UsageError(
    {
      vi: `Chưa có tệp office/v1 nào của tỉnh “${province}”, nên không biết ai gửi công văn.`,
      en: `No office/v1 file is for the province “${province}”, so nobody can send the letter.`,
    },
    {
      vi: `Thêm tệp offices/${province}.yaml: schema: office/v1, province, name, place, signatory.`,
      en: `Add offices/${province}.yaml: schema: office/v1, province, name, place, signatory.`,
    },
  )
}

function severalOffices(province: string): UsageError {
  return new UsageError(
    {
      vi: `Tỉnh “${province}” có nhiều tệp office/v1, không biết ai gửi công văn.`,
      en: `The province “${province}” has several office/v1 files, so it is not clear who sends the letter.`,
    },
    { vi: 'Chỉ giữ một tệp cho mỗi tỉnh.', en: 'Keep one for each province.' },
  )
}

function severalProvinces(provinces: readonly string[]): UsageError {
  return new UsageError(
    {
      vi: `Một công văn chỉ gửi trong một tỉnh; ở đây có ${provinces.join(', ')}.`,
      en: `A letter goes out in one province; here are ${provinces.join(', ')}.`,
    },
    { vi: `Thêm --province ${provinces[0]}.`, en: `Add --province ${provinces[0]}.` },
  )
}
