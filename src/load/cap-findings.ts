import type { Diagnostic } from '../domain/findings/finding.ts'

/** How many findings of one code are reported in one file: nobody reads more, and a mistake may be repeated 500,000 times. */
export const MAX_PER_CODE = 1000

/** The findings of a file that are reported: the first ones of each code, and where there are more, one that says so. */
export function capFindings<Found extends Diagnostic>(findings: readonly Found[]): readonly Found[] {
  if (findings.length <= MAX_PER_CODE) return findings
  const counts = new Map<string, number>()
  return findings.flatMap((finding) => {
    const count = (counts.get(finding.code) ?? 0) + 1
    counts.set(finding.code, count)
    if (count > MAX_PER_CODE + 1) return []
    return [count > MAX_PER_CODE ? { ...finding, ...MORE } : finding]
  })
}

const MORE = {
  message: {
    vi: `Từ đây tệp còn lỗi mang mã này; chỉ ${MAX_PER_CODE} lỗi đầu được nêu.`,
    en: `The file has more findings of this code from here on; only the first ${MAX_PER_CODE} are reported.`,
  },
  help: { vi: 'Sửa các lỗi ở trên rồi kiểm tra lại.', en: 'Fix the findings above and check again.' },
  suggest: [],
  related: [],
}
