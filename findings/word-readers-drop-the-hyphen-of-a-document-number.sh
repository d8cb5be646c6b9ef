#!/usr/bin/env bash
# Typists keep "129/KH-UBND" on one line with Word's no-break hyphen (Ctrl+Shift+hyphen), which is an element of its own
# in the file. One would expect any reader to give some hyphen: officeparser 7.8.0 and word-extractor 1.0.4 leave it out,
# so the number becomes "129/KHUBND", and mammoth 1.13.0 gives U+2011, which no search for "129/KH-UBND" will meet.
# Documents are told apart by these numbers.

source "$(dirname "$0")/support/setup.sh"
npm_packages officeparser@7.8.0 word-extractor@1.0.4 mammoth@1.13.0 fflate@0.8.3

node --input-type=module > seen << 'JS'
import mammoth from 'mammoth'
import { parseOffice } from 'officeparser'
import WordExtractor from 'word-extractor'
import { writeWordDocument } from './word-document.mjs'

const file = 'letter.docx'
writeWordDocument(file, '<w:p><w:r><w:t>Số 129/KH</w:t><w:noBreakHyphen/><w:t>UBND</w:t></w:r></w:p>')

const visible = (text) => text.trim().replace('\u2011', '<U+2011>')
console.log(`officeparser: ${visible((await parseOffice(file)).toText())}`)
console.log(`word-extractor: ${visible((await new WordExtractor().extract(file)).getBody())}`)
console.log(`mammoth: ${visible((await mammoth.extractRawText({ path: file })).value)}`)
JS

must_be seen << 'SEEN'
officeparser: Số 129/KHUBND
word-extractor: Số 129/KHUBND
mammoth: Số 129/KH<U+2011>UBND
SEEN
