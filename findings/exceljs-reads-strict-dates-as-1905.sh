#!/usr/bin/env bash
# Saved as "Strict Open XML", a workbook holds its days as ISO text (`t="d"`), and a popular reader should give them or
# refuse. exceljs 4.4.0 takes the year for a count of days: every day of 2024 becomes 16 July 1905, a proper Date without
# an error. read-excel-file 9.3.17 reads them right. A table sent to an agency comes back saved in any flavour, and a
# delivery of 1905 is on time for everything.

source "$(dirname "$0")/support/setup.sh"
npm_packages exceljs@4.4.0 read-excel-file@9.3.17 fflate@0.8.3

node --input-type=module > seen << 'JS'
import ExcelJS from 'exceljs'
import { readSheet } from 'read-excel-file/node'
import { writeWorkbook } from './workbook.mjs'

const file = 'returned.xlsx'
const cells = ['2024-06-05', '2024-12-31'].map((day, index) => `<c r="${'AB'[index]}1" s="1" t="d"><v>${day}</v></c>`)
writeWorkbook(file, { flavour: 'strict', rows: `<row r="1">${cells.join('')}</row>` })

const days = (values) => values.map((value) => value.toISOString().slice(0, 10)).join(' ')
const workbook = new ExcelJS.Workbook()
await workbook.xlsx.readFile(file)
console.log(`exceljs: ${days(workbook.worksheets[0].getRow(1).values.slice(1))}`)
console.log(`read-excel-file: ${days((await readSheet(file))[0])}`)
JS

must_be seen << 'SEEN'
exceljs: 1905-07-16 1905-07-16
read-excel-file: 2024-06-05 2024-12-31
SEEN
