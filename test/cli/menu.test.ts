import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, workspaceWith } from '../support/folder.ts'
import { root } from '../support/pages.ts'
import { run } from '../support/world.ts'

/** A person who answers one question after another, and then leaves; with what was asked and opened. */
function person(...answers: readonly string[]) {
  const left = [...answers]
  const asked: string[] = []
  const opened: string[] = []
  return {
    asked,
    opened,
    ask: async (question: string) => {
      asked.push(question.trim())
      return left.shift() ?? ''
    },
    show: (path: string) => void opened.push(path),
  }
}

const document = join(root, 'fixtures/documents/nhan-de-dong.docx')

describe('menu', () => {
  it('offers four things, and leaves where none is chosen', async () => {
    const { ask, show, asked } = person()
    const { code, stdout } = await run(['menu'], { cwd: workspaceWith(), ask, show })
    expect(code).toBe(0)
    expect(stdout.match(/^ {2}[1-9] {2}.*$/gm)).toEqual([
      '  1  Theo dõi: trang tình hình thực hiện đến hôm nay',
      '  2  Đôn đốc: bảng Word của từng cơ quan trong một quý',
      '  3  Dự thảo tệp kế hoạch từ một văn bản',
      '  4  Kiểm tra mọi tệp',
    ])
    expect(asked).toEqual(['Chọn số (Enter: thoát):'])
  })

  it('writes the page and the tables beside the plans, never over earlier tables, and opens them', async () => {
    const cwd = workspaceWith()
    const { ask, show, opened } = person('1', '', '2', '', '', '2', '2024-Q3', '', '2', '2024-Q3', '')
    await run(['menu'], { cwd, ask, show, now: '2024-06-30T03:00:00Z' })
    const names = ['theo-doi-2024-06-30.html', 'don-doc-2024-Q2', 'don-doc-2024-Q3', 'don-doc-2024-Q3-2']
    expect(opened).toEqual(names.map((name) => join(cwd, name)))
    expect(readFileSync(join(cwd, 'theo-doi-2024-06-30.html'), 'utf8')).toContain('30/6/2024')
    expect(readdirSync(join(cwd, 'don-doc-2024-Q3')).join()).toMatch(/\bindex\S*\.html\b.*\.docx/)
    expect(readdirSync(cwd).sort()).toEqual([...names, 'plans'].sort())
  })

  it('drafts a document among the plans under a name that is free, in the province that is named', async () => {
    const cwd = workspaceWith()
    const { ask, show, opened } = person(
      '3',
      `"${document}"`,
      'Thái Nguyên',
      '',
      '3',
      document,
      'thai-nguyen',
    )
    await run(['menu'], { cwd, ask, show })
    const drafts = ['nhan-de-dong.yaml', 'nhan-de-dong-2.yaml'].map((name) => join(cwd, 'plans', name))
    expect(opened).toEqual(drafts)
    for (const draft of drafts) expect(readFileSync(draft, 'utf8')).toContain('province: thai-nguyen')
  })

  it('finds a document named from where the person stands, wherever the plans are', async () => {
    const cwd = folderWith()
    mkdirSync(join(cwd, 'den'))
    copyFileSync(document, join(cwd, 'den/a.docx'))
    const beside = person('thai-nguyen')
    await run(['menu', 'den/a.docx'], { cwd, ...beside })
    expect(beside.opened).toEqual([join(cwd, 'den/a.yaml')])
    mkdirSync(join(cwd, 'theo-doi/plans'), { recursive: true })
    copyFileSync(join(workspaceWith(), 'plans/so.yaml'), join(cwd, 'theo-doi/plans/so.yaml'))
    const among = person('thai-nguyen')
    await run(['menu', 'den/a.docx'], { cwd, ...among })
    expect(among.opened).toEqual([join(cwd, 'theo-doi/plans/a.yaml')])
  })

  it('says what is wrong, opens nothing, and asks again', async () => {
    const { ask, show, asked, opened } = person(
      '2',
      'bao giờ',
      '',
      '3',
      'khong-co.docx',
      'Atlantis',
      '',
      '4',
      '',
      '9',
    )
    const { code, stdout, stderr } = await run(['menu'], { cwd: workspaceWith(), ask, show })
    expect(code).toBe(0)
    expect(stderr).toContain('bao giờ')
    expect(stderr).toContain('không có tỉnh “Atlantis”')
    expect(stdout).toContain('không có lỗi')
    expect(opened).toEqual([])
    expect(asked.filter((question) => question.startsWith('Chọn số'))).toHaveLength(5)
  })

  it('begins a workspace in a folder of its own where there is none, and only if that is wanted', async () => {
    const cwd = folderWith({ 'anh.jpg': '' })
    const no = person('')
    expect((await run(['menu'], { cwd, ...no })).code).toBe(0)
    expect(readdirSync(cwd)).toEqual(['anh.jpg'])
    // The province, back from nothing, the check, back, and out.
    const yes = person('c', 'Nghệ An', '4', '', '')
    const { stdout } = await run(['menu'], { cwd, ...yes })
    expect(readdirSync(cwd).sort()).toEqual(['anh.jpg', 'theo-doi'])
    expect(stdout).toContain('không có lỗi')
    const again = person('1')
    await run(['menu'], { cwd, ...again, now: '2026-06-30T03:00:00Z' })
    expect(again.opened).toEqual([join(cwd, 'theo-doi/theo-doi-2026-06-30.html')])
  })

  it('takes another folder of plans, and another language', async () => {
    const cwd = folderWith()
    mkdirSync(join(cwd, 'Kế hoạch 2024'))
    copyFileSync(join(workspaceWith(), 'plans/so.yaml'), join(cwd, 'Kế hoạch 2024/so.yaml'))
    const { ask, show, asked } = person('4')
    const { stdout } = await run(['--plans', 'Kế hoạch 2024', 'menu', '--lang', 'en'], { cwd, ask, show })
    expect(stdout).toContain('1 file')
    expect(asked[0]).toBe('A number (Enter: leave):')
  })

  it('is refused where there is nobody to ask', async () => {
    const { code, stderr } = await run(['menu'], { cwd: workspaceWith() })
    expect([code, stderr]).toEqual([
      2,
      'plan-check: menu chỉ hỏi trên màn hình dòng lệnh.\n→ Dùng thẳng các lệnh: plan-check --help.\n',
    ])
  })
})

