/** A column of the official form, or one counted apart from it, as a name in a table: `doneOnTime` is `done_on_time`. */
export function officialColumn(key: string): string {
  return NAMES[key] ?? addName(key)
}

const NAMES: Record<string, string> = {}

function addName(key: string): string {
  const name = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  NAMES[key] = name
  return name
}
