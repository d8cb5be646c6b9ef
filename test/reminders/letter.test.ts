import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { plan, register, workspaceWith } from '../cli/folder.ts'
import { run } from '../support/world.ts'

/** An order that MTTQ and Sở Tư pháp help with, and a request to MTTQ. */
const tasks = `tasks:
  - { id: "1", title: Nộp báo cáo, lead: [so-noi-vu], support: [mttq, so-tu-phap], deadline: Trong năm 2024 }
  - { id: "2", title: Góp ý, lead: [mttq], force: request, deadline: Trong năm 2024 }
`
const office = `schema: office/v1
province: mau
agency: ubnd-tinh
superior: null
name: UBND tỉnh Mẫu
place: Mẫu
asks: order
signatory: { authority: null, title: Chủ tịch, name: null }
`

/** The sentences of a letter in which something is ordered or asked for. */
async function asking(...agencies: readonly string[]): Promise<readonly string[]> {
  const cwd = workspaceWith({
    'plans/so.yaml': `${register}  - { id: mttq, name: Ủy ban MTTQ, kind: doan-the, source: luat, confidence: stated }\n`,
    'plans/mau-01.yaml': plan.slice(0, plan.indexOf('tasks:')) + tasks,
    'plans/offices/mau.yaml': office,
  })
  const to = agencies.flatMap((agency) => ['--agency', `mau/${agency}`])
  const args = ['remind', '--quarter', '2024-Q4', ...to, '--letter', '--format', 'docx=letter.docx']
  const { code, stderr } = await run(args, { cwd })
  expect([code, stderr]).toEqual([0, ''])
  const document = unzipSync(readFileSync(join(cwd, 'letter.docx')))['word/document.xml']
  const paragraphs = strFromU8(document ?? new Uint8Array()).split('</w:p>')
  const texts = paragraphs.map((paragraph) => paragraph.replace(/<[^>]*>/g, ''))
  const isAsking = (text: string) => /^(Thực hiện Kế hoạch|UBND tỉnh Mẫu ).*(yêu cầu|đề nghị)/.test(text)
  return texts.filter(isAsking).map((text) => text.replace(/^Thực hiện Kế hoạch.*(?=UBND tỉnh Mẫu )/, '… '))
}

describe('a letter of an office that may order', () => {
  it('orders whoever was ordered', async () => {
    expect(await asking('so-noi-vu')).toEqual([
      '… UBND tỉnh Mẫu yêu cầu quý cơ quan:',
      'UBND tỉnh Mẫu yêu cầu quý cơ quan quan tâm, thực hiện./.',
    ])
  })

  it('asks MTTQ, also where it helps with what others were ordered to do', async () => {
    expect(await asking('mttq')).toEqual([
      '… UBND tỉnh Mẫu đề nghị quý cơ quan:',
      'UBND tỉnh Mẫu trân trọng đề nghị quý cơ quan quan tâm, thực hiện./.',
    ])
  })

  it('asks who only helps', async () => {
    expect(await asking('so-tu-phap')).toEqual([
      '… UBND tỉnh Mẫu đề nghị quý cơ quan:',
      'UBND tỉnh Mẫu trân trọng đề nghị quý cơ quan quan tâm, thực hiện./.',
    ])
  })

  it('orders the one and asks the others in the same letter', async () => {
    expect(await asking('so-noi-vu', 'so-tu-phap', 'mttq')).toEqual([
      '… UBND tỉnh Mẫu yêu cầu các cơ quan, đơn vị:',
      'UBND tỉnh Mẫu đề nghị Sở Tư pháp; Ủy ban MTTQ phối hợp thực hiện các nội dung tại Phụ lục.',
      'UBND tỉnh Mẫu yêu cầu các cơ quan, đơn vị quan tâm, thực hiện./.',
    ])
  })
})
