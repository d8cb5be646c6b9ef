#!/usr/bin/env bash
# Exporting a document as text should give it as it reads with the tracked changes accepted, or as it was before.
# LibreOffice 7.4's text filter gives both at once, with nothing between: a time limit moved from 30/6/2024 to
# 31/7/2024 becomes "30/6/202431/7/2024", in which a reader of dates finds the old day and a year 2024 that goes on.

source "$(dirname "$0")/support/setup.sh"
needs soffice libreoffice-writer-nogui
npm_packages fflate@0.8.3

soffice --version
node --input-type=module << 'JS'
import { run, writeWordDocument } from './word-document.mjs'

const mark = (id) => `w:id="${id}" w:author="Văn phòng" w:date="2024-05-01T00:00:00Z"`
writeWordDocument('draft.docx', `<w:p>${run('Hoàn thành trước ngày ')}
  <w:del ${mark(1)}><w:r><w:delText>30/6/2024</w:delText></w:r></w:del>
  <w:ins ${mark(2)}>${run('31/7/2024')}</w:ins></w:p>`)
JS
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to txt:Text draft.docx > /dev/null 2>&1
sed 's/^\xef\xbb\xbf//' draft.txt > seen

must_be seen << 'SEEN'
Hoàn thành trước ngày 30/6/202431/7/2024
SEEN
