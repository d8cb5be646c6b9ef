/** A number in Roman numerals, as lists and appendices are counted; those above 3999 have none, and are given as that. */
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
