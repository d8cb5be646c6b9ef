import PostalMime from 'postal-mime'
import { expect, it } from 'vitest'
import { parseDay } from '../../../src/domain/time/day.ts'
import { eml } from '../../../src/reports/draw/eml.ts'

it('keeps long and foreign words whole, in headers and in names of files', async () => {
  const date = parseDay('2024-02-29')
  if (date === null) throw new Error('no day')
  const long = 'Sở Nông nghiệp và Phát triển nông thôn, '.repeat(40).trim()
  const name = 'Bảng đôn đốc “quý III” – Sở Nội vụ; 100% (bản 2).docx'
  const content = Uint8Array.from({ length: 300 }, (_, at) => at % 256)
  const bytes = await eml({
    id: 'abc',
    date,
    to: { name: long, address: 'a@example.vn' },
    subject: long,
    lines: ['.', 'From dòng đầu', ''],
    attachments: [{ name, content }],
  })
  const mail = await PostalMime.parse(bytes)
  expect(mail).toMatchObject({
    subject: long,
    to: [{ name: long, address: 'a@example.vn' }],
    // 2024 is a leap year: the day is there, and a Thursday.
    messageId: '<abc@plan-check.invalid>',
    date: '2024-02-29T00:00:00.000Z',
    text: '.\r\nFrom dòng đầu\r\n',
    attachments: [{ filename: name }],
  })
  expect(new Uint8Array(mail.attachments[0]?.content as ArrayBuffer)).toEqual(content)
  const lines = Buffer.from(bytes).toString('latin1').split('\r\n')
  expect(lines).toContain('Date: Thu, 29 Feb 2024 00:00:00 +0000')
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78)
})
