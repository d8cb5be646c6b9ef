#!/usr/bin/env bash
# Where an agency's name stands once, on the left, typists drag the next row's edge so that it begins in the second
# column; Word writes `gridBefore` for the column skipped. One would expect an empty cell: mammoth 1.13.0 gives a row
# of two cells, without a warning, and every value stands one column too far left: the time limit is read as the task.

source "$(dirname "$0")/support/setup.sh"
npm_packages mammoth@1.13.0 fflate@0.8.3

node --input-type=module > seen << 'JS'
import mammoth from 'mammoth'
import { paragraph, writeWordDocument } from './word-document.mjs'

const row = (cells, properties = '') =>
  `<w:tr>${properties}${cells.map((text) => `<w:tc><w:tcPr/>${paragraph(text)}</w:tc>`).join('')}</w:tr>`

const file = 'table.docx'
writeWordDocument(file, `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>
  ${row(['Cơ quan chủ trì', 'Nhiệm vụ', 'Thời hạn'])}
  ${row(['Sở Nội vụ', 'Tập huấn', 'Quý I/2024'])}
  ${row(['Báo cáo', 'Quý II/2024'], '<w:trPr><w:gridBefore w:val="1"/></w:trPr>')}
</w:tbl>`)

const { value, messages } = await mammoth.convertToHtml({ path: file })
console.log(value.replace(/<\/?(table|p)>/g, '').replaceAll('</tr>', '</tr>\n').trim())
console.log(`warnings: ${messages.length}`)
JS

must_be seen << 'SEEN'
<tr><td>Cơ quan chủ trì</td><td>Nhiệm vụ</td><td>Thời hạn</td></tr>
<tr><td>Sở Nội vụ</td><td>Tập huấn</td><td>Quý I/2024</td></tr>
<tr><td>Báo cáo</td><td>Quý II/2024</td></tr>
warnings: 0
SEEN
