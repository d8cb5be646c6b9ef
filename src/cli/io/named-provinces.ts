import { oneOfEach } from '../base/options.ts'
import { isSameProvince } from './shipped-province.ts'

/** The ids that `--province` stands for: ids, or names in any spelling. Throws a UsageError for one that is not known. */
export function provincesNamed(words: readonly string[], known: readonly string[]): readonly string[] {
  const ids = words.map((one) => known.find((id) => isSameProvince(id, one)) ?? one)
  return oneOfEach('--province', ids, known)
}
