import type { AgencyValues, CommunesValues, RegisterValues } from '../../scripts/compile-registers.mjs'
import { foldSpelling } from '../../src/domain/names/fold-spelling.ts'

/** Every agency of a register, also those that its list of communes stands for. */
export function agenciesOf({ agencies, communes }: RegisterValues): readonly AgencyValues[] {
  return communes === undefined ? agencies : [...agencies, ...committeesOf(communes)]
}

/** The People's Committees of communes listed by code: what the short form of agencies/v1 promises. */
export function committeesOf({ names, ...common }: CommunesValues): readonly AgencyValues[] {
  const bodies = Object.entries(names).map(([code, name]) => {
    const full = `UBND ${name.charAt(0).toLowerCase()}${name.slice(1)}`
    return { ...common, id: plainId(full), name: full, kind: 'ubnd-xa', code }
  })
  return bodies.map((body) => ({ ...body, id: isShared(body, bodies) ? `${body.id}-${body.code}` : body.id }))
}

/** Whether two communes of a province differ by marks only: neither may be reached by the bare letters. */
function isShared(
  { id, code }: { id: string; code: string },
  bodies: readonly { id: string; code: string }[],
) {
  return bodies.some((other) => other.id === id && other.code !== code)
}

/** Letters without marks, joined by hyphens. Written anew here, so that the tests do not ask the program what is right. */
function plainId(words: string): string {
  return foldSpelling(words)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Whether an agency exists on a day, the first and the last included. */
export function isThere({ from, through }: AgencyValues, day: string): boolean {
  return (from === undefined || from <= day) && (through === undefined || day <= through)
}
