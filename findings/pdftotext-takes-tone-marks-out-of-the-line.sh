#!/usr/bin/env bash
# -raw keeps text in the order in which it was drawn, so one would expect the same words as by default. Where "Times New
# Roman" is Liberation Serif 1.07, LibreOffice takes most Vietnamese letters of a PDF from another font; pdftotext 22.12
# -raw then puts those letters on a line of their own and -tsv makes a word of each, while the default is right. A server
# that prints office documents may well be set up like this, and word positions are what a table's columns are found by.

source "$(dirname "$0")/support/setup.sh"
needs soffice libreoffice-writer-nogui
needs pdftotext poppler-utils
[[ $(fc-match 'Times New Roman' file) == *liberation/* ]] || { echo 'Skipped: needs fonts-liberation as Times New Roman.'; exit 0; }
npm_packages fflate@0.8.3

debian_version fonts-liberation
soffice --version | sed -n 1p
pdftotext -v 2>&1 | sed -n 1p
node --input-type=module << 'JS'
import { writeWordDocument } from './word-document.mjs'

const font = '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/></w:rPr>'
writeWordDocument('plan.docx', `<w:p><w:r>${font}<w:t>Sở Nội vụ báo cáo kết quả</w:t></w:r></w:p>`)
JS
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to pdf plan.docx > /dev/null 2>&1
{
  echo "default: $(pdftotext plan.pdf - | tr -s '\n\f' '|')"
  echo "-raw: $(pdftotext -raw plan.pdf - | tr -s '\n\f' '|')"
  echo "-tsv: $(pdftotext -tsv plan.pdf - | cut -f 12 | grep -v -e text -e '###' | tr '\n' '|')"
} > seen

must_be seen << 'SEEN'
default: Sở Nội vụ báo cáo kết quả|
-raw: S N i v báo cáo k t qu|ở ộ ụ ế ả|
-tsv: S|ở|N|ộ|i|v|ụ|báo|cáo|k|ế|t|qu|ả|
SEEN
