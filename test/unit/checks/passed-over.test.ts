import { describe, expect, it } from 'vitest'
import { validate } from '../../../src/workspace/validate.ts'
import { filesIn } from '../../support/workspace.ts'

describe('what really came before the plan was issued', () => {
  it.each(['record-before-issue', 'deadline-before-issue'])(
    '%s is passed over as its help says',
    async (code) => {
      const files = filesIn(`fixtures/bad/${code}`)
      const findings = await validate(files)
      expect(findings.map((finding) => finding.code)).toContain(code)
      expect(findings[0]?.help?.vi).toMatch(`thêm ngay dòng trên: # plan-check-ignore ${code}: <lý do>`)
      const explained = files.map(({ path, text }) => {
        const told = new Set(
          findings.filter(({ file }) => file === path).map(({ range }) => range?.start.line ?? 0),
        )
        const lines = text
          .split('\n')
          .flatMap((line, index) =>
            told.has(index + 1) ? [`# plan-check-ignore ${code}: văn bản ghi như vậy`, line] : [line],
          )
        return { path, text: lines.join('\n') }
      })
      expect(await validate(explained)).toEqual([])
    },
  )
})
