import type { EditorLists } from '../../domain/follow-up/editor-lists.ts'
import { bodiesOf, bodyIn, named } from './body-offers.ts'
import { offering, type Schema, where } from './offering.ts'
import { partsIn, withOffers, withoutExamples, withoutOwnExamples } from './schema-parts.ts'

/** The schema of registers, which offers the bodies of the province: also those to change of a register that is extended. */
export function agenciesSchema(schema: Schema, { provinces, provinceNames }: EditorLists): Schema {
  const { agency = {}, group = {}, successor = {}, member = {}, ...definitions } = partsIn(schema, '$defs')
  const province = offering(provinceNames.map(named))
  return {
    ...withOffers(schema, { province, extends: province }),
    allOf: provinces.map(({ id }) => {
      const body = bodyIn({ name: id })
      const successors = { items: { properties: { agency: body } } }
      const members = { items: { ...body, properties: { agency: body } } }
      return where('province', id, {
        agencies: { items: { properties: { id: body, successors } } },
        groups: { items: { properties: { id: body, members } } },
      })
    }),
    $defs: {
      ...definitions,
      agency: withoutExamples(agency, ['id']),
      group: withoutExamples(group, ['id']),
      successor: withoutExamples(successor, ['agency']),
      member: withoutOwnExamples(withoutExamples(member, ['agency'])),
      ...Object.fromEntries(provinces.map((one) => [`bodies-of-${one.id}`, bodiesOf(one)])),
    },
  }
}
