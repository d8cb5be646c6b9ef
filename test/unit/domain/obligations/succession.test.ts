import { describe, expect, it } from 'vitest'
import { type Agency, registerOf, type Successor } from '../../../../src/domain/agencies/register.ts'
import { holderOn, transfersFrom } from '../../../../src/domain/agencies/succession.ts'
import { type Day, parseDay } from '../../../../src/domain/time/day.ts'
import { examine } from '../../../../src/workspace/examine.ts'

interface Life {
  readonly through?: string
  /** `b 2024-07-01 press`: to b from that day, its field of work only. */
  readonly to?: readonly string[]
}

function dayOf(text: string): Day {
  const day = parseDay(text)
  if (day === null) throw new RangeError(text)
  return day
}

function agencyOf(id: string, { through, to = [] }: Life): Agency {
  const successors = to.map((words): Successor => {
    const [ref = '', from = '', ...fields] = words.split(' ')
    return { ref, from: dayOf(from), basis: 'NQ', fields, main: false }
  })
  return {
    what: 'agency',
    ref: id,
    id,
    name: id,
    short: id,
    aliases: [],
    kind: 'so',
    from: null,
    through: through === undefined ? null : dayOf(through),
    successors,
    supervisor: null,
    contact: null,
    email: null,
    code: null,
    source: 's',
    confidence: 'stated',
  }
}

/** The chain of the work of one field from an agency on, through 2030: `b 2024-07-01`. */
function chain(lives: Readonly<Record<string, Life>>, start: string, field: string | null = null) {
  const agencies = Object.entries(lives).map(([id, life]) => agencyOf(id, life))
  const province = {
    inherited: new Set<string>(),
    id: 'mau',
    name: 'Mẫu',
    sources: new Map(),
    fields: new Map(),
    groups: [],
    agencies,
  }
  const register = registerOf([province])
  const steps = transfersFrom(register, start, field, dayOf('2030-12-31'))
  expect(holderOn(register, start, field, dayOf('2030-12-31'))).toBe(
    steps.length === 0 ? start : (steps.at(-1)?.successor ?? null),
  )
  return steps.map(({ successor, day }) => `${successor} ${day}`)
}

describe('work that comes to a body', () => {
  it('that had ended by then passes on the same day, to whoever holds it then', () => {
    const lives = {
      d: { through: '2024-06-30', to: ['e 2024-07-01'] },
      e: { through: '2024-05-31', to: ['z 2024-06-01'] },
      z: { through: '2025-02-28', to: ['w 2025-03-01'] },
      w: {},
    }
    expect(chain(lives, 'd')).toEqual(['e 2024-07-01', 'z 2024-07-01', 'w 2025-03-01'])
    // What e had itself left it on 1/6.
    expect(chain(lives, 'e')).toEqual(['z 2024-06-01', 'w 2025-03-01'])
  })

  it('that had given the field away by then passes on the same day, and other work stays', () => {
    const lives = {
      d: { through: '2024-06-30', to: ['e 2024-07-01'] },
      e: { to: ['g 2024-05-15 staff'] },
      g: {},
    }
    expect(chain(lives, 'd', 'staff')).toEqual(['e 2024-07-01', 'g 2024-07-01'])
    expect(chain(lives, 'd', 'press')).toEqual(['e 2024-07-01'])
  })

  it('that had ended with nobody after it lapses that day', () => {
    const lives = { d: { through: '2024-06-30', to: ['e 2024-07-01'] }, e: { through: '2024-05-31' } }
    expect(chain(lives, 'd')).toEqual(['e 2024-07-01', 'null 2024-07-01'])
  })

  it('that gave it to the one it comes from stays there, and goes on when that body ends', () => {
    // e gave staff to d, and took d over with it: from 1/7 it is e's again, until e ends.
    const lives = {
      d: { through: '2024-06-30', to: ['e 2024-07-01'] },
      e: { through: '2025-02-28', to: ['d 2024-05-15 staff', 'z 2025-03-01'] },
      z: {},
    }
    expect(chain(lives, 'd', 'staff')).toEqual(['e 2024-07-01', 'z 2025-03-01'])
    expect(chain(lives, 'e', 'staff')).toEqual(['d 2024-05-15', 'e 2024-07-01', 'z 2025-03-01'])
  })

  it('in a ring of bodies that all have ended goes round no second time', () => {
    const lives = {
      d: { through: '2024-06-30', to: ['e 2024-07-01'] },
      e: { through: '2024-06-30', to: ['f 2024-07-01'] },
      f: { through: '2024-06-30', to: ['d 2024-07-01'] },
    }
    expect(chain(lives, 'd')).toEqual(['e 2024-07-01', 'f 2024-07-01'])
    expect(chain({ d: { through: '2024-06-30', to: ['d 2024-07-01'] } }, 'd')).toEqual(['d 2024-07-01'])
  })
})

