import { finding } from '../domain/findings/finding.ts'
import { OWN_PRACTICE } from '../domain/findings/rule.ts'
import type { Check } from './support/check.ts'
import { countedRecordsIn } from './support/matched-records.ts'

export const missingEvidence: Check = {
  code: 'missing-evidence',
  severity: 'error',
  title: { vi: 'Không thấy tệp minh chứng', en: 'A missing evidence file' },
  why: {
    vi: 'Kết quả chỉ được tính khi có minh chứng; đường dẫn hỏng thì không ai kiểm tra lại được.',
    en: 'A result counts because of its evidence, and nobody can check evidence behind a broken path.',
  },
  examples: {
    wrong: {
      records: `records:
  - id: 2024-05-02.1.so-noi-vu.delivered
    task: "1"
    agency: so-noi-vu
    event: delivered
    date: 2024-05-02
    evidence: [minh-chung/bao-cáo.pdf]`,
    },
    right: {
      records: `records:
  - id: 2024-05-02.1.so-noi-vu.delivered
    task: "1"
    agency: so-noi-vu
    event: delivered
    date: 2024-05-02
    evidence: [minh-chung/bao-cao.pdf]`,
    },
  },
  basis: OWN_PRACTICE,
  fix: {
    vi: 'Chép tệp vào thư mục kế hoạch rồi ghi đường dẫn tính từ thư mục ấy, hoặc ghi địa chỉ https://.',
    en: 'Put the file in the folder of plans and give its path relative to that folder, or give an https:// address.',
  },
  *records(records, workspace) {
    const { isThere } = workspace
    for (const [index, { evidence }] of countedRecordsIn(records, workspace)) {
      for (const [number, path] of evidence.entries()) {
        if (/^https?:\/\//.test(path) || isThere(path)) continue
        yield finding(
          ['records', index, 'evidence', number],
          {
            vi: `Không thấy tệp “${path}” trong thư mục kế hoạch.`,
            en: `There is no file “${path}” in the folder of plans.`,
          },
          {
            help: {
              vi: 'Chép tệp vào đó, hoặc sửa đường dẫn, tính từ thư mục kế hoạch; địa chỉ thì bắt đầu bằng https://.',
              en: 'Put the file there, or fix the path, which is relative to the folder of plans; an address starts with https://.',
            },
          },
        )
      }
    }
  },
}
