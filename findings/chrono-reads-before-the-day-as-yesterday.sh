#!/usr/bin/env bash
# chrono-node 2.10.3 has a Vietnamese reader, and one would expect "trước ngày 15/6/2024" (before the day 15/6/2024) to
# give 15 or 14 June. It takes "trước ngày" for "a day ago" and "sau ngày" for "in a day", finds two dates, and parseDate
# answers with the first: the day before the plan was issued. Most time limits of this field begin with these words.

source "$(dirname "$0")/support/setup.sh"
npm_packages chrono-node@2.10.3

node --input-type=module > seen << 'JS'
import { vi } from 'chrono-node'

const issued = new Date(2023, 6, 3, 12)
const day = (date) => date?.toLocaleDateString('sv') ?? 'nothing'
for (const words of ['ngày 15/6/2024', 'trước ngày 15/6/2024', 'sau ngày 15/6/2024', 'trước 15/6/2024']) {
  const found = vi.parse(words, issued).map((part) => `"${part.text}" = ${day(part.start.date())}`)
  console.log(`${words}: ${day(vi.parseDate(words, issued))}, of ${found.join(' and ')}`)
}
JS

must_be seen << 'SEEN'
ngày 15/6/2024: 2024-06-15, of "15/6/2024" = 2024-06-15
trước ngày 15/6/2024: 2023-07-02, of "trước ngày" = 2023-07-02 and "15/6/2024" = 2024-06-15
sau ngày 15/6/2024: 2023-07-04, of "sau ngày" = 2023-07-04 and "15/6/2024" = 2024-06-15
trước 15/6/2024: 2024-06-15, of "15/6/2024" = 2024-06-15
SEEN
