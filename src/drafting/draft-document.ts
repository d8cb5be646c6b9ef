/** All of `draft` that touches no world: a document's bytes to a draft, and a draft to its texts. */

export { LARGEST_DOCUMENT, type ReadDocument, readDocument } from '../documents/read-document.ts'
export type { Draft } from './draft.ts'
export { draftJson } from './draft-json.ts'
export { type Drafted, draftPlan, type Said } from './draft-plan.ts'
export { mergedPlan } from './merge.ts'
export { planYaml } from './plan-yaml.ts'
export { summaryOf } from './summary.ts'
