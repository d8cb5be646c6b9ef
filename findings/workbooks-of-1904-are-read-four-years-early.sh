#!/usr/bin/env bash
# Old Mac workbooks count days from 1904 and say so in one attribute, date1904, which the format's schema lets a program
# write as "1" or as "true"; readers should take both. exceljs 4.4.0 and read-excel-file 9.3.17 know only "1", and SheetJS 0.18.5 with
# cellDates knows neither, though its own text of the same cell is right. A day of 2024 read as one of 2020 makes a late
# report four years early.

source "$(dirname "$0")/support/setup.sh"
npm_packages exceljs@4.4.0 read-excel-file@9.3.17 xlsx@0.18.5 fflate@0.8.3

TZ=UTC node --input-type=module > seen << 'JS'
import ExcelJS from 'exceljs'
import { readSheet } from 'read-excel-file/node'
import XLSX from 'xlsx'
import { writeWorkbook } from './workbook.mjs'

const day = (value) => value.toISOString().slice(0, 10)
for (const written of ['1', 'true']) {
  const file = `${written}.xlsx`
  writeWorkbook(file, {
    properties: `<workbookPr date1904="${written}"/>`,
    rows: '<row r="1"><c r="A1" s="1"><v>43986</v></c></row>',
  })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  const { Sheets } = XLSX.readFile(file, { cellDates: true })
  console.log(`date1904="${written}"`)
  console.log(`  exceljs: ${day(workbook.worksheets[0].getCell('A1').value)}`)
  console.log(`  read-excel-file: ${day((await readSheet(file))[0][0])}`)
  console.log(`  SheetJS, value: ${day(Sheets['Theo dõi'].A1.v)}`)
  console.log(`  SheetJS, text without cellDates: ${XLSX.readFile(file).Sheets['Theo dõi'].A1.w}`)
}
JS

must_be seen << 'SEEN'
date1904="1"
  exceljs: 2024-06-05
  read-excel-file: 2024-06-05
  SheetJS, value: 2020-06-04
  SheetJS, text without cellDates: 6/5/24
date1904="true"
  exceljs: 2020-06-04
  read-excel-file: 2020-06-04
  SheetJS, value: 2020-06-04
  SheetJS, text without cellDates: 6/5/24
SEEN
