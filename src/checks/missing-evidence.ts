import { finding } from '../domain/findings/finding.ts'
import type { Check } from './check.ts'

export const missingEvidence: Check = {
  code: 'missing-evidence',
  severity: 'error',
  title: { vi: 'Không thấy tệp minh chứng', en: 'An evidence file that is not there' },
  why: {
    vi: 'Kết quả chỉ được tính khi có minh chứng; đường dẫn hỏng thì không ai kiểm tra lại được.',
    en: 'A result counts by its evidence; what a broken path points to nobody can check.',
  },
  *records({ records }, { isThere }) {
    for (const [index, { evidence }] of records.entries()) {
      for (const [number, path] of evidence.entries()) {
        if (/^https?:\/\//.test(path) || isThere(path)) continue
        yield finding(
          ['records', index, 'evidence', number],
          {
            vi: `Không thấy tệp “${path}” trong thư mục kế hoạch.`,
            en: `There is no file “${path}” below the folder of plans.`,
          },
          {
            help: {
              vi: 'Chép tệp vào thư mục kế hoạch, sửa đường dẫn (tính từ thư mục kế hoạch), hoặc ghi địa chỉ https://….',
              en: 'Put the file there, mend the path (counted from the folder of plans), or give an address https://….',
            },
          },
        )
      }
    }
  },
}
