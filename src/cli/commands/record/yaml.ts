import { CORE_SCHEMA, load } from 'js-yaml'
import { Document, isMap, Scalar, visit } from 'yaml'
import type { PlanRecord } from '../../../domain/records/record.ts'
import { mayBeHazard } from '../../../load/style-checks/yaml-1-1-hazard.ts'

/** A record as a block of YAML, its keys in the schema's order and only those that have a value. */
export function blockOf(record: PlanRecord): string {
  return documentOf(record).toString(LAYOUT)
}

/** A record as one flow mapping, for a list that is written in flow style. */
export function flowOf(record: PlanRecord): string {
  const document = documentOf(record)
  if (isMap(document.contents)) document.contents.flow = true
  return document.toString(LAYOUT).trimEnd()
}

const LAYOUT = { lineWidth: 0, indent: 2, indentSeq: true } as const

function documentOf(record: PlanRecord): Document {
  const document = new Document(valuesOf(record))
  visit(document, {
    Scalar(key, scalar) {
      const { value } = scalar
      if (key === 'key' || typeof value !== 'string' || value.includes('\n')) return
      if (!isPlain(value)) scalar.type = Scalar.QUOTE_DOUBLE
    },
    Pair(_, { key, value }) {
      if (key instanceof Scalar && key.value === 'period' && value instanceof Scalar)
        value.type = Scalar.QUOTE_DOUBLE
    },
  })
  return document
}

/** Whether every reader, of YAML 1.1 too, takes the bare words for just these words: plain prose that is no number or constant. */
function isPlain(words: string): boolean {
  if (mayBeHazard(words) || !(PROSE.test(words) || ADDRESS.test(words))) return false
  try {
    return load(words, { schema: CORE_SCHEMA }) === words
  } catch {
    return false
  }
}

const ADDRESS = /^https?:\/\/[\w.~:/?#@!$&'()*+,;=%-]*[\w/]$/

/** Letters, digits and the signs of names and numbers of documents; what is stranger stands in quotes. */
const PROSE = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ,;.()/&“”–-]*[\p{L}\p{M}\p{N}.)”])?$/u

function valuesOf(record: PlanRecord): Readonly<Record<string, unknown>> {
  const values = {
    id: record.id,
    task: record.task,
    deliverable: record.deliverable,
    part: record.part,
    agency: record.agency,
    period: record.period,
    event: record.event,
    date: record.date,
    certainty: record.certainty === 'exact' ? null : record.certainty,
    document: record.document,
    evidence: record.evidence.length === 0 ? null : record.evidence,
    to: record.to,
    through: record.through,
    value: record.value,
    count: record.count,
    all: record.all ? true : null,
    basis: record.basis,
    reason: record.reason,
    by: record.by,
    retracts: record.retracts,
    recorded: record.recorded === record.date ? null : record.recorded,
    note: record.note,
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
}
