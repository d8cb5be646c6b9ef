import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../../support/folder.ts'
import { plan, register } from '../../support/province.ts'
import { run } from '../../support/world.ts'
import { linesOfDocument, rowsOfDocument, sheetsIn } from './tables.ts'

const OFFICE = `schema: office/v1
province: mau
name: Sở Mẫu
superior: UBND tỉnh Mẫu
place: Mẫu
signatory: { title: Giám đốc, name: null }
`

/** Task 1 is due on 31/12/2023, task 2 on 30/6/2024; nothing is recorded. */
const folder = (office = OFFICE) =>
  folderWith({ 'plans/so.yaml': register, 'plans/mau-01.yaml': plan, 'plans/office.yaml': office })

describe('a period', () => {
  // By the calendar the second quarter ends on 30/6/2024, when task 2 is still in time, as it is on 14/6; the third by decree
  // ends on 14/9. What became overdue in the third quarter by either: task 2, on 1/7.
  it.each([
    [['--quarter', '2024-Q2'], '2024-06-30', 'Reporting period Q2 2024: 2024-04-01 to 2024-06-30'],
    [
      ['--quarter', '2024-Q2', '--period-kind', 'nd09'],
      '2024-06-14',
      'Reporting period Q2 2024: 2024-03-15 to 2024-06-14 (by Decree 09/2019/NĐ-CP)',
    ],
    [
      ['--period', '9 tháng đầu năm 2024', '--period-kind', 'nd09'],
      '2024-09-14',
      'Reporting period the first nine months of 2024: 2023-12-15 to 2024-09-14 (by Decree 09/2019/NĐ-CP)',
    ],
    [
      ['--period', '2024-9M'],
      '2024-09-30',
      'Reporting period the first nine months of 2024: 2024-01-01 to 2024-09-30',
    ],
  ])('%j is asked about on %s, and the heading says so', async (args, day, heading) => {
    const { code, stdout } = await run(['status', '--lang', 'en', ...args], { cwd: folder() })
    expect(code).toBe(0)
    expect(stdout.split('\n').slice(0, 2)).toEqual([`STATUS OF TASKS at the end of ${day}`, heading])
  })

  it('is cut as the office file says, unless the command says otherwise', async () => {
    const cwd = folder(`${OFFICE}period-kind: nd09\n`)
    const { stdout } = await run(['status', '--quarter', '2024-Q3', '--lang', 'en'], { cwd })
    expect(stdout).toMatch(/^STATUS OF TASKS at the end of 2024-09-14\n/)
    const calendar = await run(
      ['status', '--quarter', '2024-Q3', '--period-kind', 'calendar', '--lang', 'en'],
      { cwd },
    )
    expect(calendar.stdout).toMatch(/^STATUS OF TASKS at the end of 2024-09-30\n/)
  })

  it('compares changes with the day before it', async () => {
    const { stdout } = await run(
      ['changes', '--quarter', '2024-Q3', '--period-kind', 'nd09', '--lang', 'en'],
      { cwd: folder() },
    )
    expect(stdout).toMatch(/^CHANGES from the end of 2024-06-14 to the end of 2024-09-14\n/)
    expect(stdout).toContain('Newly overdue (1 duty)')
  })

  it('is what a reminder is for: what falls due from the 15th to the 14th', async () => {
    // Task 2 is due on 30/6/2024: in the third quarter by decree, in the second by the calendar.
    const args = ['remind', '--quarter', '2024-Q3', '--lang', 'en', '--agency', 'so-tu-phap']
    const decree = await run([...args, '--period-kind', 'nd09'], { cwd: folder() })
    expect(decree.stdout).toContain(
      '2024-06-15 to 2024-09-14 (by Decree 09/2019/NĐ-CP); at the end of 2024-06-15',
    )
    expect(decree.stdout).toContain('Due in the period')
    const calendar = await run(args, { cwd: folder() })
    expect(calendar.stdout).toContain('2024-07-01 to 2024-09-30; at the end of 2024-07-01')
    expect(calendar.stdout).toContain('Carried over')
  })

  it('of a status tells what changed in it, on a sheet of its own', async () => {
    const cwd = folder()
    await run(['status', '--quarter', '2024-Q3', '--format', 'xlsx=q3.xlsx'], { cwd })
    const sheets = await sheetsIn(cwd, 'q3.xlsx')
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Theo cơ quan', 'Việc còn phải làm', 'Thay đổi'])
    expect(sheets[2]?.data[0]?.[0]).toBe('THAY ĐỔI từ hết ngày 30/6/2024 đến hết ngày 30/9/2024')
  })

  it.each([
    [['status', '--period-kind', 'nd09'], 'One period is needed: --quarter or --period.'],
    [['status', '--quarter', '2024-Q2', '--period', '2024'], 'One period is needed: --quarter or --period.'],
    [['changes', '--quarter', '2024-Q9'], 'There is no period “2024-Q9”.'],
    [['remind', '--period', '2024-W27', '--period-kind', 'nd09'], 'Decree 09/2019/NĐ-CP knows no weeks.'],
    [['status', '--quarter', '2024-Q2', '--period-kind', 'nd9'], '--period-kind'],
    [['status', '--since', '2024-03-31'], '--fail-on newly-overdue and --since go together'],
  ])('is refused in %j', async (args, why) => {
    const { code, stdout, stderr } = await run([...args, '--lang', 'en'], { cwd: folder() })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(why)
  })

  it('is refused where offices cut the year differently, until one is chosen', async () => {
    const cwd = folderWith({
      'plans/so.yaml': register,
      'plans/mau-01.yaml': plan,
      'plans/office.yaml': `${OFFICE}period-kind: nd09\n`,
      'plans/khac.yaml': OFFICE.replace('province: mau', 'province: khac'),
    })
    const args = ['status', '--quarter', '2024-Q2', '--lang', 'en']
    expect((await run(args, { cwd })).stderr).toContain('cut reporting periods differently')
    // By id or name: quarter II ends on 14/6 by the decree of its office, and not on 30/6.
    for (const province of ['mau', 'Mẫu'])
      expect((await run([...args, '--province', province], { cwd })).stdout).toMatch(
        /at the end of 2024-06-14\n/,
      )
  })
})

