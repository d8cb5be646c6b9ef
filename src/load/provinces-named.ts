/** The provinces that a text seems to name: its own, and those of bodies written `province/id`. Too many rather than too few. */
export function provincesNamedIn(text: string): readonly string[] {
  const refs = [...text.matchAll(/(?:^|[\s[,'"])([a-z0-9]+(?:-[a-z0-9]+)*)\/[a-z]/gm)]
  return [slugUnder(text, 'province') ?? [], refs.map(([, province = '']) => province)].flat()
}

/** The provinces that texts name, those that the texts of these provinces’ registers name in turn, and so on. */
export function provincesReached(
  texts: readonly string[],
  registersOf: (province: string) => readonly string[],
): ReadonlySet<string> {
  const provinces = new Set(texts.flatMap(provincesNamedIn))
  // The set grows while it is gone through.
  for (const province of provinces)
    for (const named of registersOf(province).flatMap(provincesNamedIn)) provinces.add(named)
  return provinces
}

/** The slug under a top-level key of a text that is not parsed. */
export function slugUnder(text: string, key: string): string | undefined {
  return new RegExp(`^${key}:\\s*['"]?([a-z0-9-]+)`, 'm').exec(text)?.[1]
}
