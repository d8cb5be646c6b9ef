import type { AgencyReminder, ReminderItem, ReminderView } from '../../domain/follow-up/reminder-view.ts'
import { jsonWithin } from '../draw/json.ts'

/** The view as JSON, byte for byte what `json` makes of it, but piece by piece. */
export function* reminderJson(view: ReminderView): Generator<string> {
  let before = '{'
  for (const [key, value] of Object.entries(view)) {
    yield `${before}\n "${key}": `
    before = ','
    if (key === 'agencies') yield* arrayPieces(view.agencies, ' ', agencyPieces)
    else if (Array.isArray(value)) yield* arrayPieces<object>(value, ' ', (item) => [jsonWithin(item, '  ')])
    else yield jsonWithin(value, ' ')
  }
  yield '\n}\n'
}

function* agencyPieces({ id, lead, support }: AgencyReminder): Generator<string> {
  yield `{\n   "id": ${jsonWithin(id, '')},\n   "lead": `
  yield* arrayPieces(lead, '   ', itemPieces)
  yield ',\n   "support": '
  yield* arrayPieces(support, '   ', itemPieces)
  yield '\n  }'
}

function itemPieces({ section, obligation }: ReminderItem): readonly string[] {
  return [`{\n     "section": "${section}",\n     "obligation": ${jsonWithin(obligation, '')}\n    }`]
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
