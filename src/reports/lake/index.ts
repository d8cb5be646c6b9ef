import { AGENCIES } from './agencies.ts'
import { FINDINGS } from './findings.ts'
import { OBLIGATIONS } from './obligations.ts'
import { PLANS } from './plans.ts'
import { RECORDS } from './records.ts'

/** The version of the tables: a column that is added leaves it, one that changes its meaning or goes does not. */
export const LAKE_VERSION = 'lake/v1'

/** Every table of a lake. */
export const LAKE_TABLES = { OBLIGATIONS, AGENCIES, PLANS, RECORDS, FINDINGS }
