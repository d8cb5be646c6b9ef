import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../../support/world.ts'
import { isThere, RECORDS, recorded, recordsIn, textIn, workspaceWith } from './workspace.ts'

const DELIVERED = 'delivered mau-01#1 --agency so-noi-vu --date 2024-05-28 --document 1234/SNV-CCVC'
const ID = '2024-05-28.1.so-noi-vu.delivered'
const WRITTEN = `  - id: ${ID}
    task: "1"
    agency: so-noi-vu
    event: delivered
    date: 2024-05-28
    document: 1234/SNV-CCVC
    recorded: 2026-01-15
`
const HEAD = 'schema: records/v1\nplan: mau-01\n'

/** Where an obligation stands, by `plan-check status`. */
async function statusOf(cwd: string, id: string, asOf = '2026-01-15'): Promise<string | undefined> {
  const { stdout } = await run(['status', '--all', '--format', 'json', '--as-of', asOf], { cwd })
  const { obligations }: { obligations: readonly { id: string; status: string }[] } = JSON.parse(stdout)
  return obligations.find((line) => line.id === id)?.status
}

describe.runIf(isThere)('record', () => {
  it('makes the records file, and says what it did and how to undo it', async () => {
    const cwd = workspaceWith()
    expect(await recorded(cwd, DELIVERED)).toEqual({
      code: 0,
      stdout: `Đã ghi ${ID}: đã nộp, mau-01#1, Sở Nội vụ, 28/5/2024. Nay: Hoàn thành đúng hạn. Ghi nhầm thì: plan-check record retract ${ID} --reason "…"\n`,
      stderr: '',
    })
    expect(textIn(cwd)).toBe(`${HEAD}records:\n${WRITTEN}`)
    expect(await statusOf(cwd, 'mau-01#1/ket-qua@mau/so-noi-vu')).toBe('done-on-time')
    expect(readdirSync(join(cwd, 'plans/records'))).toEqual(['mau-01.yaml'])
    const { stdout } = await recorded(cwd, `${DELIVERED.replace('05-28', '07-02')} --lang en`)
    expect(stdout).toContain(
      'Recorded 2024-07-02.1.so-noi-vu.delivered: delivered, mau-01#1, Sở Nội vụ, 2024-07-02',
    )
  })

  it('names the schema for editors where there is one', async () => {
    const cwd = workspaceWith({ 'schemas/records.schema.json': '{}' })
    await recorded(cwd, DELIVERED)
    expect(textIn(cwd)).toBe(
      `# yaml-language-server: $schema=../../schemas/records.schema.json\n${HEAD}records:\n${WRITTEN}`,
    )
  })

  it('adds to the plan’s first file, wherever that is, and keeps every byte of it', async () => {
    const old = `\ufeff# Ghi nhận\r\nschema: records/v1\r\nplan: "mau-01" # kế hoạch\r\nrecords:\r\n  # trống\r\n  - { id: a, task: "5", agency: so-tu-phap, event: progress, date: 2024-01-02 }\r\n\r\n# hết\r\n`
    const other = `${HEAD}records: []\n`
    const cwd = workspaceWith({ 'plans/a/ghi.yaml': old, [RECORDS]: other })
    expect((await recorded(cwd, DELIVERED)).code).toBe(0)
    const text = readFileSync(join(cwd, 'plans/a/ghi.yaml'), 'utf8')
    expect(text).toBe(old.replace('\r\n\r\n# hết', `\r\n${WRITTEN.replaceAll('\n', '\r\n')}\r\n# hết`))
    expect(textIn(cwd)).toBe(other)
  })

  it('adds after what it wrote before, in order', async () => {
    const cwd = workspaceWith()
    await recorded(cwd, DELIVERED)
    const before = textIn(cwd)
    await recorded(
      cwd,
      "progress mau-01#5 --agency 'SỞ TƯ PHÁP' --date 2024-03-01 --note 'Đã dự thảo: xin ý kiến'",
    )
    expect(textIn(cwd)).toBe(`${before}  - id: 2024-03-01.5.so-tu-phap.progress
    task: "5"
    agency: so-tu-phap
    event: progress
    date: 2024-03-01
    recorded: 2026-01-15
    note: "Đã dự thảo: xin ý kiến"
`)
  })

  it.each([
    ['to a file of the workspace', 'kho/x.txt', RECORDS, '../kho/x.txt'],
    ['to nothing', 'kho/x.txt', RECORDS, '../kho/khong'],
    ['for the folder', 'kho/mau-01.yaml', 'plans/records', 'kho'],
  ])('says of a link that it is one, and writes nothing behind it: %s', async (_, file, link, target) => {
    const cwd = workspaceWith({ [`plans/${file}`.replace('.yaml', '.txt')]: `${HEAD}records: []\n` })
    if (link === RECORDS) mkdirSync(join(cwd, 'plans/records'))
    symlinkSync(target, join(cwd, link))
    const { code, stdout, stderr } = await recorded(cwd, DELIVERED)
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(`“${link}” là một liên kết`)])
    expect(readdirSync(join(cwd, 'plans/kho'))).toHaveLength(1)
  })

  it('passes over a link where the plan has a records file of its own', async () => {
    const cwd = workspaceWith({ 'plans/ghi.yaml': `${HEAD}records: []\n` })
    mkdirSync(join(cwd, 'plans/records'))
    symlinkSync('../ghi.yaml', join(cwd, RECORDS))
    expect((await recorded(cwd, DELIVERED)).code).toBe(0)
    expect(textIn(cwd, 'plans/ghi.yaml')).toBe(`${HEAD}records:\n${WRITTEN}`)
  })

  it.each(['đã nộp', 'Đã Nộp', 'da-nop', 'nộp', 'delivered'])(
    'knows an event by the name %s',
    async (name) => {
      const cwd = workspaceWith()
      const words = DELIVERED.replace(/^delivered/, `'${name}'`)
      expect((await recorded(cwd, words)).stdout).toContain(`Đã ghi ${ID}: đã nộp`)
    },
  )

  it('suggests a Vietnamese name', async () => {
    const { code, stderr } = await recorded(workspaceWith(), DELIVERED.replace(/^delivered/, "'gia han'"))
    expect([code, stderr]).toEqual([2, expect.stringContaining('Có phải “gia hạn”?')])
  })

  it('does not record the same thing twice, whenever it is told', async () => {
    const cwd = workspaceWith()
    await recorded(cwd, DELIVERED)
    const before = textIn(cwd)
    expect(await recorded(cwd, DELIVERED, '2026-03-01T00:00:00Z')).toEqual({
      code: 0,
      stdout: `Đã có từ trước, không ghi lại: ${ID}.\n`,
      stderr: '',
    })
    expect(textIn(cwd)).toBe(before)
  })

  it('gives another document its own record, and warns of the second delivery', async () => {
    const cwd = workspaceWith()
    await recorded(cwd, DELIVERED)
    const { code, stderr } = await recorded(cwd, DELIVERED.replace('1234', '1235'))
    expect([code, stderr]).toEqual([0, expect.stringContaining('repeated-delivery')])
    expect(recordsIn(cwd).map(({ id }) => id)).toEqual([ID, `${ID}.2`])
  })

  it('with --dry-run shows what it would add, and writes nothing', async () => {
    const cwd = workspaceWith()
    expect(await recorded(cwd, `${DELIVERED} --dry-run`)).toEqual({
      code: 0,
      stdout: `${HEAD}records:\n${WRITTEN}`,
      stderr: '',
    })
    expect(readdirSync(join(cwd, 'plans'))).toEqual(['mau-01.yaml', 'so.yaml'])
    await recorded(cwd, 'progress mau-01#5 --agency so-tu-phap --date 2024-03-01')
    const before = textIn(cwd)
    expect((await recorded(cwd, `${DELIVERED} --dry-run`)).stdout).toBe(WRITTEN)
    expect(textIn(cwd)).toBe(before)
  })

  it('takes evidence from the folder of plans, or from where it runs, and addresses', async () => {
    const cwd = workspaceWith({ 'plans/minh-chung/a b.pdf': 'x', 'plans/minh-chung/c.pdf': 'y' })
    const evidence =
      "--evidence 'minh-chung/a b.pdf' plans/minh-chung/c.pdf --evidence https://mau.example/d ./minh-chung/c.pdf"
    const { code, stdout } = await recorded(
      cwd,
      `delivered mau-01#1 --agency so-noi-vu --date 2024-05-28 ${evidence}`,
    )
    expect([code, stdout]).toEqual([0, expect.stringContaining('Hoàn thành đúng hạn')])
    expect(recordsIn(cwd)[0]?.evidence).toEqual([
      'minh-chung/a b.pdf',
      'minh-chung/c.pdf',
      'https://mau.example/d',
    ])
  })

  it('says that a delivery without document or evidence is only a claim', async () => {
    const { stdout } = await recorded(
      workspaceWith(),
      'delivered mau-01#1 --agency so-noi-vu --date 2024-05-28',
    )
    expect(stdout).toContain('Chưa hoàn thành, quá hạn (hạn 30/6/2024; báo đã xong, chưa có minh chứng)')
  })

  it.each(['so-noi-vu', 'mau/so-noi-vu', 'Sở Nội vụ', 'SỞ  NỘI VỤ', 'sở nv', 'Sở Nội vụ'.normalize('NFD')])(
    'knows the agency “%s”',
    async (name) => {
      const cwd = workspaceWith()
      expect((await recorded(cwd, DELIVERED.replace('so-noi-vu', `'${name}'`))).code).toBe(0)
      expect(textIn(cwd)).toBe(`${HEAD}records:\n${WRITTEN}`)
    },
  )

  it('records what is known only by an upper bound, and when it was learned', async () => {
    const cwd = workspaceWith()
    const line = DELIVERED.replace('2024-05-28', '2024-07-10')
    const { stdout } = await recorded(cwd, `${line} --certainty no-later-than --recorded 2024-07-10`)
    expect(stdout).toContain('Hoàn thành đúng hạn (chưa rõ ngày nộp)')
    expect(recordsIn(cwd)).toEqual([
      {
        id: '2024-07-10.1.so-noi-vu.delivered',
        task: '1',
        agency: 'so-noi-vu',
        event: 'delivered',
        date: '2024-07-10',
        certainty: 'no-later-than',
        document: '1234/SNV-CCVC',
      },
    ])
  })
})

