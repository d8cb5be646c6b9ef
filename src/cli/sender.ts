import type { Ref } from '../domain/agencies/register.ts'
import type { StatusView } from '../domain/follow-up/view.ts'
import type { Office } from '../domain/office.ts'
import type { Day } from '../domain/time/day.ts'
import { formatDay } from '../domain/time/format-day.ts'
import type { Sender } from '../reports/words/official.ts'
import { UsageError } from './base/exit.ts'

/** The office that writes in some provinces. Throws a UsageError where none, or more than one, can. */
export function senderIn(
  provinces: ReadonlySet<string>,
  { offices, names, asOf }: Pick<StatusView, 'names' | 'asOf'> & { readonly offices: readonly Office[] },
): Sender {
  const [province = '', ...others] = provinces
  if (others.length > 0) throw severalProvinces([...provinces])
  const [office, second] = offices.filter((one) => one.province === province)
  if (office === undefined) throw noOffice(province)
  if (second !== undefined) throw severalOffices(province)
  const own = refOf(office)
  const successor = own === null ? null : (names[own]?.now ?? null)
  if (successor !== null) throw endedOfficeError(office, names[successor]?.name ?? successor, asOf)
  return complete(office)
}

/** The office's place in the register; null where it has none. */
export function refOf({ agency, province }: Office): Ref | null {
  if (agency === null) return null
  return agency.includes('/') ? agency : `${province}/${agency}`
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
