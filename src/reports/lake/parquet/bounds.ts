type Value = Uint8Array | string | number | boolean

/** The least and the greatest of some values, as the statistics of a chunk; of texts, in the order of their bytes. */
export function boundsOf(values: readonly Value[]): {
  readonly min_value?: Value
  readonly max_value?: Value
} {
  let [least, greatest] = [values[0], values[0]]
  if (least === undefined || greatest === undefined) return {}
  for (const value of values) {
    if (isBefore(value, least)) least = value
    else if (isBefore(greatest, value)) greatest = value
  }
  // A zero may stand for the other one, as Parquet wants it.
  return { min_value: least === 0 ? -0 : least, max_value: greatest === 0 ? 0 : greatest }
}

function isBefore(one: Value, other: Value): boolean {
  if (!(one instanceof Uint8Array && other instanceof Uint8Array)) return one < other
  const length = Math.min(one.length, other.length)
  let at = 0
  while (at < length && one[at] === other[at]) at += 1
  return at < length ? (one[at] ?? 0) < (other[at] ?? 0) : one.length < other.length
}
