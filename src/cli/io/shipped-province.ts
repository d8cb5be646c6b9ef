import { type Agency, agencyAt, registerOf } from '../../domain/agencies/register.ts'
import { mainSuccessor } from '../../domain/agencies/succession.ts'
import { didYouMean } from '../../domain/findings/did-you-mean.ts'
import { nearest } from '../../domain/names/nearest.ts'
import { slugOf } from '../../domain/names/slug.ts'
import type { Text } from '../../domain/text.ts'
import { shippedProvince } from '../../load/documents/shipped-registers.ts'
import { UsageError } from '../base/exit.ts'
import { shippedRegister } from './shipped-register.ts'

/** A province as it is today, whose register comes with the program. */
export interface ShippedProvince {
  readonly id: string
  readonly code: string
  /** With what it is: `tỉnh Nghệ An`, `thành phố Huế`. */
  readonly fullName: string
  readonly name: string
}

/** The province that was asked for; where that one has ended, the one that it became part of, and what it was called. */
export interface ProvinceFound {
  readonly province: ShippedProvince
  readonly before: string | null
}

/** The sentence that a province that was asked for is part of another one now; null where it goes on. */
export function mergedText({ province: { id, fullName }, before }: ProvinceFound): Text | null {
  if (before === null) return null
  const old = before.charAt(0).toUpperCase() + before.slice(1)
  return {
    vi: `${old} nay thuộc ${fullName}: dùng sổ cơ quan của ${fullName} (${id}).`,
    en: `${old} is now part of ${fullName}: its register is used (${id}).`,
  }
}

/** The provinces of today, by their codes. */
export function shippedProvinces(): readonly ShippedProvince[] {
  return committees()
    .filter(({ through }) => through === null)
    .map(provinceOfCommittee)
    .sort((one, other) => (one.code < other.code ? -1 : 1))
}

/** The provinces of today and of before. */
export function everyProvince(): readonly ShippedProvince[] {
  return committees().map(provinceOfCommittee)
}

/**
 * The province that words name: its id, its code, or its name in any spelling, with or without marks. A code that both
 * a province of today and one that has ended bear is today's. Throws a UsageError where there is none.
 */
export function provinceAsked(words: string): ProvinceFound {
  const all = committees()
  const register = registerOf([centre()])
  const asked = plain(words)
  const isNamed = (committee: Agency) =>
    committee.code === words.trim() || plain(provinceOfCommittee(committee).name) === asked
  const found = all.find((committee) => committee.through === null && isNamed(committee)) ?? all.find(isNamed)
  if (found === undefined) throw unknownProvince(words)
  const successor = found.through === null ? undefined : mainSuccessor(found)
  const today = successor === undefined ? found : agencyAt(register, successor.ref)
  if (today === undefined) throw unknownProvince(words)
  const before = today === found ? null : provinceOfCommittee(found).fullName
  return { province: provinceOfCommittee(today), before }
}

/** Whether two ids or names are of one province, in whatever spelling. */
export function isSameProvince(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

/** Letters and digits only: `Nghệ An`, `nghe-an`, `NGHEAN` and `tỉnh Nghệ An` are one. */
function plain(words: string): string {
  const letters = withoutKind(words).replaceAll('-', '')
  return SHORT.get(letters) ?? letters
}

/** The id that a name makes, without what sort of unit it is. */
function withoutKind(words: string): string {
  return slugOf(words).replace(/^(?:ubnd-)?(?:tinh-|thanh-pho-|tp-)?/, '')
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ...['hcm', 'tphcm', 'saigon'].map((name) => [name, 'hochiminh'] as const),
  ['brvt', 'bariavungtau'],
  ['tthue', 'thuathienhue'],
])

function provinceOfCommittee({ id, code, name }: Agency): ShippedProvince {
  const fullName = name.replace(/^UBND /, '')
  return {
    id: id.replace(/^ubnd-/, ''),
    code: code ?? '',
    fullName,
    name: fullName.replace(/^(?:tỉnh|thành phố) /iu, ''),
  }
}

function committees(): readonly Agency[] {
  return centre().agencies.filter(({ kind }) => kind === 'ubnd-tinh')
}

function centre() {
  const province = shippedProvince('trung-uong', shippedRegister)
  if (province === null) throw new Error('the package is incomplete: its registers are missing')
  return province
}

function unknownProvince(words: string): UsageError {
  const ids = committees().map((committee) => provinceOfCommittee(committee).id)
  return new UsageError(
    { vi: `--province: không có tỉnh “${words}”.`, en: `--province: there is no province “${words}”.` },
    didYouMean(nearest(withoutKind(words), ids), {
      vi: 'Viết tên, mã chữ hoặc mã số của tỉnh; plan-check init --province liệt kê.',
      en: 'Write the name, id or code of a province; plan-check init --province lists them.',
    }),
  )
}
