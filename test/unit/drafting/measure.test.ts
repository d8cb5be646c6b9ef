import { describe, expect, it } from 'vitest'
import type { DraftTask, TaskField } from '../../../src/drafting/draft.ts'
import { draftOf, type Expected, type ExpectedTask, expectedAt, shippedRegister } from './drafted.ts'

/** Documents, and what a person made of them. */
const CASES: readonly (readonly [document: string, expected: string])[] = [
  ['thai-nguyen-129.txt', 'plans/thai-nguyen-129.yaml'],
  ['lang-son-2023.txt', 'plans/lang-son-2023.yaml'],
  ['nhan-de-dong.docx', 'fixtures/documents/nhan-de-dong.expected.yaml'],
  ['nhan-de-dong.odt', 'fixtures/documents/nhan-de-dong.expected.yaml'],
  ['phu-luc-bang.docx', 'fixtures/documents/phu-luc-bang.expected.yaml'],
  ['thong-bao-ket-luan.docx', 'fixtures/documents/thong-bao-ket-luan.expected.yaml'],
  ['thong-bao-ket-luan.pdf', 'fixtures/documents/thong-bao-ket-luan.expected.yaml'],
  ['giao-viec.html', 'fixtures/documents/giao-viec.expected.yaml'],
  ['theo-doi.xlsx', 'fixtures/documents/theo-doi.expected.yaml'],
  ['theo-doi.ods', 'fixtures/documents/theo-doi.expected.yaml'],
  ['bang-ngang.pdf', 'fixtures/documents/bang-ngang.expected.yaml'],
  ['bang-qua-trang.pdf', 'fixtures/documents/bang-qua-trang.expected.yaml'],
  ['bang-khong-ke-ngang.pdf', 'fixtures/documents/bang-khong-ke-ngang.expected.yaml'],
]

/** Right, drafted and expected values of a field. */
interface Score {
  right: number
  drafted: number
  expected: number
}

const FIELDS = ['task', 'lead', 'support', 'deadline'] as const
type Field = (typeof FIELDS)[number]

function wordsOf({ deadline }: ExpectedTask): string | null {
  return typeof deadline === 'object' && deadline !== null ? deadline.text : (deadline ?? null)
}

/** The values of a field, each as a text. A task that repeats another has no time and no help of its own. */
function drafted(task: DraftTask, field: Field): readonly string[] {
  if (field === 'task') return [task.id]
  if (field === 'lead') return task.lead.map(({ id }) => id)
  if (task.sameAs !== null) return []
  if (field === 'support') return task.support.map(({ id }) => id)
  return task.deadline === null ? [] : [task.deadline.words]
}

function expected(task: ExpectedTask, field: Field): readonly string[] {
  if (field === 'task') return [task.id]
  if (field === 'lead') return task.lead
  if (field === 'support') return task.support ?? []
  const words = wordsOf(task)
  return words === null ? [] : [words]
}

/** Fields that differ from what a person wrote, with the doubts that the draft has of them. */
function differences(task: DraftTask, person: ExpectedTask): readonly (readonly [Field, number])[] {
  return (['lead', 'support', 'deadline'] as const).flatMap(
    (field): readonly (readonly [Field, number])[] => {
      const [one, other] = [drafted(task, field), expected(person, field)]
      const same = one.length === other.length && one.every((value) => other.includes(value))
      const isRepeat = task.sameAs !== null || person['same-as'] !== undefined
      if (same || (isRepeat && field !== 'lead')) return []
      return [[field, (task.checks[field as TaskField] ?? []).length]]
    },
  )
}

