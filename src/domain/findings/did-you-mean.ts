import type { Text } from '../text.ts'

/** The question whether the first suggestion was meant; where nothing is suggested, what to do instead. */
export function didYouMean<Otherwise extends Text | null>(
  suggest: readonly string[],
  otherwise: Otherwise,
): Text | Otherwise {
  const [first] = suggest
  return first === undefined ? otherwise : { vi: `Có phải “${first}”?`, en: `Did you mean “${first}”?` }
}
