/** Which of some plans a text speaks of, however broken it is: too many rather than too few. */
export function plansMentioned(text: string, ids: Iterable<string>): readonly string[] {
  const words = new Set(text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g))
  return [...ids].filter((id) => words.has(id))
}
