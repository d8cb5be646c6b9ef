import type { RuleExample } from '../../../src/domain/findings/rule.ts'
import type { SourceFile } from '../../../src/load/source.ts'
import { agency, planOf, registerOf } from '../../support/province.ts'

/** What an example leaves out: a small workspace with nothing wrong in it. */
const REST: Readonly<Record<string, string>> = {
  plan: planOf(['{ id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Trong năm 2024 }'], '2024-01-15'),
  earlier: planOf(
    ['{ id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Trong năm 2024 }'],
    '2023-07-03',
  ).replace('id: mau-01', 'id: mau-00'),
  agencies: registerOf({
    agencies: [
      agency('so-noi-vu', 'Sở Nội vụ'),
      agency(
        'so-tttt',
        'Sở Thông tin và Truyền thông',
        'so',
        ', through: 2025-02-28, successors: [{ agency: so-khcn, from: 2025-03-01, basis: Nghị quyết hư cấu }]',
      ),
      agency('so-khcn', 'Sở Khoa học và Công nghệ', 'so', ', from: 2025-03-01'),
    ],
    groups: ['{ id: cac-so, name: Các sở, kinds: [so] }'],
  }),
  records: 'schema: records/v1\nplan: mau-01\nrecords: []\n',
  calendar: 'schema: calendar/v1\nyear: 2024\nsources: {}\ndays-off: []\n',
}

/** The evidence that examples may name. */
export const EVIDENCE = 'minh-chung/bao-cao.pdf'

/** The workspace that an example stands for: its keys instead of those of the rest, a plan and a register always there. */
export function workspaceOf(example: RuleExample): readonly SourceFile[] {
  const whole = 'file' in example
  const kinds = whole ? [] : [...new Set(['plan', 'agencies', ...Object.keys(example)])]
  const parts: Readonly<Record<string, string>> = example
  return [
    ...(whole ? [{ path: 'file.yaml', text: `${example.file}\n` }] : []),
    ...kinds.map((kind) => ({ path: `${kind}.yaml`, text: merged(REST[kind] ?? '', parts[kind] ?? '') })),
  ]
}

function merged(rest: string, own: string): string {
  const keys = blocksOf(own).map(([key]) => key)
  const kept = blocksOf(rest).filter(([key]) => !keys.includes(key))
  return `${[...kept, ...blocksOf(own)].map(([, text]) => text).join('\n')}\n`
}

/** The top-level keys of a YAML text, each with its lines. */
function blocksOf(text: string): readonly (readonly [key: string, text: string])[] {
  return text
    .trimEnd()
    .split(/\n(?=\S)/)
    .filter((block) => block !== '')
    .map((block) => [block.slice(0, block.indexOf(':')), block] as const)
}