describe.runIf(isThere)('record for several', () => {
  const GROUP = 'delivered mau-01#2 --agency ubnd-cap-huyen --period 2024 --date 2024-05-28 --document 9/BC'
  const agencies = (cwd: string) => recordsIn(cwd).map(({ agency }) => agency)

  it('enters a group as its members of that period, a record each', async () => {
    const cwd = workspaceWith()
    const { code, stdout } = await recorded(cwd, GROUP)
    expect([code, stdout.trimEnd().split('\n').length]).toEqual([0, 3])
    expect(agencies(cwd)).toEqual(['huyen-a', 'huyen-b', 'huyen-c'])
    expect(recordsIn(cwd)[0]).toMatchObject({ id: '2024-05-28.2.huyen-a.2024.delivered', period: '2024' })
    expect(textIn(cwd)).toContain('period: "2024"\n')
    const again = await recorded(cwd, GROUP)
    expect([again.code, again.stdout.match(/Đã có từ trước/g)]).toEqual([0, Array(3).fill('Đã có từ trước')])
    const later = 'delivered mau-01#2 --agency ubnd-cap-huyen --period 2025 --date 2025-05-28 --document 9/BC'
    await recorded(cwd, later)
    expect(agencies(cwd).slice(3)).toEqual(['huyen-a', 'huyen-b'])
  })

  it('passes over members who delivered already, and says so', async () => {
    const cwd = workspaceWith()
    await recorded(cwd, 'delivered mau-01#2 --agency huyen-b --period 2024 --date 2024-06-01 --document 1/BC')
    const { code, stdout, stderr } = await recorded(cwd, GROUP)
    expect([code, stderr, stdout]).toEqual([0, '', expect.stringContaining('Bỏ qua huyen-b')])
    expect(agencies(cwd)).toEqual(['huyen-b', 'huyen-a', 'huyen-c'])
  })

  it.each([
    ['--agency huyen-a,huyen-b', ['huyen-a', 'huyen-b']],
    ['--agency huyen-b --agency huyen-a --agency huyen-b', ['huyen-b', 'huyen-a']],
    ["--agency 'UBND huyện A, UBND huyện B'", ['huyen-a', 'huyen-b']],
    ["--agency 'Các huyện, thành phố'", ['huyen-a', 'huyen-b', 'huyen-c']],
    ['--agency huyen-c,ubnd-cap-huyen', ['huyen-c', 'huyen-a', 'huyen-b']],
  ])('takes %s', async (who, wanted) => {
    const cwd = workspaceWith()
    expect((await recorded(cwd, GROUP.replace('--agency ubnd-cap-huyen', who))).code).toBe(0)
    expect(agencies(cwd)).toEqual(wanted)
  })

  it('writes all of them or none', async () => {
    const cwd = workspaceWith()
    expect((await recorded(cwd, GROUP.replace('ubnd-cap-huyen', 'huyen-a,so-noi-vu'))).code).toBe(2)
    expect(textIn(cwd)).toBeNull()
  })

  it('records once what several owe jointly', async () => {
    const cwd = workspaceWith()
    await recorded(cwd, 'delivered mau-01#5 --agency so-tu-phap,so-noi-vu --date 2024-05-28 --document 9/BC')
    expect(agencies(cwd)).toEqual(['so-tu-phap'])
    expect(await statusOf(cwd, 'mau-01#5/ket-qua@mau/so-noi-vu+so-tu-phap')).toBe('done-on-time')
  })

  it('takes a group that cannot be listed for one debtor', async () => {
    const cwd = workspaceWith()
    await recorded(
      cwd,
      'delivered mau-01#7 --all --agency co-quan-lien-quan --date 2024-05-28 --document 9/BC',
    )
    expect(agencies(cwd)).toEqual(['co-quan-lien-quan'])
  })

  it('takes who held it on the day', async () => {
    const cwd = workspaceWith()
    const { code, stdout } = await recorded(
      cwd,
      'delivered mau-01#10 --agency so-khcn --date 2025-03-05 --document 9/BC',
    )
    expect([code, stdout]).toEqual([0, expect.stringContaining('Hoàn thành quá hạn')])
    expect(agencies(cwd)).toEqual(['so-khcn'])
  })
})

