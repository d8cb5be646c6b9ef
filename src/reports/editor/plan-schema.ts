import type { EditorLists, ListedProvince, WordsUsed } from '../../domain/follow-up/editor-lists.ts'
import { bodiesOf, bodyKeys, both, exampleOf, named } from './body-offers.ts'
import { type Branch, offering, type Schema, snippet, where } from './offering.ts'
import { partsIn, toldOf, untold, withKeys, withOffers, withoutExamples } from './schema-parts.ts'

/** The schema of plans, which offers the bodies of each plan's province, and words that other plans have. */
export function planSchema(
  schema: Schema,
  { provinces, provinceNames, plans, deadlines }: EditorLists,
): Schema {
  const used = new Set(plans.map(({ province }) => province))
  const shown = provinces.filter(({ id }) => used.has(id) || used.size === 0)
  const { deadline = {}, task = {}, deliverable = {}, agency = {}, ...definitions } = partsIn(schema, '$defs')
  const open = (part: Schema) =>
    withKeys(withoutExamples(part, [...BODY_LISTS, ...OFFICES]), ['field'], untold)
  return {
    ...withOffers(open(schema), { province: offering(provinceNames.map(named)) }),
    allOf: [
      ...shown.map((province) => where('province', province.id, planKeys(branchOf(province)))),
      { properties: planKeys(ANYWHERE) },
    ],
    $defs: {
      ...definitions,
      agency: untold(agency),
      deadline: withWords(deadline, deadlines),
      task: open(task),
      deliverable: open(deliverable),
      ...Object.fromEntries(shown.flatMap(definitionsOf)),
      ...definitionsIn(ANYWHERE, toldOf(agency), toldOf(partsIn(task, 'properties').field ?? {})),
    },
  }
}

const BODY_LISTS = ['lead', 'support', 'except', 'report-to']
const OFFICES = ['supervisor', 'contact']

/** The descriptions where no province's branch has more specific ones. */
const ANYWHERE: Branch = { name: 'anywhere', example: null }

function branchOf(province: ListedProvince): Branch {
  return { name: province.id, example: exampleOf(province) }
}

/** What a plan of a province may name. */
function planKeys(branch: Branch): Schema {
  return {
    ...bodyKeys(branch, ['issuer', ...OFFICES], ['report-to']),
    field: { $ref: `#/$defs/fields-of-${branch.name}` },
    tasks: { items: { $ref: `#/$defs/task-of-${branch.name}` } },
  }
}

function definitionsOf(province: ListedProvince): readonly (readonly [string, Schema])[] {
  return Object.entries(
    definitionsIn(branchOf(province), bodiesOf(province), offering(province.fields.map(named))),
  )
}

function definitionsIn(branch: Branch, bodies: Schema, fields: Schema): Readonly<Record<string, Schema>> {
  const { name } = branch
  const task = {
    ...bodyKeys(branch, OFFICES, BODY_LISTS),
    field: { $ref: `#/$defs/fields-of-${name}` },
    deliverables: { items: { $ref: `#/$defs/deliverable-of-${name}` } },
  }
  return {
    [`bodies-of-${name}`]: bodies,
    [`fields-of-${name}`]: fields,
    [`task-of-${name}`]: { properties: task },
    [`deliverable-of-${name}`]: { properties: bodyKeys(branch, [], BODY_LISTS) },
  }
}

/** Deadlines that plans of the folder have, beside those that come with the schema. */
function withWords(deadline: Schema, used: readonly WordsUsed[]): Schema {
  const { examples, defaultSnippets } = deadline
  const usual = new Set(listIn(examples))
  const own = used
    .filter(({ words }) => !usual.has(words))
    .slice(0, MOST_WORDS)
    .map(({ words, times }, index) =>
      snippet({
        value: words,
        label: words,
        about: both({ vi: `${times} nhiệm vụ`, en: `in ${times} tasks` }),
        index,
      }),
    )
  return { ...deadline, defaultSnippets: [...listIn(defaultSnippets), ...own] }
}

/** More would hide those that come with the schema. */
const MOST_WORDS = 40

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
