import type { Text } from '../../domain/text.ts'
import type { Draft } from '../draft.ts'
import { yamlText } from './plan-yaml.ts'

/** What a draft found, line by line, and what it left out, with its place. */
export function summaryOf(draft: Draft): readonly Text[] {
  const { tasks, leftOut, results, remarks } = draft
  const own = tasks.filter(({ sameAs }) => sameAs === null)
  const known = own.filter(({ lead }) => lead.length > 0 && lead.every(({ body }) => body !== null))
  const limits = own.map((task) => [task, ...task.parts].flatMap(({ deadline }) => deadline ?? []))
  const dated = limits.filter(({ length }) => length > 0)
  const read = dated.filter((all) => all.every(({ schedule }) => schedule !== null))
  const checks =
    Object.values(draft.checks).flat().length +
    tasks.flatMap(({ checks }) => Object.values(checks).flat()).length
  return [
    ...(tasks.length === 0 ? [NOTHING] : []),
    {
      vi: `${tasks.length} nhiệm vụ (${tasks.length - own.length} nhắc lại nhiệm vụ khác); ${known.length}/${own.length} có cơ quan chủ trì khớp sổ cơ quan.`,
      en: `${tasks.length} tasks (${tasks.length - own.length} repeat others); ${known.length} of ${own.length} have leads that the register knows.`,
    },
    {
      vi: `Thời hạn: ${read.length} đọc được, ${dated.length - read.length} không đọc được, ${own.length - dated.length} văn bản không nêu.`,
      en: `Deadlines: ${read.length} read, ${dated.length - read.length} refused, ${own.length - dated.length} not stated.`,
    },
    {
      vi: `${checks} chỗ cần xem lại, ghi “# check:”.`,
      en: `${checks} places to look at, marked “# check:”.`,
    },
    ...(results.length === 0
      ? []
      : [
          {
            vi: `${results.length} kết quả ghi trong bảng, liệt kê ở cuối tệp để ghi nhận.`,
            en: `${results.length} results in the table, listed at the end of the file to be recorded.`,
          },
        ]),
    ...remarks.map(({ vi, en }) => ({ vi: `Lưu ý: ${vi}.`, en: `Note: ${en}.` })),
    ...(leftOut.length === 0
      ? []
      : [{ vi: 'Giống lời giao việc nhưng chưa nhập:', en: 'Looks like an assignment, and was left out:' }]),
    ...leftOut.map(({ at, words }) => {
      const line = `  ${at}: ${yamlText(words.length > 120 ? `${words.slice(0, 117)}…` : words)}`
      return { vi: line, en: line }
    }),
  ]
}

const NOTHING: Text = {
  vi: 'Không thấy lời giao việc nào cho cơ quan có tên; xem văn bản có trống, hay giao việc theo kiểu khác.',
  en: 'No duty of a named body was found; see whether the document is empty, or assigns in another way.',
}
