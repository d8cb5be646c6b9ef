import type { Office, Signatory } from '../../domain/office.ts'

/** The office that a file's values stand for. The values have passed the schema office/v1. */
export function officeFrom(values: OfficeValues): Office {
  const { province, name, agency, superior, place, asks, signatory, recipients, archive } = values
  return {
    province,
    name,
    agency: agency ?? null,
    superior: superior ?? null,
    place: place ?? null,
    asks: asks ?? 'request',
    signatory:
      signatory === undefined
        ? null
        : { authority: signatory.authority ?? null, title: signatory.title, name: signatory.name ?? null },
    recipients: recipients ?? [],
    periodKind: values['period-kind'] ?? 'calendar',
    archive: archive ?? null,
  }
}

/** The values of a file that has passed the schema office/v1. */
export interface OfficeValues {
  readonly province: string
  readonly name: string
  readonly agency?: string | null
  readonly superior?: string | null
  readonly place?: string
  readonly asks?: Office['asks']
  readonly signatory?: Partial<Signatory> & Pick<Signatory, 'title'>
  readonly recipients?: readonly string[]
  readonly 'period-kind'?: Office['periodKind']
  readonly archive?: string
}
