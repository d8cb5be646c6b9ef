import type { Diagnostic } from '../domain/findings/finding.ts'

/** As many findings of a code are told of one file; nobody reads more, and what is wrong once may be so 500,000 times. */
export const MOST_TOLD = 1000

/** The findings of a file that are told: of each code the first ones, and one more that says so where more are left. */
export function told<Found extends Diagnostic>(findings: readonly Found[]): readonly Found[] {
  if (findings.length <= MOST_TOLD) return findings
  const counts = new Map<string, number>()
  return findings.flatMap((finding) => {
    const count = (counts.get(finding.code) ?? 0) + 1
    counts.set(finding.code, count)
    if (count > MOST_TOLD + 1) return []
    return [count > MOST_TOLD ? { ...finding, ...MORE } : finding]
  })
}

const MORE = {
  message: {
    vi: `Từ đây tệp còn lỗi mang mã này; chỉ ${MOST_TOLD} lỗi đầu được nêu.`,
    en: `From here on the file has more of this code; only the first ${MOST_TOLD} are told.`,
  },
  help: { vi: 'Sửa các lỗi ở trên rồi kiểm tra lại.', en: 'Mend those above and check again.' },
  suggest: [],
  related: [],
}
