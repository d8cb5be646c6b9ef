import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { folderWith, textIn } from '../support/folder.ts'
import { run } from '../support/world.ts'

/** An event as an independent reader of the format understands it. */
interface Event {
  readonly uid: string
  readonly day: string
  readonly until: string
  readonly sequence: number
  readonly stamp: string
  readonly status: string
  readonly summary: string
  readonly description: string
  readonly alarms: readonly string[]
}

async function eventsOf(args: readonly string[], cwd?: string): Promise<readonly Event[]> {
  const { code, stdout, stderr } = await run(['calendar', ...args], cwd === undefined ? {} : { cwd })
  expect([code, stderr]).toEqual([0, ''])
  return eventsIn(stdout)
}

function eventsIn(text: string): readonly Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name: string) => String(event.getFirstPropertyValue(name))
    return {
      uid: value('uid').replace(/^plan-check:/, ''),
      day: value('dtstart'),
      until: value('dtend'),
      sequence: Number(value('sequence')),
      stamp: value('dtstamp'),
      status: value('status'),
      summary: value('summary'),
      description: value('description'),
      alarms: event
        .getAllSubcomponents('valarm')
        .map((alarm) => `${alarm.getFirstPropertyValue('action')} ${alarm.getFirstPropertyValue('trigger')}`),
    }
  })
}

