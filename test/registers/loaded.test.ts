import { describe, expect, it } from 'vitest'
import { shippedRegisters, writtenOut } from '../../scripts/compile-registers.mjs'
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
