/** All of `draft` that touches no world: a document's bytes to a draft, and a draft to its texts. */

export { LARGEST_DOCUMENT, type ReadDocument, readDocument } from '../documents/read-document.ts'
export { isRuled, readScan } from '../documents/scan.ts'
export type { Draft } from './draft.ts'
export { type Drafted, type DraftOptions as Said, draftPlan } from './draft-plan.ts'
export { draftJson } from './written/draft-json.ts'
export { mergedPlan } from './written/merge.ts'
export { planYaml } from './written/plan-yaml.ts'
export { summaryOf } from './written/summary.ts'