describe.runIf(isThere)('each event', () => {
  const ONE = '--agency so-noi-vu --date 2024-05-28'
  it.each([
    [`progress mau-01#1 ${ONE}`, {}, 'Chưa hoàn thành, quá hạn (hạn 30/6/2024)'],
    [
      `extended mau-01#1 ${ONE} --through 2026-03-31 --basis 'CV 5'`,
      { through: '2026-03-31', basis: 'CV 5' },
      'Đang thực hiện, trong hạn (hạn 31/3/2026; đã gia hạn)',
    ],
    [`waived mau-01#1 ${ONE} --reason r --by b`, { reason: 'r', by: 'b' }, 'Đã điều chỉnh, thôi thực hiện'],
    [
      `cancelled mau-01#1 ${ONE} --reason r --by b`,
      { reason: 'r', by: 'b' },
      'Đã điều chỉnh, thôi thực hiện',
    ],
    [
      `superseded mau-01#1 ${ONE} --reason r --by b`,
      { reason: 'r', by: 'b' },
      'Đã điều chỉnh, thôi thực hiện',
    ],
    [
      'delivered mau-01#3/tong-ket --agency so-tu-phap --date 2024-05-28 --document 1',
      { id: '2024-05-28.3.tong-ket.so-tu-phap.delivered', deliverable: 'tong-ket', document: '1' },
      'Hoàn thành đúng hạn',
    ],
    [
      'delivered mau-01#8 --agency so-noi-vu --period 2024 --date 2024-05-28 --document 1',
      { period: '2024' },
      'Hoàn thành đúng hạn',
    ],
    [
      'delivered mau-01#9 --part 1 --agency so-noi-vu --date 2024-05-28 --document 1',
      { part: 1 },
      'Hoàn thành đúng hạn',
    ],
    [
      'triggered mau-01#4 --date 2024-05-28',
      { id: '2024-05-28.4.triggered' },
      '× Chưa hoàn thành, quá hạn (hạn 7/6/2024)',
    ],
    [
      'triggered mau-01#4 --agency so-noi-vu --date 2024-05-28',
      { agency: 'so-noi-vu' },
      'Chưa hoàn thành, quá hạn (hạn 7/6/2024)',
    ],
  ])('%s', async (line, wanted, status) => {
    const cwd = workspaceWith()
    const { code, stdout, stderr } = await recorded(cwd, line)
    expect([code, stderr, stdout]).toEqual([0, '', expect.stringContaining(`Nay: `)])
    expect(stdout).toContain(status)
    expect(recordsIn(cwd)).toEqual([expect.objectContaining({ event: line.split(' ')[0], ...wanted })])
    expect((await run(['validate'], { cwd })).code).toBe(0)
  })

  it('triggered by a group calls each member, and what it called is delivered by its period', async () => {
    const cwd = workspaceWith()
    await recorded(cwd, 'triggered mau-01#4 --agency ubnd-cap-huyen --date 2024-05-28')
    expect(recordsIn(cwd).map(({ id }) => id)).toEqual([
      '2024-05-28.4.huyen-a.triggered',
      '2024-05-28.4.huyen-b.triggered',
      '2024-05-28.4.huyen-c.triggered',
    ])
    const delivered = 'delivered mau-01#4 --agency huyen-a --date 2024-06-07 --document 1'
    expect((await recorded(cwd, delivered)).stderr).toContain('--period T-2024-05-28')
    const { stdout } = await recorded(cwd, `${delivered} --period T-2024-05-28`)
    expect(stdout).toContain('Nay: Hoàn thành đúng hạn.')
  })

  it('reopened takes up again what was done', async () => {
    const cwd = workspaceWith()
    await recorded(cwd, DELIVERED)
    const { code, stdout } = await recorded(
      cwd,
      "reopened mau-01#1 --agency so-noi-vu --date 2024-06-01 --reason 'Trả lại'",
    )
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('Nay: Chưa hoàn thành, quá hạn (hạn 30/6/2024).'),
    ])
  })
})

