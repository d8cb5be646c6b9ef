/** A view as JSON: the contract itself, one space deep, in the order of its type. */
export function json(view: object): string {
  return `${JSON.stringify(view, null, 1)}\n`
}
