import { slugOf } from '../../../domain/names/slug.ts'
import { documentKinds } from '../../../reports/words/document-kind.ts'
import { UsageError } from '../../base/exit.ts'

/** What was said of a document that no plan can have; null where all of it can be. */
export function saidWrongly({
  id,
  type,
}: {
  readonly id?: string
  readonly type?: string
}): UsageError | null {
  const kinds = documentKinds()
  if (type !== undefined && !kinds.includes(type))
    return new UsageError(
      { vi: `--type: không có loại “${type}”.`, en: `--type: there is no kind “${type}”.` },
      { vi: `Một trong: ${kinds.join(', ')}.`, en: `One of: ${kinds.join(', ')}.` },
    )
  if (id !== undefined && (id === '' || slugOf(id) !== id))
    return new UsageError(
      { vi: `--id: “${id}” không phải mã kế hoạch.`, en: `--id: “${id}” is no id of a plan.` },
      {
        vi: 'Chữ thường không dấu, số và gạch nối, như thai-nguyen-129.',
        en: 'Small letters without marks, digits and hyphens, like thai-nguyen-129.',
      },
    )
  return null
}
