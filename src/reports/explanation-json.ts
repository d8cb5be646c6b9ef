import type { Explanation } from '../domain/deadline/explanation.ts'
import type { Language } from '../domain/text.ts'
import { json } from './json.ts'

/** An explanation as the contract `deadline/v1`; `refused` is the reason in the language asked for, or null. */
export function explanationJson({ refused, ...explanation }: Explanation, language: Language): string {
  return json({ ...explanation, refused: refused?.because[language] ?? null, refusal: refused })
}
