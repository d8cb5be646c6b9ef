#!/usr/bin/env bash
# A cell that holds the day 5/6/2024 should be midnight of that day, in local time or in UTC. SheetJS 0.18.5 with
# cellDates gives 23:59:30 of 4 June on a computer set to Việt Nam, and of 5 June sharp on one set to UTC: it reckons
# with the zone's offset of 1899, which had odd seconds. So the local day is the day before where this field works,
# and right on the machines where tests usually run.

source "$(dirname "$0")/support/setup.sh"
npm_packages xlsx@0.18.5 fflate@0.8.3

for zone in UTC Asia/Ho_Chi_Minh; do
  TZ=$zone node --input-type=module << 'JS'
import XLSX from 'xlsx'
import { writeWorkbook } from './workbook.mjs'

const file = 'returned.xlsx'
writeWorkbook(file, { rows: '<row r="1"><c r="A1" s="1"><v>45448</v></c><c r="B1" s="1"><v>45657</v></c></row>' })
const { Sheets } = XLSX.readFile(file, { cellDates: true })
const { A1, B1 } = Sheets['Theo dõi']
console.log(`${process.env.TZ}: ${[A1, B1].map(({ v }) => v.toLocaleString('sv')).join(', ')}`)
JS
done > seen

must_be seen << 'SEEN'
UTC: 2024-06-05 00:00:00, 2024-12-31 00:00:00
Asia/Ho_Chi_Minh: 2024-06-04 23:59:30, 2024-12-30 23:59:30
SEEN
