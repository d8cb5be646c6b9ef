/** The capital letter of a list number; after Z come AA, BB. */
export function letterNumber(number: number): string {
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(
    Math.max(0, Math.min(9, Math.ceil(number / 26))),
  )
}
