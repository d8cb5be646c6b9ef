#!/usr/bin/env bash
# One would expect the readers of iCalendar to agree on a rule as plain as "the last day of March, June, September and
# December". ical.js 2.2.1 puts the June of the second year on 1 July, and given BYSETPOS over days of the month gives
# all of them; where a rule starts on a 31st, it and rrule 2.8.1 skip the shorter months, as the standard says, and
# node-ical 0.26.1 moves to the 30th and stays there. A duty of every quarter is safest sent as single events.

source "$(dirname "$0")/support/setup.sh"
npm_packages ical.js@2.2.1 rrule@2.8.1 node-ical@0.26.1

node --input-type=module > seen << 'JS'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import rrule from 'rrule'

const first = '2024-03-31'
const rules = [
  'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1',
  'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',
  'FREQ=MONTHLY;INTERVAL=3',
]
const basic = first.replaceAll('-', '')
const six = (_, index) => index < 6

const readers = {
  'ical.js': (rule) => {
    const days = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(first))
    return Array.from({ length: 6 }, () => days.next().toString())
  },
  rrule: (rule) =>
    rrule.rrulestr(`DTSTART:${basic}T000000Z\nRRULE:${rule}`).all(six).map((day) => day.toISOString().slice(0, 10)),
  'node-ical': (rule) => {
    const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Office//Plans//VI', 'BEGIN:VEVENT', 'UID:quarter@example.org',
      'DTSTAMP:20240101T000000Z', `DTSTART;VALUE=DATE:${basic}`, 'SUMMARY:Báo cáo quý', `RRULE:${rule}`,
      'END:VEVENT', 'END:VCALENDAR', '']
    const event = Object.values(nodeIcal.sync.parseICS(lines.join('\r\n'))).find(({ type }) => type === 'VEVENT')
    return event.rrule.all(six).map((day) => day.toLocaleDateString('sv'))
  },
}

for (const rule of rules) {
  console.log(rule)
  for (const [name, read] of Object.entries(readers)) console.log(`  ${name.padEnd(9)} ${read(rule).join(' ')}`)
}
JS

must_be seen << 'SEEN'
FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1
  ical.js   2024-03-31 2024-06-30 2024-09-30 2024-12-31 2025-03-31 2025-07-01
  rrule     2024-03-31 2024-06-30 2024-09-30 2024-12-31 2025-03-31 2025-06-30
  node-ical 2024-03-31 2024-06-30 2024-09-30 2024-12-31 2025-03-31 2025-06-30
FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=28,29,30,31;BYSETPOS=-1
  ical.js   2024-03-31 2024-06-28 2024-06-29 2024-06-30 2024-09-28 2024-09-29
  rrule     2024-03-31 2024-06-30 2024-09-30 2024-12-31 2025-03-31 2025-06-30
  node-ical 2024-03-31 2024-06-30 2024-09-30 2024-12-31 2025-03-31 2025-06-30
FREQ=MONTHLY;INTERVAL=3
  ical.js   2024-03-31 2024-12-31 2025-03-31 2025-12-31 2026-03-31 2026-12-31
  rrule     2024-03-31 2024-12-31 2025-03-31 2025-12-31 2026-03-31 2026-12-31
  node-ical 2024-03-31 2024-06-30 2024-09-30 2024-12-30 2025-03-30 2025-06-30
SEEN
