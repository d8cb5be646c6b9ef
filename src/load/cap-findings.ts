import type { Diagnostic } from '../domain/findings/finding.ts'

/** As many findings of a code are told of one file; nobody reads more, and what is wrong once may be so 500,000 times. */
export const MAX_PER_CODE = 1000

/** The findings of a file that are told: of each code the first ones, and one more that says so where more are left. */
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
    en: `From here on the file has more of this code; only the first ${MAX_PER_CODE} are told.`,
  },
  help: { vi: 'Sửa các lỗi ở trên rồi kiểm tra lại.', en: 'Mend those above and check again.' },
  suggest: [],
  related: [],
}
