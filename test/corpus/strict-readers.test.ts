import { expect, it } from 'vitest'
import { readerFault } from '../support/strict-readers.ts'

it.each([
  ['csv', 'a,b\r\n"1,""x""\r\n2",3\r\n', null],
  ['csv', 'a,b\r\n1\r\n', 'line 2 has 1 fields, the first 2'],
  ['csv', 'a,b\n1,2\n', 'the last line has no end'],
  ['csv', 'a,b\r\n1"2,3\r\n', 'line 2: no field'],
  ['csv', 'a\u0000,b\r\n', 'a character that no text may hold'],
  ['json', '{"a":1}', null],
  ['json', '{"a":1', 'JSON'],
  ['sarif', '{"version":"2.1.0","runs":[]}', null],
  ['sarif', '{"version":"2.1.0"}', 'runs'],
  ['gitlab', '[]', null],
  ['gitlab', '[{"description":"a"}]', 'check_name'],
  ['rdjson', '{"source":{"name":"a"},"diagnostics":[]}', null],
  ['rdjson', '{"source":{"name":"a"},"diagnostics":[{}]}', 'message'],
  ['checkstyle', '<checkstyle version="1"><file name="a"/></checkstyle>', null],
  ['checkstyle', '<checkstyle version="1"><file name="a"><error/></file></checkstyle>', 'has no line'],
  ['checkstyle', '<checkstyle version="1"><file name="&a;"/></checkstyle>', 'undefined entity'],
  ['junit', junit('<testcase name="a" classname="b"><failure message="c" type="d"/></testcase>'), null],
  ['junit', junit('<testcase name="a" classname="b"/>'), '0 failures are said to be 1'],
  ['junit', junit('<testcase name="a"/>'), 'has no classname'],
  ['junit', junit('<test/>'), '<testsuites/testsuite/test> is not known'],
  ['junit', '<a><b></a>', 'closes nothing'],
  ['html', '<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head><body><p>a</p></body></html>', null],
  ['html', '<!DOCTYPE html>\n<html><body><p>a</body></html>', '<p> is never closed'],
  ['html', '<html></html>', 'no doctype'],
  ['ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', null],
  ['ics', `BEGIN:VCALENDAR\r\nX-A:${'a'.repeat(80)}\r\nEND:VCALENDAR\r\n`, 'more than 75 bytes'],
  ['ics', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n', ''],
  ['docx', 'PK', ''],
] as const)('a strict reader of %s: %j', async (format, text, fault) => {
  const found = await readerFault(format, Buffer.from(text))
  if (fault === null) expect(found).toBeNull()
  else expect(found).toContain(fault)
})

function junit(cases: string): string {
  const totals = 'name="s" tests="1" failures="1" errors="0" skipped="0"'
  return `<testsuites ${totals}><testsuite ${totals}>${cases}</testsuite></testsuites>`
}
