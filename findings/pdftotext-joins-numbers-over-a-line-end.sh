#!/usr/bin/env bash
# A hyphen at a line's end is taken out by many text extractors where it splits a *word*. pdftotext 22.12 takes it out
# after digits and capitals too, in its default mode: "129/KH-" and "UBND" become 129/KHUBND, the years 2023-2025
# become 20232025, and the day 15-6-2024 becomes 156-2024. With -layout or -raw the hyphen stays. Numbers and days of
# documents are what a draft of a plan is made from.

source "$(dirname "$0")/support/setup.sh"
needs pdftotext poppler-utils
npm_packages pdf-lib@1.17.1

pdftotext -v 2>&1 | sed -n 1p
node --input-type=module << 'JS'
import { writeFileSync } from 'node:fs'
import { PDFDocument, StandardFonts } from 'pdf-lib'

const document = await PDFDocument.create()
const font = await document.embedFont(StandardFonts.TimesRoman)
const page = document.addPage()
const lines = ['Theo so 129/KH-', 'UBND, giai doan 2023-', '2025, xong ngay 15-', '6-2024.']
lines.forEach((line, index) => page.drawText(line, { x: 60, y: 700 - 18 * index, size: 14, font }))
writeFileSync('plan.pdf', await document.save())
JS
for mode in '' -layout -raw; do
  echo "${mode:-default}: $(pdftotext $mode plan.pdf - | tr -s "\n\f" "|")"
done > seen

must_be seen << 'SEEN'
default: Theo so 129/KHUBND, giai doan 20232025, xong ngay 156-2024.|
-layout: Theo so 129/KH-|UBND, giai doan 2023-|2025, xong ngay 15-|6-2024.|
-raw: Theo so 129/KH-|UBND, giai doan 2023-|2025, xong ngay 15-|6-2024.|
SEEN
