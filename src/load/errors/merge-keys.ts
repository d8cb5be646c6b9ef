import { type Document, isScalar, visit } from 'yaml'
import type { Span, YamlError } from './yaml-errors.ts'
import { yamlError } from './yaml-errors.ts'

/** One error for all merge keys of a file, at the first: each would otherwise be reported with every key it hides. */
export function mergeKeys(document: Document.Parsed): readonly YamlError[] {
  const spans: Span[] = []
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.value === '<<' && key.type === 'PLAIN' && key.range)
        spans.push([key.range[0], key.range[1]])
    },
  })
  const [first] = spans
  if (first === undefined) return []
  const others = spans.length - 1
  return [
    yamlError(
      'unknown-key',
      first,
      {
        vi: `YAML 1.2 không có khóa << (gộp khối)${others > 0 ? `; tệp còn ${others} chỗ nữa` : ''}.`,
        en: `YAML 1.2 has no merge key <<${others > 0 ? `; the file has ${others} more` : ''}.`,
      },
      {
        vi: 'Viết thẳng các khóa của khối kia vào đây.',
        en: 'Write the keys of the other block here.',
      },
    ),
  ]
}
