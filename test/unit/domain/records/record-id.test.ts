import { describe, expect, it } from 'vitest'
import { contentId, type RecordDraft, withRecordId } from '../../../../src/domain/records/record-id.ts'
import { type Day, parseDay } from '../../../../src/domain/time/day.ts'

function day(text: string): Day {
  const found = parseDay(text)
  if (found === null) throw new RangeError(text)
  return found
}

const draft: RecordDraft = {
  event: 'delivered',
  date: day('2024-05-28'),
  recorded: day('2024-05-30'),
  task: '6.3',
  deliverable: null,
  part: null,
  agency: 'so-noi-vu',
  period: null,
  certainty: 'exact',
  document: '1234/SNV-CCVC',
  evidence: [],
  to: null,
  through: null,
  value: null,
  count: null,
  all: false,
  basis: null,
  reason: null,
  by: null,
  retracts: null,
  note: null,
}

describe('the id of a record', () => {
  it.each<[string, Partial<RecordDraft>]>([
    ['2024-05-28.6.3.so-noi-vu.delivered', {}],
    ['2024-05-28.6.3.huong-dan.so-noi-vu.delivered', { deliverable: 'huong-dan' }],
    ['2024-05-28.6.3.so-noi-vu.2024-Q2.delivered', { period: '2024-Q2' }],
    [
      '2024-05-28.6.3.huong-dan.so-noi-vu.2024.extended',
      { deliverable: 'huong-dan', period: '2024', event: 'extended' },
    ],
    ['2024-05-28.6.3.triggered', { event: 'triggered', agency: null }],
    ['2024-05-28.6.3.ninh-binh/so-noi-vu.delivered', { agency: 'ninh-binh/so-noi-vu' }],
    [
      '2024-05-28.2024-05-20.1.so-tu-phap.delivered.retracted',
      { event: 'retracted', task: null, agency: null, retracts: '2024-05-20.1.so-tu-phap.delivered' },
    ],
  ])('%s is made of its content alone', (id, content) => {
    expect(contentId({ ...draft, ...content })).toBe(id)
    expect(withRecordId({ ...draft, ...content }, [])).toEqual({
      is: 'new',
      record: { id, ...draft, ...content },
    })
  })

  it('does not depend on when it was recorded, nor does sameness', () => {
    const first = withRecordId(draft, []).record
    const again = withRecordId({ ...draft, recorded: day('2025-01-01') }, [first])
    expect(again).toEqual({ is: 'there-before', record: first })
  })

  it.each<Partial<RecordDraft>>([
    { document: '1235/SNV-CCVC' },
    { document: null },
    { note: 'Bản sửa' },
    { evidence: ['a.pdf'] },
    { certainty: 'no-later-than' },
    { part: 2 },
  ])('gets a number where another record has it: %j', (content) => {
    const first = withRecordId(draft, []).record
    const second = withRecordId({ ...draft, ...content }, [first])
    expect([second.is, second.record.id]).toEqual(['new', `${first.id}.2`])
    const third = withRecordId({ ...draft, note: 'Lần ba' }, [first, second.record])
    expect(third.record.id).toBe(content.note === 'Lần ba' ? `${first.id}.2` : `${first.id}.3`)
    expect(withRecordId({ ...draft, ...content }, [first, second.record]).is).toBe('there-before')
  })

  it('finds the same content under an id written by hand', () => {
    const byHand = { ...draft, id: 'giao-huong-dan' }
    expect(withRecordId(draft, [byHand])).toEqual({ is: 'there-before', record: byHand })
  })

  it('is given again to what was retracted since', () => {
    const first = withRecordId(draft, []).record
    const retraction = withRecordId(
      { ...draft, event: 'retracted', task: null, agency: null, retracts: first.id },
      [first],
    ).record
    expect(withRecordId(draft, [first, retraction])).toMatchObject({
      is: 'new',
      record: { id: `${first.id}.2` },
    })
  })
})
