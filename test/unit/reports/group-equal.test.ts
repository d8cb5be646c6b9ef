import { describe, expect, it } from 'vitest'
import { findingsText } from '../../../src/reports/findings/text.ts'
import { validate } from '../../../src/workspace/validate.ts'

const head = `schema: plan/v1
id: mau-01
province: mau
number: 01/KH-UBND
type: ke-hoach
title: Kế hoạch hư cấu
issuer: so-khong-co
issued: 2024-01-15
tasks:
`
const register = `schema: agencies/v1
province: mau
name: Mẫu
agencies: []
`

/** What is printed of a plan with so many tasks of an agency that is not there; the first stands on line 10. */
async function printed(tasks: number) {
  const lines = Array.from(
    { length: tasks },
    (_, index) => `  - { id: "${index + 1}", title: Việc, lead: [so-khong-co], deadline: null }\n`,
  )
  const findings = await validate([
    { path: 'ke-hoach.yaml', text: head + lines.join('') },
    { path: 'so.yaml', text: register },
  ])
  return { findings, text: findingsText(findings, 2, { language: 'en', color: 'plain' }) }
}

describe('findings that say the same of one file', () => {
  it('are all shown while they are few', async () => {
    // The issuer and two tasks.
    const { text } = await printed(2)
    expect(text.match(/error unknown-agency/g)).toHaveLength(3)
    expect(text).not.toContain('more like this')
  })

  it('are folded beyond the third, with how many and where, and are all counted', async () => {
    // The issuer, line 7, and twenty tasks, lines 10 to 29: shown are lines 7, 10, 11; hidden are 12 to 29, eighteen.
    const { findings, text } = await printed(20)
    expect(findings).toHaveLength(21)
    expect(text.match(/error unknown-agency/g)).toHaveLength(3)
    expect(text).toContain(
      '  · and 18 more like this in the file: lines 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, …\n',
    )
    expect(text).toContain('2 files: 21 errors.')
  })
})