describe('drafts beside what a person made of the same documents', async () => {
  const register = await shippedRegister()
  const totals: Record<Field, Score> = {
    task: { right: 0, drafted: 0, expected: 0 },
    lead: { right: 0, drafted: 0, expected: 0 },
    support: { right: 0, drafted: 0, expected: 0 },
    deadline: { right: 0, drafted: 0, expected: 0 },
  }
  const lines: string[] = []
  for (const [document, path] of CASES) {
    const plan: Expected = expectedAt(path)
    const draft = await draftOf(document, register)
    const own =
      plan.count === undefined
        ? draft.tasks
        : draft.tasks.filter(({ id }) => plan.tasks.some((one) => one.id === id))
    const scores = FIELDS.map((field) => {
      const score: Score = { right: 0, drafted: 0, expected: 0 }
      for (const task of own) score.drafted += drafted(task, field).length
      for (const person of plan.tasks) {
        const wanted = expected(person, field)
        score.expected += wanted.length
        const task = own.find(({ id }) => id === person.id)
        const got = task === undefined ? [] : drafted(task, field)
        score.right += wanted.filter((value) => got.includes(value)).length
      }
      for (const key of ['right', 'drafted', 'expected'] as const) totals[field][key] += score[key]
      return `${score.right}/${score.drafted}/${score.expected}`
    })
    lines.push(`${document.padEnd(26)} ${scores.map((score) => score.padStart(10)).join(' ')}`)

    describe(document, () => {
      it('has every task that the person found, and no other', () => {
        expect(own.map(({ id }) => id)).toEqual(plan.tasks.map(({ id }) => id))
        if (plan.count !== undefined) expect(draft.tasks).toHaveLength(plan.count)
      })

      it('is right in its heading', () => {
        for (const key of ['number', 'issued', 'type', 'issuer', 'title'] as const) {
          const value = plan[key]
          // Of the two real documents the person knew number and day from the press, and worded the title anew.
          if (value === undefined || path.startsWith('plans/')) continue
          expect(draft[key], key).toEqual(value)
        }
      })

      it('is wrong nowhere without a word of doubt beside it', () => {
        const silent = own.flatMap((task) => {
          const person = plan.tasks.find(({ id }) => id === task.id)
          if (person === undefined) return []
          return differences(task, person).flatMap(([field, doubts]) =>
            doubts === 0 ? [`${task.id} ${field}`] : [],
          )
        })
        expect(silent).toEqual([])
      })

      it('finds the results that are to be recorded, and the products that are named', () => {
        if (plan.results !== undefined) expect(draft.results.map(({ task }) => task)).toEqual(plan.results)
        if (path.startsWith('plans/')) return
        for (const { id, deliverables = [] } of plan.tasks)
          expect(
            own.find((task) => task.id === id)?.parts.map(({ title }) => title),
            id,
          ).toEqual(deliverables)
      })
    })
  }

  it('are right in at least 95 of 100 fields, field by field', () => {
    const percent = (part: number, whole: number) => ((100 * part) / Math.max(1, whole)).toFixed(1)
    const sums = FIELDS.map((field) => {
      const { right, drafted: made, expected: wanted } = totals[field]
      return `${field}: precision ${percent(right, made)} %, recall ${percent(right, wanted)} %`
    })
    process.stdout.write(
      `\nright/drafted/expected     ${FIELDS.map((field) => field.padStart(10)).join(' ')}\n${lines.join('\n')}\n${sums.join('\n')}\n`,
    )
    for (const field of FIELDS) {
      const { right, drafted: made, expected: wanted } = totals[field]
      expect(right / made, `precision of ${field}`).toBeGreaterThanOrEqual(0.95)
      expect(right / wanted, `recall of ${field}`).toBeGreaterThanOrEqual(0.95)
    }
  })
})

describe('129/KH-UBND', async () => {
  const plan = expectedAt('plans/thai-nguyen-129.yaml')
  const draft = await draftOf('thai-nguyen-129.txt', await shippedRegister())
  const numbered = plan.tasks.filter(({ id }) => /^\d/.test(id))

  it('has 24 numbered tasks', () => expect(numbered).toHaveLength(24))

  it.each(numbered)(
    '$id has the lead, the support and the words of the deadline of the hand-made plan',
    (person) => {
      const task = draft.tasks.find(({ id }) => id === person.id)
      expect(task?.lead.map(({ id }) => id).sort()).toEqual([...person.lead].sort())
      expect(task?.support.map(({ id }) => id).sort()).toEqual([...(person.support ?? [])].sort())
      expect(task?.deadline?.words ?? null).toEqual(wordsOf(person))
    },
  )
})
