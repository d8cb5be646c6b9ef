import { describe, expect, it } from 'vitest'
import { isThere, recorded, recordsIn, textIn, workspaceWith } from './workspace.ts'

describe.runIf(isThere)('record remarks, and records all the same', () => {
  // so-tttt ended on 28/2/2025; so-khcn took its place.
  it('that an agency was no more on the day, and who held the duty', async () => {
    const cwd = workspaceWith()
    const line = 'delivered mau-01#10 --agency so-tttt --date 2025-04-20 --document 9/BC'
    expect(await recorded(cwd, line)).toMatchObject({
      code: 0,
      stderr:
        'plan-check: Sở Thông tin và Truyền thông đã kết thúc ngày 28/2/2025; ngày 20/4/2025 việc này do Sở Khoa học và Công nghệ giữ (--agency so-khcn).\n',
    })
    expect(recordsIn(cwd)).toHaveLength(1)
    const english = await recorded(workspaceWith(), `${line} --lang en`)
    expect(english.stderr).toBe(
      'plan-check: Sở Thông tin và Truyền thông ended on 2025-02-28; on 2025-04-20 this was held by Sở Khoa học và Công nghệ (--agency so-khcn).\n',
    )
    expect((await recorded(workspaceWith(), `${line} --quiet`)).stderr).toBe('')
    const inTime = await recorded(workspaceWith(), line.replace('2025-04-20', '2025-02-28'))
    expect(inTime.stderr).toBe('')
    const asHolder = await recorded(workspaceWith(), line.replace('so-tttt', 'so-khcn'))
    expect(asHolder.stderr).toBe('')
  })

  it('that an agency had given the duty away, and who held it by then', async () => {
    const cwd = workspaceWith()
    await recorded(
      cwd,
      'assigned mau-01#1 --agency so-noi-vu --to so-tu-phap --date 2024-03-04 --document 5/CV',
    )
    const line = (date: string) =>
      `delivered mau-01#1 --agency so-noi-vu --date ${date} --document 9/BC --dry-run`
    // On the day itself it may have come first.
    expect((await recorded(cwd, line('2024-03-04'))).stderr).toBe('')
    expect((await recorded(cwd, line('2024-03-05'))).stderr).toBe(
      'plan-check: Sở Nội vụ đã chuyển việc này đi; ngày 5/3/2024 việc này do Sở Tư pháp giữ (--agency so-tu-phap).\n',
    )
    expect((await recorded(cwd, `${line('2024-03-05')} --lang en`)).stderr).toBe(
      'plan-check: Sở Nội vụ no longer held this; on 2024-03-05 this was held by Sở Tư pháp (--agency so-tu-phap).\n',
    )
  })

  it.each([
    'waived --reason x --by y',
    'cancelled --reason x --by y',
    'superseded --reason x --by y',
    'extended --through 2024-12-31 --basis x',
  ])('that what is done stays done: %s', async (words) => {
    const cwd = workspaceWith()
    const [event = '', ...options] = words.split(' ')
    const on = (date: string) => `${event} mau-01#1 --agency so-noi-vu --date ${date} ${options.join(' ')}`
    await recorded(cwd, 'delivered mau-01#1 --agency so-noi-vu --date 2024-05-28 --document 9/BC')
    const after = await recorded(cwd, on('2024-06-01'))
    expect(after).toMatchObject({
      code: 0,
      stderr: `plan-check: Nhiệm vụ 1 của Sở Nội vụ đã hoàn thành trước đó; ghi nhận ${event} không đổi được điều ấy.\n`,
    })
    const before = await recorded(workspaceWith(), on('2024-05-27'))
    expect(before.stderr).toBe('')
  })

  it('once that claims do not count as done, however many there are', async () => {
    const cwd = workspaceWith()
    const line = 'delivered mau-01#2 --agency ubnd-cap-huyen --period 2024 --date 2024-05-28'
    const { stdout, stderr } = await recorded(cwd, line)
    expect(stdout.match(/báo đã xong, chưa có minh chứng/g)).toHaveLength(3)
    expect(stderr).toBe(
      'plan-check: Báo đã xong mà chưa có văn bản, minh chứng thì chưa tính là hoàn thành; ghi lại với --document hoặc --evidence khi có.\n',
    )
    // The same again adds nothing, and has nothing to remark on.
    expect((await recorded(cwd, line)).stderr).toBe('')
    const shown = await recorded(workspaceWith(), `${line} --dry-run --lang en`)
    expect(shown.stderr).toContain('does not count as done')
  })
})

describe.runIf(isThere)('record without --agency', () => {
  it('takes the only one that owes the task', async () => {
    const cwd = workspaceWith()
    await recorded(cwd, 'cancelled mau-01#1 --date 2024-05-28 --reason x --by y')
    expect(recordsIn(cwd)).toMatchObject([{ agency: 'so-noi-vu', event: 'cancelled' }])
  })

  it('takes the one that holds it on the day', async () => {
    const cwd = workspaceWith()
    await recorded(cwd, 'delivered mau-01#10 --date 2025-03-05 --document 9/BC')
    expect(recordsIn(cwd)).toMatchObject([{ agency: 'so-khcn' }])
  })

  it('takes none where several owe it, each for itself or jointly', async () => {
    const cwd = workspaceWith()
    await recorded(cwd, 'delivered mau-01#5 --date 2024-05-28 --document 9/BC')
    expect(textIn(cwd)).toBeNull()
  })
})