describe('the report upwards', () => {
  it('has the parts of the decree, and counts as the tables do', async () => {
    const cwd = folder()
    const args = ['status', '--quarter', '2024-Q3', '--period-kind', 'nd09', '--letter', '--lang', 'en']
    expect(await run([...args, '--format', 'docx=bc.docx'], { cwd })).toMatchObject({ code: 0, stderr: '' })
    const lines = await linesOfDocument(cwd, 'bc.docx')
    expect(lines).toEqual(
      expect.arrayContaining([
        'BÁO CÁO',
        'Tình hình thực hiện nhiệm vụ quý III năm 2024, tính đến hết ngày 14 tháng 9 năm 2024',
        'Kính gửi: UBND tỉnh Mẫu',
        // Two duties, of which task 1 was overdue before the period and task 2 became so in it.
        '1. Tổng số 02 nhiệm vụ: đã hoàn thành 00, đạt 0% (đúng hạn 00, quá hạn 00); chưa hoàn thành 02 (trong hạn 00, quá hạn 02).',
        '2. Cơ quan có nhiệm vụ quá hạn: Sở Nội vụ (01); Sở Tư pháp (01).',
        '3. So với hết ngày 14 tháng 6 năm 2024: mới quá hạn 01.',
        '4. 01/KH-UBND: chưa có ghi nhận kết quả; quá hạn nghĩa là chưa có minh chứng.',
        'Phụ lục I',
        'Phụ lục III',
      ]),
    )
    expect(lines.filter((line) => line.endsWith('./.'))).toHaveLength(1)
    expect(lines.join('\n')).not.toContain('mau-01')
  })

  it('counts the plans reported on alone, though the workspace has others', async () => {
    const cwd = folderWith()
    const plans = join(import.meta.dirname, '../../../plans')
    const args = [
      'status',
      '--plans',
      plans,
      '--as-of',
      '2024-06-30',
      '--province',
      'thai-nguyen',
      '--letter',
    ]
    expect(await run([...args, '--format', 'docx=bc.docx'], { cwd })).toMatchObject({ code: 0 })
    const sum = (await rowsOfDocument(cwd, 'bc.docx')).find(([, name]) => name === 'Cộng 129/KH-UBND')
    expect(sum?.slice(2, 7)).toEqual(['165', '0', '0', '98', '67'])
    const lines = await linesOfDocument(cwd, 'bc.docx')
    expect(lines.find((line) => line.startsWith('1. '))).toMatch(
      /^1\. Tổng số 165 nhiệm vụ: .* chưa hoàn thành 165 \(trong hạn 98, quá hạn 67\)\./,
    )
  })

  it('says nothing of a plan whose records may lie in a file that was not read', async () => {
    const cwd = folderWith({
      'plans/so.yaml': register,
      'plans/mau-01.yaml': plan,
      'plans/office.yaml': OFFICE,
      'plans/records/la.yaml.txt': 'schema: records/v1\n',
    })
    const args = ['status', '--as-of', '2024-07-15', '--letter', '--format', 'docx=bc.docx']
    expect((await run(args, { cwd })).code).toBe(1)
    const text = (await linesOfDocument(cwd, 'bc.docx')).join('\n')
    expect(text).toContain('1. Tổng số 00 nhiệm vụ')
    expect(text).toMatch(
      /Chưa tổng hợp Kế hoạch số 01\/KH-UBND .*tệp plans\/records\/la\.yaml\.txt không đọc được/,
    )
  })

  it('leaves open whom an office reports to that has no superior, and is refused where nobody can send it', async () => {
    const cwd = folder(OFFICE.replace('superior: UBND tỉnh Mẫu\n', ''))
    await run(['status', '--as-of', '2024-07-15', '--letter', '--format', 'docx=bc.docx'], { cwd })
    expect(await linesOfDocument(cwd, 'bc.docx')).toContain('Kính gửi: ………………')
    const none = folderWith({ 'plans/so.yaml': register, 'plans/mau-01.yaml': plan })
    const refused = await run(['status', '--letter', '--lang', 'en', '--format', 'docx=bc.docx'], {
      cwd: none,
    })
    expect(refused.stderr).toContain('No office/v1 file is for the province “mau”')
    const table = await run(['status', '--letter', '--format', 'html', '--lang', 'en'], { cwd })
    expect(table.stderr).toContain('--letter is for the format docx alone')
  })
})
