/** The most UTF-16 units that a key or value may have: several pages, and ten times the longest deadline. */
export const LONGEST_VALUE = 5000

/** Whether a key or value somewhere in some values is longer than is read. */
export function holdsLongValue(text: string, values: unknown): boolean {
  return text.length > LONGEST_VALUE && holds(values)
}

function holds(value: unknown): boolean {
  if (typeof value === 'string') return value.length > LONGEST_VALUE
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some(holds)
  const keyed = value as Readonly<Record<string, unknown>>
  for (const key in keyed) if (key.length > LONGEST_VALUE || holds(keyed[key])) return true
  return false
}
