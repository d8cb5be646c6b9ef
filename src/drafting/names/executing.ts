import { check } from '../check.ts'

/** The doubt of bodies that carry out what another one leads. */
export const EXECUTING = check(
  'chosen',
  'văn bản ghi riêng cơ quan chủ trì và đơn vị thực hiện; đơn vị thực hiện ghi vào support, chuyển sang lead nếu cùng chịu trách nhiệm',
  'the document names who leads and who carries out; the latter is written as support: move it to lead where it owes the task too',
)
