#!/usr/bin/env bash
# One would expect a locale to read back what it writes. In date-fns 4.4.0 the Vietnamese locale writes "quý II 2024"
# and reads it as the first quarter, as it does "quý III": the "I" they begin with is found first and the rest is
# dropped without an error; "Tháng Mười Một" and "Tháng Mười Hai" are not read at all. Quarters in Roman numerals
# are how Vietnamese plans state their time limits, so a duty would fall due three or six months early.

source "$(dirname "$0")/support/setup.sh"
npm_packages date-fns@4.4.0

node --input-type=module > seen << 'JS'
import { format, isValid, parse } from 'date-fns'
import { vi } from 'date-fns/locale'

for (const [pattern, months] of [['QQQQ yyyy', [0, 3, 6, 9]], ['LLLL yyyy', [8, 9, 10, 11]]]) {
  for (const month of months) {
    const written = format(new Date(2024, month, 15), pattern, { locale: vi })
    const read = parse(written, pattern, new Date(2000, 0, 1), { locale: vi })
    console.log(`${written} is read as ${isValid(read) ? format(read, 'yyyy-MM-dd') : 'no date'}`)
  }
}
JS

must_be seen << 'SEEN'
quý I 2024 is read as 2024-01-01
quý II 2024 is read as 2024-01-01
quý III 2024 is read as 2024-01-01
quý IV 2024 is read as 2024-10-01
Tháng Chín 2024 is read as 2024-09-01
Tháng Mười 2024 is read as 2024-10-01
Tháng Mười Một 2024 is read as no date
Tháng Mười Hai 2024 is read as no date
SEEN
