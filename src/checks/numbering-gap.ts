import { finding } from '../domain/findings/finding.ts'
import type { Check } from './support/check.ts'

export const numberingGap: Check = {
  code: 'numbering-gap',
  severity: 'note',
  title: { vi: 'Số mục bị cách quãng', en: 'A gap in the numbering' },
  why: {
    vi: 'Thiếu một số thường là nhập sót một nhiệm vụ, và không ai đôn đốc việc không có trong tệp. Có khi chính văn bản đánh số thiếu.',
    en: 'A missing number often means a task that was not encoded, and nobody follows up a task that is not in the file. Sometimes the document itself skips a number.',
  },
  examples: {
    wrong: {
      plan: `tasks:
  - { id: "6.3", title: Hướng dẫn, lead: [so-noi-vu], deadline: Hằng năm }
  - { id: "6.5", title: Kinh phí, lead: [so-noi-vu], deadline: Hằng năm }`,
    },
    right: {
      plan: `tasks:
  - { id: "6.3", title: Hướng dẫn, lead: [so-noi-vu], deadline: Hằng năm }
  - { id: "6.4", title: Tập huấn, lead: [so-noi-vu], deadline: Hằng năm }
  - { id: "6.5", title: Kinh phí, lead: [so-noi-vu], deadline: Hằng năm }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình: mỗi mục được in là một nhiệm vụ, số mục giữ như in, không tự thêm mục mà văn bản không có.',
    en: 'The program’s own practice: each printed item is a task with its printed number, and no task is invented.',
  },
  fix: {
    vi: 'So với văn bản: nhập mục còn sót; nếu văn bản không có số ấy thì để nguyên.',
    en: 'Compare with the document: encode the missing item; if the document has no such number, change nothing.',
  },
  *plan({ tasks }) {
    for (const { missing, before, after } of gapsIn(tasks.map(({ id }) => id))) {
      const index = tasks.findIndex(({ id }) => id === after || id.startsWith(`${after}.`))
      yield finding(
        ['tasks', index, 'id'],
        {
          vi: `Không có mục ${missing}: sau ${before} là ${after}.`,
          en: `There is no task ${missing}: ${before} is followed by ${after}.`,
        },
        {
          help: {
            vi: 'So với văn bản: nhập mục còn sót, hoặc để nguyên nếu văn bản không có.',
            en: 'Compare with the document: encode the missing item; if the document has no such number, change nothing.',
          },
        },
      )
    }
  },
}

interface Gap {
  /** The missing numbers: all of them, or the first and the last. */
  readonly missing: string
  readonly before: string
  readonly after: string
}

/** The numbers missing between two others, level by level; 6.3.1 also counts as 6.3. */
function gapsIn(ids: readonly string[]): readonly Gap[] {
  return [...numbersByLevel(ids)].flatMap(([level, numbers]) => {
    const ordered = [...numbers].sort((one, other) => one - other)
    return ordered.flatMap((number, index): readonly Gap[] => {
      const before = ordered[index - 1]
      if (before === undefined || number === before + 1) return []
      const named = (number: number) => `${level}${number}`
      const [first, last, count] = [named(before + 1), named(number - 1), number - before - 1]
      const missing = count === 1 ? first : `${first}${count === 2 ? ', ' : ' … '}${last}`
      return [{ missing, before: named(before), after: named(number) }]
    })
  })
}

function numbersByLevel(ids: readonly string[]): ReadonlyMap<string, ReadonlySet<number>> {
  const byLevel = new Map<string, Set<number>>()
  for (const id of ids) {
    let level = ''
    for (const step of id.split('.')) {
      if (/^[1-9]\d{0,2}$/.test(step)) byLevel.set(level, (byLevel.get(level) ?? new Set()).add(Number(step)))
      level = `${level}${step}.`
    }
  }
  return byLevel
}
