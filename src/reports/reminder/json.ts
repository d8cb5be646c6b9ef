import { linesIn, supportLines } from '../../domain/follow-up/reminder-lines.ts'
import { obligationOf, type ReminderLine } from '../../domain/follow-up/reminder-rows.ts'
import type { AgencyReminder, ReminderView } from '../../domain/follow-up/reminder-view.ts'
import { jsonLine, jsonWithin } from '../draw/json.ts'

/** The contract `reminder/v1`, one space deep, piece by piece: every obligation laid out, and named in each table by its id. */
export function* reminderJson(view: ReminderView): Generator<string> {
  let before = '{'
  for (const [key, value] of Object.entries(view)) {
    yield `${before}\n "${key}": `
    before = ','
    if (key === 'agencies') yield* arrayPieces(view.agencies, ' ', agencyPieces)
    else if (key === 'noKnownHolder') yield* unheldPieces(view)
    else if (Array.isArray(value)) yield* arrayPieces<object>(value, ' ', (item) => [jsonWithin(item, '  ')])
    else yield jsonWithin(value, ' ')
  }
  yield '\n}\n'
}

/** The ids of what nobody known holds; after them every obligation. */
function* unheldPieces(view: ReminderView): Generator<string> {
  yield* arrayPieces(view.noKnownHolder, ' ', ({ id }) => [jsonLine(id)])
  yield ',\n "obligations": '
  yield* arrayPieces(linesIn(view), ' ', (line) => [jsonWithin(obligationOf(line), '  ')])
}

function* agencyPieces(agency: AgencyReminder): Generator<string> {
  const { id, email, lead } = agency
  yield `{\n   "id": ${jsonLine(id)},`
  if (email !== undefined) yield `\n   "email": ${jsonLine(email)},`
  yield '\n   "lead": '
  yield* arrayPieces(lead, '   ', itemPieces)
  yield ',\n   "support": '
  yield* arrayPieces(supportLines(agency), '   ', itemPieces)
  yield '\n  }'
}

function itemPieces({ row: { section }, id }: ReminderLine): readonly string[] {
  return [`{\n     "section": "${section}",\n     "obligation": ${jsonLine(id)}\n    }`]
}

/** A list as it stands so deep within the view. */
function* arrayPieces<Item>(
  items: readonly Item[],
  indent: string,
  pieces: (item: Item) => Iterable<string>,
): Generator<string> {
  let before = '['
  for (const item of items) {
    yield `${before}\n${indent} `
    yield* pieces(item)
    before = ','
  }
  yield items.length === 0 ? '[]' : `\n${indent}]`
}
