import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { workspaceWith } from '../../support/folder.ts'
import { plan, register } from '../../support/province.ts'
import { run } from '../../support/world.ts'

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

describe('the sender', () => {
  const files = {
    'plans/mau-01.yaml': plan,
    'plans/offices/mau.yaml': office
      .replace('agency: ubnd-tinh', 'agency: so-noi-vu')
      .replace('UBND tỉnh Mẫu', 'Sở Nội vụ'),
  }
  // At the end of June 2024 the Department of Home Affairs owes task 1 and the one of Justice task 2.
  const letters = ['remind', '--quarter', '2024-Q2', '--letter', '--format']

  it('gets no letter from itself, and is told so', async () => {
    const cwd = workspaceWith(files)
    const split = [...letters, 'docx', '--split-by', 'agency', '--out', 'q2']
    const { code, stderr } = await run([...split, '--lang', 'en'], { cwd })
    expect(code).toBe(0)
    expect(readdirSync(join(cwd, 'q2')).sort()).toEqual([
      'index-2024-Q2.csv',
      'index-2024-Q2.html',
      'mau-so-tu-phap-2024-Q2.docx',
    ])
    expect(stderr).toContain('“Sở Nội vụ” is the sender, so its own table is not here')
    expect((await run([...split, '--force', '--quiet'], { cwd })).stderr).toBe('')
    const whole = await run([...letters, 'docx=letter.docx'], { cwd })
    expect(whole.stderr).toContain('“Sở Nội vụ” là nơi gửi')
    const document = unzipSync(readFileSync(join(cwd, 'letter.docx')))['word/document.xml']
    expect(strFromU8(document ?? new Uint8Array())).toContain('Kính gửi: Sở Tư pháp')
  })

  it('bids all to keep the time limits of a period that goes on, and to make up for those of a past one', async () => {
    const cwd = workspaceWith(files)
    const words = async (asOf: string) => {
      await run([...letters, 'docx=letter.docx', '--as-of', asOf], { cwd })
      return strFromU8(
        unzipSync(readFileSync(join(cwd, 'letter.docx')))['word/document.xml'] ?? new Uint8Array(),
      )
    }
    const [last, after] = [await words('2024-06-30'), await words('2024-07-01')]
    expect(last).toContain(
      '1. Thực hiện các nhiệm vụ của quý II năm 2024 nêu tại Phụ lục kèm theo, bảo đảm đúng thời hạn.',
    )
    expect(after).toContain(
      '1. Khẩn trương hoàn thành những việc còn lại của quý II năm 2024 nêu tại Phụ lục kèm theo.',
    )
    expect(after).toContain('gửi về Sở Nội vụ trước ngày ……/……/…… để tổng hợp.')
  })

  it('writes no letter where nobody has anything to do', async () => {
    const past = ['remind', '--quarter', '2019-Q2', '--letter', '--format', 'docx=x.docx', '--lang', 'en']
    const { code, stderr } = await run(past, { cwd: workspaceWith(files) })
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('No agency has anything to do in this period'),
    ])
  })

  it('cannot write to itself alone', async () => {
    const to = ['--agency', 'mau/so-noi-vu', '--lang', 'en']
    const { code, stderr } = await run([...letters, 'docx=x.docx', ...to], { cwd: workspaceWith(files) })
    expect(code).toBe(2)
    expect(stderr).toContain('“Sở Nội vụ” sends no letter to itself')
  })

  it('need not be in the register', async () => {
    const cwd = workspaceWith({
      ...files,
      'plans/offices/mau.yaml': office.replace('agency: ubnd-tinh\n', ''),
    })
    const { code, stderr } = await run([...letters, 'docx=letter.docx'], { cwd })
    expect([code, stderr]).toEqual([0, ''])
  })
})
