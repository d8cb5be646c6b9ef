import { didYouMean } from '../domain/findings/did-you-mean.ts'
import { type Finding, type FindingPlace, finding } from '../domain/findings/finding.ts'
import { fixedNumber, isDocumentNumber } from '../domain/names/document-number.ts'
import type { Check } from './support/check.ts'
import { countedRecordsIn } from './support/matched-records.ts'

export const malformedNumber: Check = {
  code: 'malformed-number',
  severity: 'warning',
  title: { vi: 'Số, ký hiệu văn bản sai thể thức', en: 'A document number in the wrong form' },
  why: {
    vi: 'Văn bản được tìm lại bằng số, ký hiệu; thừa một dấu cách là không tìm thấy, và hai cách viết thành hai văn bản.',
    en: 'Documents are looked up by their number: a stray space makes it unfindable, and two spellings make two documents.',
  },
  examples: {
    wrong: { plan: 'number: 118/TTr- STTTT' },
    right: { plan: 'number: 118/TTr-STTTT' },
  },
  basis: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I: giữa số và ký hiệu là dấu gạch chéo, giữa các nhóm chữ viết tắt là gạch nối không cách chữ. Văn bản Đảng: 127-QĐ/TW; Quốc hội: 103/2016/QH13.',
    en: 'Decree 30/2020/NĐ-CP, Annex I: a slash between number and symbol, hyphens without spaces between the groups of letters. Party documents: 127-QĐ/TW; National Assembly: 103/2016/QH13.',
  },
  fix: {
    vi: 'Viết số, ký hiệu liền nhau như 129/KH-UBND; văn bản để trống số thì ghi null.',
    en: 'Write the number without spaces, like 129/KH-UBND; null where the document leaves it blank.',
  },
  automatic: {
    vi: 'Bỏ dấu cách thừa, chữ “Số” ở đầu, dấu câu ở cuối; đổi các loại gạch thành gạch nối.',
    en: 'Takes blanks, a leading “Số” and a mark at the end away, and makes other dashes hyphens.',
  },
  *plan({ number, implements: cited }) {
    if (number !== null) yield* malformedIn(number, ['number'])
    for (const [index, citation] of cited.entries())
      yield* malformedIn(citation.number, ['implements', index, 'number'])
  },
  *records(records, workspace) {
    for (const [index, { document }] of countedRecordsIn(records, workspace)) {
      // Evidence may be named in words (“Biên bản họp”): only what is meant as a number must have its form.
      if (document !== null && fixedNumber(document) !== null)
        yield* malformedIn(document, ['records', index, 'document'])
    }
  },
}

function* malformedIn(words: string, at: FindingPlace): Generator<Finding> {
  if (isDocumentNumber(words)) return
  const fixed = fixedNumber(words)
  const suggest = fixed === null ? [] : [fixed]
  yield finding(
    at,
    {
      vi: `Số, ký hiệu “${words}” không đúng thể thức văn bản.`,
      en: `“${words}” does not have the form of a document number.`,
    },
    {
      suggest,
      fix: fixed === null ? null : { from: words, to: fixed },
      help: didYouMean(suggest, {
        vi: 'Viết như 129/KH-UBND, 10/2025/TT-BVHTTDL, 12-KH/TU hoặc 103/2016/QH13.',
        en: 'Write it like 129/KH-UBND, 10/2025/TT-BVHTTDL, 12-KH/TU or 103/2016/QH13.',
      }),
    },
  )
}
