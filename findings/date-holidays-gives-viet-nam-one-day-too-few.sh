#!/usr/bin/env bash
# The Labour Code of 2019 gives Quốc khánh two days, and a holiday that falls on a weekend the next working day (Articles
# 111 and 112). date-holidays 3.37.0 has neither: it knows 2 September alone, and 26 April 2026, Giỗ Tổ on a Sunday,
# without the Monday after. What it does name is right, so working days counted with it end too early by a day.

source "$(dirname "$0")/support/setup.sh"
npm_packages date-holidays@3.37.0

node --input-type=module > seen << 'JS'
import Holidays from 'date-holidays'

const calendar = new Holidays('VN')
const days = ['2025-09-01', '2025-09-02', '2025-09-03', '2026-04-26', '2026-04-27']
for (const day of days) {
  const found = (calendar.isHoliday(new Date(`${day}T12:00:00+07:00`)) || []).filter(({ type }) => type === 'public')
  const weekday = new Date(day).toLocaleDateString('en-GB', { weekday: 'short', timeZone: 'UTC' })
  console.log(`${weekday} ${day}: ${found.map(({ name }) => name).join(', ') || 'no holiday'}`)
}
JS

must_be seen << 'SEEN'
Mon 2025-09-01: no holiday
Tue 2025-09-02: Quốc khánh
Wed 2025-09-03: no holiday
Sun 2026-04-26: Giỗ tổ Hùng Vương
Mon 2026-04-27: no holiday
SEEN