describe('the calendar of the Department of Home Affairs of Thái Nguyên, as of 1/1/2024', () => {
  // Of plans/thai-nguyen-129.yaml (issued 3/7/2023, no end of its own, "trước tháng" read strictly) it leads
  // - alone 6.1 "trước tháng 12/2024": 30/11/2024, and 6.3 "trước tháng 6/2024": 31/5/2024;
  // - as one of "Các sở, ban, ngành" 6.2 "trước tháng 12/2024": 30/11/2024, and each year 5.1 (the other part of
  //   which waits for a request) and 5.3: 31/12/2023, overdue by a day, and 31/12/2024.
  // All else it leads is continuous (1.2, 4.1, 4.2, 4.3) or without a limit (IV.6.1–3); IV.3 repeats 6.3, III.2 5.1.
  // The year 2025 begins after 31/12/2024, the day through which a calendar looks by itself.
  const expected = [
    ['2023-12-31', '5.1'],
    ['2023-12-31', '5.3'],
    ['2024-05-31', '6.3'],
    ['2024-11-30', '6.1'],
    ['2024-11-30', '6.2'],
    ['2024-12-31', '5.1'],
    ['2024-12-31', '5.3'],
  ]
  const ARGS = ['--as-of', '2024-01-01', '--agency', 'thai-nguyen/so-noi-vu']

  it('has its seven last days', async () => {
    const events = await eventsOf(ARGS)
    expect(events.map(({ uid, day }) => [day, /#([^/]+)/.exec(uid)?.[1]])).toEqual(expected)
    expect(events.slice(0, 2).map(({ summary }) => summary.slice(0, 8))).toEqual(Array(2).fill('QUÁ HẠN:'))
    expect(events[2]?.summary).toBe(
      '6.3 = IV.3. Hướng dẫn vị trí việc làm, định mức biên chế người làm công tác truyền thông (129/KH-UBND): Sở Nội vụ',
    )
  })

  it('lets an event last its day, reminds 30 and 7 days ahead, and of no day that is past', async () => {
    const events = await eventsOf(ARGS)
    // 30/11/2024 is a Saturday, and Monday 2/12 a working day.
    expect(events[4]).toMatchObject({
      uid: 'thai-nguyen-129#6.2/phan-cong@thai-nguyen/so-noi-vu',
      until: '2024-12-01',
      stamp: '2024-01-01T00:00:00Z',
      status: 'CONFIRMED',
      // 8:00 on 31/10 and 23/11: 30 and 7 days before midnight, less eight hours.
      alarms: ['DISPLAY -P29DT16H', 'DISPLAY -P6DT16H'],
    })
    expect(events[4]?.description).toContain('Ngày cuối: 30/11/2024 [2/12/2024]')
    expect(events[4]?.description).toContain('“Hoàn thành trước tháng 12/2024”')
    expect(events[4]?.description).toContain('đọc là hết ngày 30/11/2024; cách đọc khác: 31/12/2024')
    expect(events[0]?.alarms).toEqual([])
  })

  it('looks further where it is told to, and not back', async () => {
    const events = await eventsOf([...ARGS, '--through', '2025-06-30'])
    expect(events.map(({ uid, day }) => [day, /#([^/]+)/.exec(uid)?.[1]])).toEqual([
      ...expected,
      ['2025-12-31', '5.1'],
      ['2025-12-31', '5.3'],
    ])
    const { code, stdout, stderr } = await run(['calendar', ...ARGS, '--through', '2023-12-31'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('--through 2023-12-31')
  })

  it('gives the 31 members of a group one event', async () => {
    const events = await eventsOf(['--as-of', '2024-01-01', '--plan', 'thai-nguyen-129'])
    const [event, ...others] = events.filter(({ uid }) => uid.includes('#6.2/'))
    expect(others).toEqual([])
    expect(event).toMatchObject({ uid: 'thai-nguyen-129#6.2/phan-cong', day: '2024-11-30' })
    expect(event?.summary).toMatch(/: 31 cơ quan$/)
    expect(event?.description).toMatch(/^Cơ quan chủ trì: (?:[^;\n]+; ){30}[^;\n]+$/m)
    // What one agency leads alone is the same event in both calendars.
    expect(events.map(({ uid }) => uid)).toContain('thai-nguyen-129#6.3/huong-dan@thai-nguyen/so-noi-vu')
  })
})

describe('an event of fixtures/mot-nam', () => {
  const on = async (task: string, asOf: string, ...more: readonly string[]) => {
    const events = await eventsOf(['--plans', 'fixtures/mot-nam', '--as-of', asOf, ...more])
    return events.filter(({ uid }) => uid.startsWith(`mau-45#${task}/`))
  }

  it('keeps its UID when its day moves, and gets a higher SEQUENCE', async () => {
    // Task 3: "trước ngày 15/5/2024", the day itself in time, so the event stands a day before. Extended on 27/5
    // to 31/7, passed to another department on 1/7, delivered by it on 25/7.
    // From 1/1/1900 to 1/5/2024 there are 45,411 days (124 years of 365, 30 leap days from 1904 to 2020, then
    // 31 + 29 + 31 + 30), and four records by then: 6/2, 19/2, 15/4, 29/4.
    const [before] = await on('3', '2024-05-01')
    expect(before).toMatchObject({ day: '2024-05-14', sequence: 45411 + 4, status: 'CONFIRMED' })
    expect(before?.description).toContain('hết ngày 15/5/2024 vẫn là đúng hạn')
    const [late] = await on('3', '2024-05-26')
    expect(late).toMatchObject({ day: '2024-05-14', alarms: [] })
    expect(late?.summary).toMatch(/^QUÁ HẠN: 3\. /)
    const [extended] = await on('3', '2024-05-27')
    expect(extended).toMatchObject({ day: '2024-07-31', status: 'CONFIRMED' })
    const [passed] = await on('3', '2024-07-01', '--agency', 'so-van-hoa', '--lang', 'en')
    expect(passed).toMatchObject({ day: '2024-07-31' })
    expect(passed?.description).toContain('Taken over from: Sở Thông tin')
    const [done] = await on('3', '2024-07-25')
    expect(done).toMatchObject({ day: '2024-07-31', status: 'CANCELLED', alarms: [] })
    expect(done?.summary).toMatch(/^✓ Đã xong: 3\. /)

    const all = [before, late, extended, passed, done]
    expect(new Set(all.map((event) => event?.uid))).toEqual(new Set(['mau-45#3/trang-chu@mau/so-thong-tin']))
    const sequences = all.map((event) => event?.sequence ?? 0)
    expect(sequences).toEqual([...new Set(sequences)].sort((one, other) => one - other))
  })

  it('is cancelled, not left out, when nothing is owed any more', async () => {
    // Task 7 was cancelled on 15/8/2024; of task 5 the fourth quarter was superseded on 1/10.
    expect(await on('7', '2024-08-14')).toMatchObject([{ day: '2024-10-31', status: 'CONFIRMED' }])
    const [closed] = await on('7', '2024-08-15')
    expect(closed).toMatchObject({ day: '2024-10-31', status: 'CANCELLED' })
    expect(closed?.summary).toMatch(/^✕ Thôi thực hiện: 7\. /)
    expect(closed?.description).toContain('Dồn kinh phí khắc phục mưa lũ')
    expect((await on('5', '2024-10-01')).map(({ day, status }) => [day, status])).toEqual([
      ['2024-03-31', 'CANCELLED'],
      ['2024-06-30', 'CANCELLED'],
      ['2024-09-30', 'CANCELLED'],
      ['2024-12-31', 'CANCELLED'],
    ])
  })

  it('has a sequence that rises every day, also when a record is retracted', async () => {
    // 12/9: a record is retracted; what it said is forgotten, but it was said.
    const days = ['2024-09-10', '2024-09-11', '2024-09-12', '2024-09-13']
    const found = await Promise.all(days.map(async (day) => (await on('4', day))[0]))
    expect(found.map((event) => event?.status)).toEqual(['CANCELLED', 'CANCELLED', 'CONFIRMED', 'CONFIRMED'])
    const first = found[0]?.sequence ?? 0
    expect(found.map((event) => (event?.sequence ?? 0) - first)).toEqual([0, 1, 3, 4])
  })

  it('is the same in both languages but for its words', async () => {
    const bare = ({ uid, day, until, sequence, stamp, status, alarms }: Event) => [
      ...[uid, day, until, sequence, stamp, status],
      ...alarms,
    ]
    const args = ['--plans', 'fixtures/mot-nam', '--as-of', '2024-06-30', '--lang']
    expect((await eventsOf([...args, 'en'])).map(bare)).toEqual((await eventsOf([...args, 'vi'])).map(bare))
  })
})

describe('a group of which some are extended', () => {
  const REGISTER = `schema: agencies/v1
province: mau
name: Mẫu
sources: { s: { title: Sổ, kind: practice } }
agencies:
  - { id: ubnd, name: UBND tỉnh, kind: ubnd-tinh, source: s, confidence: inferred }
  - { id: a, name: Sở A, kind: so, source: s, confidence: inferred }
  - { id: b, name: Sở B, kind: so, source: s, confidence: inferred }
  - { id: c, name: Sở C, kind: so, source: s, confidence: inferred }
groups:
  - { id: cac-so, name: Các sở, kinds: [so] }
`
  const PLAN = `schema: plan/v1
id: mau-01
province: mau
number: 01/KH-UBND
type: ke-hoach
title: Kế hoạch hư cấu
issuer: ubnd
issued: 2024-01-02
tasks:
  - id: "1"
    title: Nộp báo cáo
    lead: [cac-so]
    deadline: Chậm nhất ngày 30/4/2024
    deliverables: [{ id: bao-cao, title: Báo cáo }]
`
  const extended = (agency: string, date: string, recorded = date) =>
    `{ id: ${date}.1.${agency}.extended, task: "1", agency: ${agency}, event: extended, date: ${date}, recorded: ${recorded}, through: 2024-05-31, basis: CV 1 }`
  const delivered = (agency: string, date: string) =>
    `{ id: ${date}.1.${agency}.delivered, task: "1", agency: ${agency}, event: delivered, date: ${date}, document: BC 1 }`
  const retracted = (what: string, date: string) =>
    `{ id: ${date}.retracted.${what}, event: retracted, date: ${date}, retracts: ${what}, reason: Nhầm }`

  const GROUP = 'mau-01#1/bao-cao'
  const own = (agency: string) => `${GROUP}@mau/${agency}`

  async function told(records: readonly string[], asOf: string, ...more: readonly string[]) {
    const cwd = folderWith({
      'plans/so.yaml': REGISTER,
      'plans/ke-hoach.yaml': PLAN,
      'plans/ghi-nhan.yaml': `schema: records/v1\nplan: mau-01\nrecords:\n${records.map((one) => `  - ${one}\n`).join('')}`,
    })
    const events = await eventsOf(['--as-of', asOf, ...more], cwd)
    return events.map(({ uid, day, status, description }) => [
      uid,
      day,
      status,
      /^(?:Cơ quan chủ trì|Đã xong[^:]*): (.*)$/m.exec(description)?.[1],
    ])
  }

  const B = extended('b', '2024-04-10')

  it('gives one that was extended alone an event of its own, for ever', async () => {
    expect(await told([B], '2024-04-10')).toEqual([
      [GROUP, '2024-04-30', 'CONFIRMED', 'Sở A; Sở C'],
      [own('b'), '2024-05-31', 'CONFIRMED', 'Sở B'],
    ])
    // The others follow five days later: their event moves, and that of B stays where it is.
    const all = [B, extended('a', '2024-04-15'), extended('c', '2024-04-15')]
    expect(await told(all, '2024-04-15')).toEqual([
      [GROUP, '2024-05-31', 'CONFIRMED', 'Sở A; Sở C'],
      [own('b'), '2024-05-31', 'CONFIRMED', 'Sở B'],
    ])
    // The extension of B was a mistake: its event, already in somebody's calendar, moves back.
    expect(await told([B, retracted('2024-04-10.1.b.extended', '2024-04-12')], '2024-04-12')).toEqual([
      [GROUP, '2024-04-30', 'CONFIRMED', 'Sở A; Sở C'],
      [own('b'), '2024-04-30', 'CONFIRMED', 'Sở B'],
    ])
  })

  it('moves the one event where all that still owe it are extended on one day', async () => {
    const all = ['a', 'b', 'c'].map((agency) => extended(agency, '2024-04-10'))
    expect(await told(all, '2024-04-10')).toEqual([[GROUP, '2024-05-31', 'CONFIRMED', 'Sở A; Sở B; Sở C']])
    const owing = [delivered('a', '2024-04-05'), ...all.slice(1)]
    expect(await told(owing, '2024-04-10')).toEqual([[GROUP, '2024-05-31', 'CONFIRMED', 'Sở B; Sở C']])
  })

  it('goes by the day on which an extension was recorded: a calendar made in between knew no better', async () => {
    const typed = [B, extended('a', '2024-04-10', '2024-04-11'), extended('c', '2024-04-10', '2024-04-11')]
    expect(await told(typed, '2024-04-11')).toEqual([
      [GROUP, '2024-05-31', 'CONFIRMED', 'Sở A; Sở C'],
      [own('b'), '2024-05-31', 'CONFIRMED', 'Sở B'],
    ])
  })

  it('never shows a last day that is not its own, also where one of several extensions is retracted', async () => {
    const all = ['a', 'b', 'c'].map((agency) => extended(agency, '2024-04-10'))
    const events = await told([...all, retracted('2024-04-10.1.a.extended', '2024-04-12')], '2024-04-12')
    expect(events).toEqual([
      [own('a'), '2024-04-30', 'CONFIRMED', 'Sở A'],
      [GROUP, '2024-05-31', 'CONFIRMED', 'Sở B; Sở C'],
    ])
  })

  it('shows each agency its own event where it is asked for, under the id it has for ever', async () => {
    const records = [delivered('a', '2024-04-05'), B]
    expect(await told(records, '2024-04-10', '--agency', 'a', '--agency', 'b')).toEqual([
      [own('a'), '2024-04-30', 'CANCELLED', 'Sở A – Hoàn thành đúng hạn, 5/4/2024'],
      [own('b'), '2024-05-31', 'CONFIRMED', 'Sở B'],
    ])
    expect(await told(records, '2024-04-10')).toEqual([
      [GROUP, '2024-04-30', 'CONFIRMED', 'Sở C'],
      [own('b'), '2024-05-31', 'CONFIRMED', 'Sở B'],
    ])
  })

  it('is cancelled when all have delivered', async () => {
    const records = ['a', 'b', 'c'].map((agency) => delivered(agency, '2024-04-05'))
    expect((await told(records, '2024-04-05')).map((event) => event.slice(0, 3))).toEqual([
      [GROUP, '2024-04-30', 'CANCELLED'],
    ])
  })
})

describe('a calendar of its own', () => {
  const ARGS = ['--plans', 'fixtures/mot-nam', '--one-calendar', '--as-of']
  const calendarOn = async (day: string, ...more: readonly string[]) => {
    const { code, stdout } = await run(['calendar', ...ARGS, day, ...more])
    expect(code).toBe(0)
    return { text: stdout, calendar: new ICAL.Component(ICAL.parse(stdout)) }
  }

  it('is known by one UID on every day, and by another where something else is asked for', async () => {
    const uidOf = async (day: string, ...more: readonly string[]) =>
      (await calendarOn(day, ...more)).calendar.getFirstPropertyValue('uid')
    const all = await uidOf('2024-03-31')
    expect(all).toBe('plan-check:calendar')
    expect(await uidOf('2024-10-10', '--lang', 'en')).toBe(all)
    expect(await uidOf('2024-10-10', '--agency', 'so-noi-vu')).toBe('plan-check:calendar mau/so-noi-vu')
  })

  it('says what RFC 7986 has for it: name, day of its making, and how often to look', async () => {
    const { calendar, text } = await calendarOn('2024-10-10', '--agency', 'so-noi-vu')
    const value = (name: string) => String(calendar.getFirstPropertyValue(name))
    expect(['name', 'x-wr-calname', 'refresh-interval', 'x-published-ttl'].map(value)).toEqual([
      'Thời hạn theo kế hoạch: Sở Nội vụ (Mẫu)',
      'Thời hạn theo kế hoạch: Sở Nội vụ (Mẫu)',
      'P1D',
      'P1D',
    ])
    expect(text).toMatch(/^LAST-MODIFIED:20241010T000000Z\r$/m)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
  })

  it('holds what is owed alone, since it is replaced whole', async () => {
    const { text } = await calendarOn('2024-10-10')
    const imported = await eventsOf(['--plans', 'fixtures/mot-nam', '--as-of', '2024-10-10'])
    const owed = imported.filter(({ status }) => status === 'CONFIRMED')
    expect(owed.length).toBeGreaterThan(0)
    expect(owed.length).toBeLessThan(imported.length)
    expect(eventsIn(text)).toEqual(owed)
  })
})

describe('the file', () => {
  it('has lines of 75 octets at most, cut between characters and ended by CRLF', async () => {
    for (const lang of ['vi', 'en']) {
      const { stdout } = await run(['calendar', '--as-of', '2024-06-30', '--lang', lang])
      expect(stdout).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:.*\r\nMETHOD:PUBLISH\r\n/)
      expect(stdout.endsWith('END:VCALENDAR\r\n')).toBe(true)
      expect(stdout.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      for (const line of stdout.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
      const uids = eventsIn(stdout).map(({ uid }) => uid)
      expect(uids.length).toBeGreaterThan(15)
      expect(new Set(uids).size).toBe(uids.length)
    }
  })

  it('ends an event with its alarms, as the grammar has it (RFC 5545, 3.6.1)', async () => {
    const { stdout } = await run(['calendar', '--as-of', '2024-01-01'])
    const after = [...stdout.matchAll(/^END:VALARM\r\n(.*)\r\n/gm)].map(([, line]) => line)
    expect([...new Set(after)].sort()).toEqual(['BEGIN:VALARM', 'END:VEVENT'])
    expect(stdout.match(/^STATUS:/gm)).toHaveLength(eventsIn(stdout).length)
  })

  it('is written to a file as it is to the screen, without a byte order mark', async () => {
    const cwd = folderWith({})
    const plans = `${import.meta.dirname}/../../plans`
    const args = ['calendar', '--plans', plans, '--as-of', '2024-06-30']
    const { stdout } = await run(args, { cwd })
    expect(await run([...args, '--format', 'ics=lich.ics'], { cwd })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
    expect(textIn(cwd, 'lich.ics')).toBe(stdout)
  })

  it('says what is wrong with a file and still holds the rest', async () => {
    const cwd = folderWith({ 'plans/hong.yaml': 'schema: plan/v1\n' })
    const { code, stdout, stderr } = await run(['calendar', '--as-of', '2024-06-30'], { cwd })
    expect(code).toBe(1)
    expect(eventsIn(stdout)).toEqual([])
    expect(stderr).toContain('hong.yaml')
  })
})
