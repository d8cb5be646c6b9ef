import { describe, expect, it } from 'vitest'
import { shippedRegisters, writtenOut } from '../../scripts/compile-registers.mjs'
import { examine } from '../../src/workspace/examine.ts'
import { validate } from '../../src/workspace/validate.ts'

const texts = new Map(
  [...shippedRegisters()].map(([province, values]) => [province, JSON.stringify(writtenOut(values))]),
)
const around = {
  isThere: () => true,
  today: null,
  shipped: (province: string) => texts.get(province) ?? null,
}

describe('a shipped register as the program loads it', () => {
  it('is there for 34 provinces and the centre', () => expect(texts.size).toBe(35))

  it.each([...texts.keys()])('has nothing that a check would find: %s', async (province) => {
    const text = `schema: agencies/v1\nprovince: ${province}\nextends: ${province}\n`
    expect(await validate([{ path: `agencies/${province}.yaml`, text }], around)).toEqual([])
  })
})

describe('the districts, which no shipped register lists', () => {
  const DISTRICTS = 'UBND các huyện, thị xã, thành phố'
  const planOf = (issued: string) => `schema: plan/v1
id: huyen
province: nghe-an
number: 1/KH-UBND
type: ke-hoach
title: Kế hoạch
issuer: ubnd-tinh
issued: ${issued}
sources: { van-ban: { title: Kế hoạch, kind: official-text, published: ${issued} } }
tasks:
  - { id: "1", title: Báo cáo, lead: ["${DISTRICTS}"], deadline: Hằng quý, deliverables: [{ id: a, title: Báo cáo }] }
  - { id: "2", title: Đề án, lead: ["${DISTRICTS}"], deadline: Trước ngày 31/12/2025, deliverables: [{ id: a, title: Đề án }] }
  - { id: "3", title: Tuyên truyền, lead: ["${DISTRICTS}"], deadline: Thường xuyên, deliverables: [{ id: a, title: Bài }] }
`

  // Issued on 1/5/2024: the quarters from II/2024 on. Their last day is 30/6/2025, on which II/2025 is not over.
  it.each([
    ['2025-06-30', { overdue: 4, 'in-progress': 2, continuous: 1 }],
    // Nobody known holds what was open: five quarters, the scheme, the standing duty. III/2025 was not begun.
    ['2025-07-01', { 'no-known-holder': 7 }],
    ['2026-11-30', { 'no-known-holder': 7 }],
  ])('owe on %s no more than they could', async (asOf, expected) => {
    const files = [{ path: 'plans/huyen.yaml', text: planOf('2024-05-01') }]
    const { obligations } = await examine({ files, asOf, environment: around })
    const counts: Record<string, number> = {}
    for (const { status } of obligations)
      if (status !== 'not-started' && status !== 'closed') counts[status] = (counts[status] ?? 0) + 1
    expect(counts).toEqual(expected)
  })

  it('owe nothing of a plan issued after their end, and a check says so', async () => {
    const files = [{ path: 'plans/huyen.yaml', text: planOf('2026-02-01') }]
    const { obligations, findings } = await examine({ files, asOf: '2026-11-30', environment: around })
    expect(obligations).toEqual([])
    expect(findings.filter(({ code }) => code === 'empty-group')).toHaveLength(3)
  })
})
