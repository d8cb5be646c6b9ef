/** The provinces that a text seems to name: its own, and those of bodies written `province/id`. Too many rather than too few. */
export function provincesNamedIn(text: string): readonly string[] {
  const refs = [...text.matchAll(/(?:^|[\s[,'"])([a-z0-9]+(?:-[a-z0-9]+)*)\/[a-z]/gm)]
  return [slugUnder(text, 'province') ?? [], refs.map(([, province = '']) => province)].flat()
}

/** The slug under a top-level key of a text that is not parsed. */
export function slugUnder(text: string, key: string): string | undefined {
  return new RegExp(`^${key}:\\s*['"]?([a-z0-9-]+)`, 'm').exec(text)?.[1]
}
