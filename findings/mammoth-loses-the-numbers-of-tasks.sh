#!/usr/bin/env bash
# Word shows the tasks of this document as 6., 6.1., 6.2., 6.3., the last one after a paragraph of plain text. One would
# expect a converter to HTML to keep the numbers or at least where they start: mammoth 1.13.0 gives bare lists without
# a start, so that a browser shows 1, 1, 2 and again 1, and its raw text has no numbers at all. A task is cited by its
# number, here and in every later report.

source "$(dirname "$0")/support/setup.sh"
npm_packages mammoth@1.13.0 fflate@0.8.3

node --input-type=module > seen << 'JS'
import mammoth from 'mammoth'
import { paragraph, run, writeWordDocument } from './word-document.mjs'

const level = (depth, label, start) =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${label}"/></w:lvl>`
const numbering = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>
  ${level(0, '%1.', 6)}${level(1, '%1.%2.', 1)}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
const numbered = (text, depth) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`

const file = 'plan.docx'
const body = [numbered('Nhân lực', 0), numbered('Tập huấn', 1), numbered('Rà soát', 1), paragraph('Đoạn văn'), numbered('Báo cáo', 1)]
writeWordDocument(file, body.join(''), numbering)

const { value, messages } = await mammoth.convertToHtml({ path: file })
console.log(`html: ${value}`)
console.log(`warnings: ${messages.length}`)
console.log(`raw text: ${(await mammoth.extractRawText({ path: file })).value.trim().replaceAll('\n\n', ' | ')}`)
JS

must_be seen << 'SEEN'
html: <ol><li>Nhân lực<ol><li>Tập huấn</li><li>Rà soát</li></ol></li></ol><p>Đoạn văn</p><ul><li><ol><li>Báo cáo</li></ol></li></ul>
warnings: 0
raw text: Nhân lực | Tập huấn | Rà soát | Đoạn văn | Báo cáo
SEEN