describe.runIf(isThere)('retract', () => {
  it('takes a record back, as if it had never been, on every day', async () => {
    const cwd = workspaceWith()
    await recorded(cwd, DELIVERED)
    const before = textIn(cwd)
    const { code, stdout } = await recorded(cwd, `retract ${ID} --reason 'Ghi nhầm'`)
    expect([code, stdout]).toEqual([
      0,
      `Đã ghi 2024-05-28.${ID}.retracted: rút ghi nhận, mau-01#1, Sở Nội vụ, 28/5/2024. Nay: Chưa hoàn thành, quá hạn (hạn 30/6/2024).\n`,
    ])
    expect(textIn(cwd)).toBe(`${before}  - id: 2024-05-28.${ID}.retracted
    event: retracted
    date: 2024-05-28
    reason: Ghi nhầm
    retracts: ${ID}
    recorded: 2026-01-15
`)
    const id = 'mau-01#1/ket-qua@mau/so-noi-vu'
    expect([await statusOf(cwd, id), await statusOf(cwd, id, '2024-06-01')]).toEqual([
      'overdue',
      'in-progress',
    ])
    expect((await recorded(cwd, `retract ${ID} --reason 'Ghi nhầm'`)).stdout).toContain('Đã có từ trước')
  })

  it('counts from another day where one is given', async () => {
    const cwd = workspaceWith()
    await recorded(cwd, DELIVERED)
    await recorded(cwd, `retract ${ID} --reason x --date 2024-06-02`)
    const id = 'mau-01#1/ket-qua@mau/so-noi-vu'
    expect([await statusOf(cwd, id, '2024-06-01'), await statusOf(cwd, id, '2024-06-02')]).toEqual([
      'done-on-time',
      'in-progress',
    ])
  })

  it('lets the same be recorded again under another id', async () => {
    const cwd = workspaceWith()
    await recorded(cwd, DELIVERED)
    await recorded(cwd, `retract ${ID} --reason x`)
    expect((await recorded(cwd, DELIVERED)).stdout).toContain(`Đã ghi ${ID}.2:`)
    expect(await statusOf(cwd, 'mau-01#1/ket-qua@mau/so-noi-vu')).toBe('done-on-time')
  })

  it('asks for the plan where several have that id', async () => {
    const cwd = workspaceWith()
    await recorded(cwd, DELIVERED)
    const second = textIn(cwd, 'plans/mau-01.yaml')?.replace('id: mau-01', 'id: mau-02') ?? ''
    writeFileSync(join(cwd, 'plans/mau-02.yaml'), second)
    await recorded(cwd, DELIVERED.replace('mau-01', 'mau-02'))
    const { code, stderr } = await recorded(cwd, `retract ${ID} --reason x`)
    expect([code, stderr]).toEqual([2, expect.stringContaining(`Viết mau-01#${ID} hoặc mau-02#${ID}.`)])
    expect((await recorded(cwd, `retract mau-02#${ID} --reason x`)).code).toBe(0)
    expect([recordsIn(cwd).length, recordsIn(cwd, 'plans/records/mau-02.yaml').length]).toEqual([1, 2])
  })
})
