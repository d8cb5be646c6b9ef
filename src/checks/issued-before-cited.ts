import { didYouMean } from '../domain/findings/did-you-mean.ts'
import { finding } from '../domain/findings/finding.ts'
import type { Citation, Issue } from '../domain/plan.ts'
import type { Text } from '../domain/text.ts'
import { type Day, parseDay } from '../domain/time/day.ts'
import { dayText } from '../domain/time/format-day.ts'
import type { Check } from './support/check.ts'

export const issuedBeforeCited: Check = {
  code: 'issued-before-cited',
  severity: 'warning',
  title: { vi: 'Ban hành trước văn bản được dẫn', en: 'Issued before a document it cites' },
  why: {
    vi: 'Không văn bản nào dẫn được văn bản chưa có; thường là gõ nhầm năm, có khi ngay trong văn bản (kế hoạch 08/KH-UBND của Bà Rịa - Vũng Tàu ghi năm 2023 mà dẫn tờ trình ngày 20/12/2023). Sai năm ban hành thì sai mọi kỳ hạn.',
    en: 'No document can cite one that does not exist yet; usually a year was mistyped, sometimes in the document itself (08/KH-UBND of Bà Rịa - Vũng Tàu says 2023 and cites a submission of 2023-12-20). A wrong year of issue makes every period wrong.',
  },
  examples: {
    wrong: {
      plan: `issued: 2023-01-08
implements:
  - { number: 07/CT-TTg, issued: 2023-03-21 }
tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Trong năm 2024 }`,
    },
    right: {
      plan: `issued: 2024-01-08
implements:
  - { number: 07/CT-TTg, issued: 2023-03-21 }
tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Trong năm 2024 }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình: căn cứ phải có trước văn bản dựa vào nó.',
    en: 'The program’s own practice: the basis of a document is older than the document.',
  },
  fix: {
    vi: 'Xem lại năm ban hành và ngày của văn bản được dẫn; nếu chính văn bản ghi sai, nhập ngày thật và giải thích trong note.',
    en: 'Check the year of issue and the day of the cited document; if the document itself is wrong, enter the real day and explain it in a note.',
  },
  *plan({ issue, implements: cited }) {
    const later = cited.filter(({ issued }) => issued !== null && issued > issue.by)
    const [first] = later
    if (first === undefined) return
    const day = issueText(issue)
    const corrected = issue.day === null ? null : nextYear(issue.day, later)
    const suggest = corrected === null ? [] : [corrected]
    yield finding(
      [issue.text === null ? 'known-by' : 'issued'],
      {
        vi: `Kế hoạch ban hành ${day.vi}, trước văn bản mà nó dẫn: ${citationsText(later, 'vi')}.`,
        en: `The plan was issued ${day.en}, before the documents it cites: ${citationsText(later, 'en')}.`,
      },
      {
        suggest,
        help: didYouMean(suggest, {
          vi: 'Xem lại ngày ban hành và ngày của văn bản được dẫn.',
          en: 'Check the day of issue and the day of the cited document.',
        }),
      },
    )
  },
}

function issueText({ text, day, by }: Issue): Text {
  const { vi, en } = dayText(text ?? by)
  if (text === null) return { vi: `chậm nhất ngày ${vi}`, en: `by ${en}` }
  return day === null ? { vi: `tháng ${vi}`, en: `in ${en}` } : { vi: `ngày ${vi}`, en: `on ${en}` }
}

function citationsText(cited: readonly Citation[], language: 'vi' | 'en'): string {
  return cited.map(({ number, issued }) => `${number} (${dayText(issued ?? '')[language]})`).join(', ')
}

/** The day of issue one year later, where that is late enough: the usual mistake in January. */
function nextYear(issued: Day, later: readonly Citation[]): string | null {
  const day = parseDay(`${Number(issued.slice(0, 4)) + 1}${issued.slice(4)}`)
  return day !== null && later.every((citation) => citation.issued !== null && citation.issued <= day)
    ? day
    : null
}
