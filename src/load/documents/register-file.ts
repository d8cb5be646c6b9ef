import type { Province } from '../../domain/agencies/register.ts'
import type { FindingPlace } from '../../domain/findings/finding.ts'
import { missingKey } from '../errors/key-messages.ts'
import { type PlacedError, placedError } from '../errors/placed-error.ts'
import { type AgenciesValues, provinceFrom, type RegisterFileValues } from './agencies.ts'
import { committees, extendRegister, isWhole, missingKeyOf, writtenOut } from './extend-register.ts'
import { type ShippedRegisters, shippedValues } from './shipped-registers.ts'

/** Maps a place in a register to the place in its file. */
export type PlaceInFile = (at: FindingPlace) => FindingPlace

/** The register that a file stands for, with what it extends, or what is wrong with it. */
export function registerOfFile(
  values: RegisterFileValues,
  shipped: ShippedRegisters,
):
  | { readonly province: Province; readonly placeOf: PlaceInFile }
  | { readonly errors: readonly PlacedError[] } {
  const base = values.extends === undefined ? null : shippedValues(values.extends, shipped)
  if (values.extends !== undefined && base === null) return { errors: [noSuchRegister(values.extends)] }
  const own = writtenOut(values)
  const whole: RegisterFileValues = base === null ? own : extendRegister(base, own)
  if (!isWhole(whole)) return { errors: keysMissing(values, whole) }
  const ownIds = new Set(own.agencies?.map(({ id }) => id))
  const inherited = whole.agencies.filter(({ id }) => !ownIds.has(id)).map(({ id }) => id)
  return {
    province: provinceFrom(whole, new Set(inherited)),
    placeOf: values.communes === undefined && base === null ? asItIs : placesIn(values, whole),
  }
}

const asItIs: PlaceInFile = (at) => at

/**
 * Lists of a file that extends another, or lists communes, are shorter than the register's. What the file does not say
 * stands in the register it extends, and there is a line that names it.
 */
function placesIn(values: RegisterFileValues, whole: AgenciesValues): PlaceInFile {
  const codes = new Map(
    values.communes === undefined
      ? []
      : committees(values.communes).map(({ id, code }) => [id, code] as const),
  )
  return ([list, index, ...rest]) => {
    if ((list !== 'agencies' && list !== 'groups') || typeof index !== 'number')
      return [list, index, ...rest].filter((step) => step !== undefined)
    const id = whole[list]?.[index]?.id ?? ''
    const own = placeOfItem(values, list, index - (whole[list]?.length ?? 0), id)
    if (own !== null && isThere(values, [...own, ...rest])) return [...own, ...rest]
    const code = list === 'agencies' ? codes.get(id) : undefined
    if (code !== undefined) return ['communes', 'names', code]
    return values.extends === undefined ? (own ?? [list]) : ['extends']
  }
}

/** Where several items have one id, the last of the register is the last of the file. */
function placeOfItem(
  values: RegisterFileValues,
  list: 'agencies' | 'groups',
  fromEnd: number,
  id: string,
): FindingPlace | null {
  const ids = (values[list] ?? []).map((item) => item.id)
  const beside = ids.length + fromEnd
  const at = ids[beside] === id ? beside : ids.indexOf(id)
  return at < 0 ? null : [list, at]
}

function isThere(values: unknown, [step, ...rest]: FindingPlace): boolean {
  if (step === undefined) return true
  if (typeof values !== 'object' || values === null || !Object.hasOwn(values, step)) return false
  return isThere((values as Readonly<Record<string, unknown>>)[step], rest)
}

/** Only agencies that the extended register does not have need all keys. */
function keysMissing(values: RegisterFileValues, whole: RegisterFileValues): readonly PlacedError[] {
  const lacking = new Set(
    (whole.agencies ?? []).filter((one) => missingKeyOf(one) !== null).map(({ id }) => id),
  )
  return [...(values.agencies ?? []).entries()]
    .filter(([, { id }]) => lacking.has(id))
    .map(([index, agency]) => missingKey(['agencies', index], missingKeyOf(agency) ?? 'name', {}))
}

function noSuchRegister(province: string): PlacedError {
  return placedError(
    'wrong-value',
    ['extends'],
    {
      vi: `Không có sổ có sẵn nào của “${province}”.`,
      en: `No register of “${province}” comes with the program.`,
    },
    {
      vi: 'Viết mã một tỉnh hiện nay, như nghe-an, hoặc trung-uong; plan-check init --province liệt kê.',
      en: 'Write the id of a province as it is today, like nghe-an, or trung-uong; plan-check init --province lists them.',
    },
  )
}
