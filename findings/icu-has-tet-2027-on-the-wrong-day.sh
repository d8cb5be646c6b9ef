#!/usr/bin/env bash
# Tết is the first day of the lunar year, so Node's own Chinese calendar looks like a way to know it without a package.
# The new moon of 6 February 2027 falls minutes before midnight in Beijing, and ICU 78 puts the year's first day on the
# 7th; in 2030 it misses China's day and so happens to give Việt Nam's, which the hour between the two countries sets
# apart. A term in working days over Tết 2027 would be a day wrong.

source "$(dirname "$0")/support/setup.sh"
npm_packages amlich@0.0.2 lunar-javascript@1.7.7

node --input-type=module > seen << 'JS'
import amlich from 'amlich'
import lunar from 'lunar-javascript'

const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })
const icu = (year) => {
  const days = Array.from({ length: 40 }, (_, index) => new Date(Date.UTC(year, 0, 20 + index)))
  return days.find((day) => chinese.format(day) === '1/1').toISOString().slice(0, 10)
}
const vietnamese = (year) => {
  const [day, month] = amlich.convertLunar2Solar(1, 1, year, 0, 7)
  return `${year}-0${month}-${String(day).padStart(2, '0')}`
}

console.log(`ICU ${process.versions.icu.split('.')[0]}`)
for (const year of [2026, 2027, 2028, 2029, 2030, 2031]) {
  const others = `Việt Nam (amlich) ${vietnamese(year)}, China (lunar-javascript) ${lunar.Lunar.fromYmd(year, 1, 1).getSolar().toYmd()}`
  console.log(`${year}: ICU ${icu(year)}, ${others}`)
}
JS

must_be seen << 'SEEN'
ICU 78
2026: ICU 2026-02-17, Việt Nam (amlich) 2026-02-17, China (lunar-javascript) 2026-02-17
2027: ICU 2027-02-07, Việt Nam (amlich) 2027-02-06, China (lunar-javascript) 2027-02-06
2028: ICU 2028-01-26, Việt Nam (amlich) 2028-01-26, China (lunar-javascript) 2028-01-26
2029: ICU 2029-02-13, Việt Nam (amlich) 2029-02-13, China (lunar-javascript) 2029-02-13
2030: ICU 2030-02-02, Việt Nam (amlich) 2030-02-02, China (lunar-javascript) 2030-02-03
2031: ICU 2031-01-23, Việt Nam (amlich) 2031-01-23, China (lunar-javascript) 2031-01-23
SEEN
