import type { Diagnostic, Severity } from '../../domain/findings/finding.ts'
import { isAtLeast, type Validation } from '../../domain/findings/validation.ts'
import type { Language } from '../../domain/text.ts'
import type { Say } from '../draw/page.ts'
import { element, textElement } from '../draw/xml.ts'
import { countsSentence, SEVERITY_NAMES, sentenceOf } from './words.ts'

/**
 * JUnit XML: a test case for each file, failed where it has a finding as grave as `failOn`; graver or not, every
 * finding is written. A run over no file at all has one case, skipped: a report without cases fails some servers.
 */
export function findingsJunit(validation: Validation, failOn: Severity, language: Language): string {
  const say: Say = (text) => text[language]
  const { files, findings, counts } = validation
  const cases = files.map((file) => {
    const own = findings.filter((finding) => finding.file === file)
    return {
      failed: own.some((finding) => isAtLeast(failOn, finding)),
      xml: testCase(file, own, failOn, say),
    }
  })
  const totals = {
    name: 'plan-check',
    tests: Math.max(1, cases.length),
    failures: cases.filter(({ failed }) => failed).length,
    errors: 0,
    skipped: cases.length === 0 ? 1 : 0,
  }
  const suite = element('testsuite', totals, [
    ...(cases.length === 0 ? [noFiles(say)] : cases.map(({ xml }) => xml)),
    textElement('system-out', {}, [countsSentence(counts, say)]),
  ])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', totals, [suite])}\n`
}

function testCase(file: string, own: readonly Diagnostic[], failOn: Severity, say: Say): string {
  const [grave, light] = [
    own.filter((finding) => isAtLeast(failOn, finding)),
    own.filter((finding) => !isAtLeast(failOn, finding)),
  ]
  const [first] = grave
  const line = first?.range?.start.line
  const about = { classname: 'plan-check', name: file, file, ...(line === undefined ? {} : { line }) }
  const inside = [
    ...(first === undefined
      ? []
      : [
          textElement(
            'failure',
            { message: summaryOf(grave, say), type: first.code },
            grave.map((finding) => lineOf(finding, say)),
          ),
        ]),
    ...(light.length === 0
      ? []
      : [
          textElement(
            'system-out',
            {},
            light.map((finding) => lineOf(finding, say)),
          ),
        ]),
  ]
  return element('testcase', about, inside)
}

function summaryOf([first, ...others]: readonly Diagnostic[], say: Say): string {
  if (first === undefined) return ''
  const more = others.length
  return `${say(first.message)}${more === 0 ? '' : say({ vi: ` (và ${more} lỗi khác)`, en: ` (and ${more} more)` })}`
}

function lineOf(finding: Diagnostic, say: Say): string {
  const { line, column } = finding.range?.start ?? { line: 1, column: 1 }
  const name = say(SEVERITY_NAMES[finding.severity])
  return `${finding.file}:${line}:${column}: ${name} ${finding.code}: ${sentenceOf(finding, say)}`
}

function noFiles(say: Say): string {
  const message = say({ vi: 'Không có tệp nào để kiểm tra.', en: 'There was no file to check.' })
  return element('testcase', { classname: 'plan-check', name: 'plan-check' }, [
    element('skipped', { message }),
  ])
}