describe('a duty of a body that ended', () => {
  const REGISTER = `schema: agencies/v1
province: mau
name: Mẫu
sources: { s: { title: Sổ, kind: practice } }
fields: { press: Báo chí, dig: Khảo cổ }
agencies:
  - { id: ubnd, name: UBND tỉnh, kind: ubnd-tinh, source: s, confidence: stated }
  - { id: d, name: Sở D, kind: so, through: 2024-06-30, successors: [{ agency: e, from: 2024-07-01, basis: NQ 1 }], source: s, confidence: stated }
  - { id: e, name: Sở E, kind: so, through: 2024-05-31, successors: [{ agency: z, from: 2024-06-01, basis: NQ 2 }], source: s, confidence: stated }
  - { id: z, name: Sở Z, kind: so, source: s, confidence: stated }
  - { id: k, name: Sở K, kind: so, through: 2024-06-30, successors: [{ agency: z, from: 2024-07-01, basis: NQ 3, fields: [press] }], source: s, confidence: stated }
`
  const planOf = (lead: string, more = '') => `schema: plan/v1
id: p
province: mau
number: 1/KH-UBND
type: ke-hoach
title: Kế hoạch
issuer: ubnd
issued: 2024-01-15
tasks:
  - { id: "1", title: Việc, lead: ${lead}, sharing: each, deadline: tháng 12/2024${more} }
`
  const linesOn = async (asOf: string, lead: string, more = '') => {
    const files = [
      { path: 'p.yaml', text: planOf(lead, more) },
      { path: 'so.yaml', text: REGISTER },
    ]
    return (await examine({ files, asOf })).obligations
  }

  it('is owed by whoever holds it on the day of handing over, where the successor had ended too', async () => {
    expect(await linesOn('2024-06-30', '[d]')).toMatchObject([{ heldBy: ['mau/d'] }])
    expect(await linesOn('2024-07-01', '[d]')).toMatchObject([
      { heldBy: ['mau/z'], status: 'in-progress', flags: ['inherited'] },
    ])
  })

  it('becomes one with what that body owes', async () => {
    expect(await linesOn('2024-07-01', '[d, e, z]')).toMatchObject([
      {
        agencies: ['mau/d'],
        status: 'closed',
        heldBy: [],
        closedBecause: { vi: 'nhập vào việc của Sở Z (NQ 2)' },
      },
      { agencies: ['mau/e'], status: 'closed', heldBy: [] },
      { agencies: ['mau/z'], status: 'in-progress', heldBy: ['mau/z'] },
    ])
  })

  it.each(['', ', field: dig'])(
    'has no known holder where all successors take other fields (%s), and says just that',
    async (field) => {
      expect(await linesOn('2024-06-30', '[k]', field)).toMatchObject([{ status: 'in-progress' }])
      expect(await linesOn('2024-07-01', '[k]', field)).toMatchObject([
        {
          status: 'no-known-holder',
          wasOverdue: false,
          closedBecause: {
            vi: 'Sở K kết thúc hoạt động, không cơ quan kế nhiệm nào nhận việc này',
            en: 'Sở K came to an end without a successor for this work',
          },
        },
      ])
      expect(await linesOn('2024-07-01', '[k]', ', field: press')).toMatchObject([{ heldBy: ['mau/z'] }])
    },
  )
})
