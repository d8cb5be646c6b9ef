import { type Document, isScalar, visit } from 'yaml'
import { LONGEST_VALUE } from '../long-values.ts'
import { type YamlError, yamlError } from './yaml-errors.ts'

/** An error at each key or value that is longer than is read; as many as a person would read. */
export function longValues(document: Document.Parsed): readonly YamlError[] {
  const errors: YamlError[] = []
  visit(document, (_, node) => {
    if (!isScalar(node) || typeof node.value !== 'string' || node.value.length <= LONGEST_VALUE) return
    const start = node.range?.[0] ?? 0
    errors.push(
      yamlError(
        'value-too-long',
        [start, start + 1],
        {
          vi: `Giá trị này dài ${node.value.length} ký tự; nhiều nhất là ${LONGEST_VALUE}.`,
          en: `This value has ${node.value.length} characters; at most ${LONGEST_VALUE} are read.`,
        },
        {
          vi: 'Rút gọn giá trị; toàn văn thì để ở tệp khác và nêu trong sources.',
          en: 'Shorten it; keep the full text in another file and name it in sources.',
        },
      ),
    )
    return errors.length === MOST ? visit.BREAK : undefined
  })
  return errors
}

const MOST = 100