describe('the one-file program', () => {
  it('opened at a desk asks what to do, for the plans beside it', async () => {
    const ownFolder = workspaceWith()
    const { ask, show, opened } = person('1')
    await run([], { cwd: folderWith(), ownFolder, ask, show, now: '2024-06-30T03:00:00Z' })
    expect(opened).toEqual([join(ownFolder, 'theo-doi-2024-06-30.html')])
  })

  it('drafts a document that is dropped on it, beside the document where there are no plans', async () => {
    const cwd = folderWith()
    const dropped = join(folderWith(), 'Kế hoạch.docx')
    copyFileSync(document, dropped)
    const { ask, show, asked, opened } = person('thai-nguyen')
    const { code } = await run([dropped], { cwd, ownFolder: folderWith(), ask, show })
    expect(code).toBe(0)
    expect(opened).toEqual([join(dropped, '../ke-hoach.yaml')])
    expect(existsSync(opened[0] ?? '')).toBe(true)
    expect(asked.at(-1)).toBe('Nhấn Enter để đóng.')
  })

  it('drafts into a folder of plans in which nothing is yet', async () => {
    const cwd = folderWith()
    mkdirSync(join(cwd, 'plans'))
    copyFileSync(document, join(cwd, 'a.docx'))
    const { ask, show, opened } = person('thai-nguyen')
    expect((await run(['menu', 'a.docx'], { cwd, ask, show })).code).toBe(0)
    expect(opened).toEqual([join(cwd, 'plans/a.yaml')])
    expect(readFileSync(join(cwd, 'plans/a.yaml'), 'utf8')).toContain('province: thai-nguyen')
  })

  it('goes by its line as ever, and on a pipe by its line alone', async () => {
    const { ask, show, asked } = person()
    const ownFolder = folderWith()
    expect((await run(['--version'], { ownFolder, ask, show })).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect((await run([], { ownFolder })).code).toBe(2)
    expect((await run([], { ask, show })).code).toBe(2)
    expect(asked).toEqual([])
  })
})
