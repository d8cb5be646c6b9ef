import { describe, expect, it } from 'vitest'
import { examine } from '../../../../src/workspace/examine.ts'
import { validate } from '../../../../src/workspace/validate.ts'
import { folderWith } from '../../../support/folder.ts'
import { agency, planOf, registerOf } from '../../../support/province.ts'
import { run } from '../../../support/world.ts'

// Sở TT&TT ends on 28/2/2025: its press goes to Sở VHTTDL, the rest to Sở KH&CN. Both were there before.
const register = registerOf({
  agencies: [
    agency(
      ...['so-tttt', 'Sở TT&TT', 'so'],
      `, through: 2025-02-28, successors: [
        { agency: so-vhttdl, from: 2025-03-01, basis: NQ 1, fields: [press] },
        { agency: so-khcn, from: 2025-03-01, basis: NQ 1, main: true }]`,
    ),
    agency('so-vhttdl', 'Sở VHTTDL'),
    agency('so-khcn', 'Sở KH&CN'),
    agency('so-noi-vu', 'Sở Nội vụ'),
  ],
  groups: [
    '{ id: cac-so, name: Các sở, kinds: [so] }',
    '{ id: ba-so, name: Ba sở, members: [{ agency: so-tttt, confidence: stated }, { agency: so-vhttdl, confidence: stated }, { agency: so-noi-vu, confidence: stated }] }',
  ],
}).replace('agencies:\n', 'fields: { press: Báo chí }\nagencies:\n')

const YEARLY = 'deadline: { text: null, schedule: "every year 2025-01-01..", basis: giả định }'

const plan = planOf(
  [
    `{ id: "1", title: Báo chí, lead: [cac-so], report-to: [so-tttt], field: press, ${YEARLY} }`,
    `{ id: "2", title: Chung, lead: [ba-so], report-to: [Sở TT&TT], ${YEARLY} }`,
    `{ id: "3", title: Trừ, lead: [cac-so], support: [ba-so], except: [so-noi-vu], report-to: [], ${YEARLY} }`,
    `{ id: "4", title: Giúp, lead: [so-noi-vu], support: [ba-so], report-to: [so-tttt], field: press, ${YEARLY} }`,
  ],
  '2024-12-02',
).replace('tasks:', 'report-to: [so-khcn]\ntasks:')

const files = [
  { path: 'so.yaml', text: register },
  { path: 'mau-01.yaml', text: plan },
]

/** Who owes a task for a period, then who receives it, by the day it was laid and now. */
async function sidesOf(task: string, period: string, asOf: string) {
  const { obligations } = await examine({ files, asOf })
  const lines = obligations.filter((line) => line.task === task && line.period === period)
  const id = (ref: string) => ref.slice('mau/'.length)
  return [
    lines.flatMap(({ heldBy }) => heldBy.map(id)),
    [...new Set(lines.flatMap(({ reportTo }) => reportTo.map(id)))],
    [...new Set(lines.flatMap(({ reportToNow }) => reportToNow.map(id)))],
  ]
}

describe('who receives a report does not owe it', () => {
  it('has nothing to say to the checks', async () => expect(await validate(files)).toEqual([]))

  // The group of 2025 is that of 1/1/2025, when Sở TT&TT received it: a later succession changes neither side.
  it.each([
    ['2025-02-28', 'so-tttt'],
    ['2025-03-01', 'so-vhttdl'],
    ['2025-12-31', 'so-vhttdl'],
    ['2026-01-01', 'so-vhttdl'],
  ])('for 2025, asked on %s', async (asOf, now) => {
    const owing = ['so-vhttdl', 'so-khcn', 'so-noi-vu']
    expect(await sidesOf('1', '2025', asOf)).toEqual([owing, ['so-tttt'], [now]])
  })

  // On 1/1/2026 its press work is with Sở VHTTDL, all other work with Sở KH&CN.
  it('for 2026, by who holds its work of the field by then', async () => {
    const press = [['so-khcn', 'so-noi-vu'], ['so-vhttdl'], ['so-vhttdl']]
    expect(await sidesOf('1', '2026', '2026-01-01')).toEqual(press)
    // Sở KH&CN is not in the list of three.
    const other = [['so-vhttdl', 'so-noi-vu'], ['so-khcn'], ['so-khcn']]
    expect(await sidesOf('2', '2026', '2026-01-01')).toEqual(other)
  })

  it('in a group by list too', async () => {
    expect(await sidesOf('2', '2025', '2025-02-28')).toEqual([
      ['so-vhttdl', 'so-noi-vu'],
      ['so-tttt'],
      ['so-tttt'],
    ])
  })

  it('and an exception is taken out without receiving anything; [] takes back what the plan says', async () => {
    const three = ['so-tttt', 'so-vhttdl', 'so-khcn']
    expect(await sidesOf('3', '2025', '2025-01-01')).toEqual([three, [], []])
  })

  it('is printed in reminders, and helps with nothing that it receives', async () => {
    const cwd = folderWith({ 'plans/so.yaml': register, 'plans/mau-01.yaml': plan })
    const ask = async (...args: readonly string[]) => (await run(args, { cwd })).stdout
    const remind = ['remind', '--quarter', '2025-Q4', '--as-of', '2025-12-31', '--format']
    expect(await ask(...remind, 'markdown', '--agency', 'so-noi-vu')).toContain(
      'Báo chí – gửi Sở TT&amp;TT (nay là Sở VHTTDL)',
    )
    expect(await ask(...remind, 'csv')).toContain('reportTo,')
    const { agencies } = JSON.parse(await ask(...remind, 'json'))
    const helped = agencies.flatMap(
      ({ id, support }: { id: string; support: readonly { obligation: string }[] }) =>
        support.map(({ obligation }) => [id, obligation.slice(7, 8)]),
    )
    // Of the three that may help with 4, one leads it, one receives it, and one has ended.
    expect(helped.filter(([, task]: readonly string[]) => task === '4')).toEqual([])
    expect(helped.some(([id, task]: readonly string[]) => id === 'mau/so-noi-vu' && task === '3')).toBe(false)
    expect(await ask('explain', 'mau-01#1', '--as-of', '2025-12-31', '--agency', 'so-noi-vu')).toContain(
      'gồm 3 cơ quan (trừ Sở TT&TT)',
    )
  })
})
