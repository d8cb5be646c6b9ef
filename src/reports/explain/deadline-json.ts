import type { Explanation } from '../../domain/deadline/explanation.ts'
import type { Language } from '../../domain/text.ts'
import { json } from '../draw/json.ts'

/** An explanation as the contract `deadline/v1`. */
export function explanationJson(explanation: Explanation, language: Language): string {
  return json(explanationValues(explanation, language))
}

/** What the contract `deadline/v1` holds; `refused` is the reason in the language asked for, or null. */
export function explanationValues({ refused, ...explanation }: Explanation, language: Language) {
  return { ...explanation, refused: refused?.because[language] ?? null, refusal: refused }
}
