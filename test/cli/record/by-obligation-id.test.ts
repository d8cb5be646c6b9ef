import { describe, expect, it } from 'vitest'
import { isThere, recorded, recordsIn, textIn, workspaceWith } from './workspace.ts'

const PROOF = '--date 2024-05-28 --document 9/BC'

/** What a line enters, without what every record has. */
async function entered(line: string) {
  const cwd = workspaceWith()
  const { code, stderr } = await recorded(cwd, line)
  expect([code, stderr]).toEqual([0, ''])
  return recordsIn(cwd)
}

describe.runIf(isThere)('record takes the whole id of an obligation', () => {
  it.each([
    // One part, one period; by period; by part and period, of which the period says enough; two who owe it jointly.
    ['mau-01#1/ket-qua@mau/so-noi-vu', 'mau-01#1 --agency so-noi-vu'],
    ['mau-01#2/ket-qua@mau/huyen-b:2024', 'mau-01#2 --agency huyen-b --period 2024'],
    ['mau-01#3/quy-che@mau/so-tu-phap', 'mau-01#3/quy-che --agency so-tu-phap'],
    ['mau-01#5/ket-qua@mau/so-noi-vu+so-tu-phap', 'mau-01#5 --agency so-noi-vu'],
    ['mau-01#8/ket-qua/1@mau/so-noi-vu:2024', 'mau-01#8 --agency so-noi-vu --period 2024'],
    // Without a period only the part tells which.
    ['mau-01#9/ket-qua/1@mau/so-noi-vu', 'mau-01#9 --agency so-noi-vu --part 1'],
    // What options say besides, and agree.
    [
      'mau-01#2/ket-qua@mau/huyen-b:2024 --agency huyen-b --period 2024',
      'mau-01#2 --agency huyen-b --period 2024',
    ],
    ['mau-01#5/ket-qua@mau/so-noi-vu+so-tu-phap --agency so-tu-phap', 'mau-01#5 --agency so-tu-phap'],
  ])('%s', async (whole, said) => {
    expect(await entered(`delivered ${whole} ${PROOF}`)).toEqual(await entered(`delivered ${said} ${PROOF}`))
  })

  // so-khcn holds from 1/3/2025 what so-tttt owed; the id stays.
  it('for whoever holds it on the day', async () => {
    const [record] = await entered(
      'delivered mau-01#10/ket-qua@mau/so-tttt --date 2025-03-05 --document 9/BC',
    )
    expect(record).toMatchObject({ agency: 'so-khcn' })
  })

  it('for a trigger, which calls that agency', async () => {
    const [record, second] = await entered('triggered mau-01#4/ket-qua@mau/huyen-a --date 2024-05-28')
    expect([record, second]).toEqual([
      expect.objectContaining({ task: '4', agency: 'huyen-a', event: 'triggered' }),
      undefined,
    ])
    expect(record).not.toHaveProperty('period')
  })

  it.each([
    ['mau-01#2/ket-qua@mau/huyen-b:2024 --period 2023', '--period 2023 không khớp với mã', 'Bỏ --period'],
    ['mau-01#8/ket-qua/1@mau/so-noi-vu:2024 --part 2', '--part 2 không khớp với mã', 'Bỏ --part'],
    ['mau-01#2/ket-qua@mau/huyen-b:2024 --agency huyen-a', 'cho “UBND huyện A”', 'của: huyen-b'],
    [
      'mau-01#2/ket-qua@mau/huyen-d:2024',
      'không có “mau-01#2/ket-qua@mau/huyen-d:2024”',
      'Có phải “mau-01#2/ket-qua@mau/huyen-a:2024”?',
    ],
    ['mau-01#2/ketqua@mau/huyen-b:2024', 'không có sản phẩm “ketqua”', 'mau-01#2/ket-qua'],
  ])('and refuses %s', async (line, said, help) => {
    const cwd = workspaceWith()
    const { code, stderr } = await recorded(cwd, `delivered ${line} ${PROOF}`)
    expect([code, textIn(cwd)]).toEqual([2, null])
    expect(stderr).toContain(said)
    expect(stderr).toContain(help)
  })
})
