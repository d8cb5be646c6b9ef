/** The capital letter of a list number; after Z come AA, BB. */
export function letterNumber(number: number): string {
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.min(9, Math.ceil(number / 26)))
}

/** A list number in Roman numerals. */
export function romanNumber(number: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let [left, all] = [Math.min(number, 3999), '']
  for (const [value, sign] of signs)
    while (left >= value) {
      all += sign
      left -= value
    }
  return all
}
