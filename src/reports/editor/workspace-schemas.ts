import type { EditorLists } from '../../domain/follow-up/editor-lists.ts'
import { agenciesSchema } from './agencies-schema.ts'
import { named } from './body-offers.ts'
import { offering, type Schema } from './offering.ts'
import { planSchema } from './plan-schema.ts'
import { recordsSchema } from './records-schema.ts'
import { withOffers } from './schema-parts.ts'

/**
 * The schema of a kind of file, as text, with what a workspace has to offer; one that has nothing of it stays as it
 * is. It takes the same files as before.
 */
export function workspaceSchema(kind: string, text: string, lists: EditorLists): string {
  const listed = LISTED[kind]
  return listed === undefined ? text : `${JSON.stringify(listed(JSON.parse(text), lists), null, 2)}\n`
}

const LISTED: Readonly<Record<string, (schema: Schema, lists: EditorLists) => Schema>> = {
  plan: planSchema,
  records: recordsSchema,
  agencies: agenciesSchema,
  office: officeSchema,
}

function officeSchema(schema: Schema, { provinceNames }: EditorLists): Schema {
  return withOffers(schema, { province: offering(provinceNames.map(named)) })
}
