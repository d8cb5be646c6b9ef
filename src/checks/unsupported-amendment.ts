import type { Unsupported } from '../domain/amending/fault.ts'
import { finding } from '../domain/findings/finding.ts'
import { OWN_PRACTICE } from '../domain/findings/rule.ts'
import type { Text } from '../domain/text.ts'
import { amendmentFaults } from './support/amendment-faults.ts'
import type { Check } from './support/check.ts'

export const unsupportedAmendment: Check = {
  code: 'unsupported-amendment',
  severity: 'error',
  title: { vi: 'Sửa đổi chưa được hỗ trợ', en: 'An amendment that is not supported' },
  why: {
    vi: 'Chương trình không đoán: sửa đổi mà nó chưa tính được thì không áp dụng, và báo ở đây.',
    en: 'The program does not guess: an amendment that it does not work out is not applied, and told here.',
  },
  examples: {
    wrong: {
      earlier: `id: mau-00
tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Trong năm 2024 }`,
      plan: `tasks:
  - { id: "1", title: Thành việc thường xuyên, amends-task: mau-00#1, deadline: Thường xuyên }`,
    },
    right: {
      earlier: `id: mau-00
tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Trong năm 2024 }`,
      plan: `tasks:
  - { id: "1", title: Lùi thời hạn, amends-task: mau-00#1, deadline: Trong năm 2025 }`,
    },
  },
  basis: OWN_PRACTICE,
  fix: {
    vi: 'Bãi bỏ nhiệm vụ cũ bằng repeals và giao lại thành một nhiệm vụ của văn bản mới.',
    en: 'End the earlier task with repeals, and assign it anew as a task of the later document.',
  },
  *plan(plan, workspace) {
    for (const fault of amendmentFaults('unsupported-amendment', plan, workspace)) {
      yield finding(fault.at, WHY[fault.why], { help: HELP_WITH[fault.why] ?? HELP })
    }
  },
}

const WHY: Readonly<Record<Unsupported, Text>> = {
  'repeals-amendment': {
    vi: 'Chưa hỗ trợ: bãi bỏ một sửa đổi; không rõ lời nào được khôi phục.',
    en: 'Not supported: the repeal of an amendment; which words hold again is not clear.',
  },
  'nothing-said': {
    vi: 'Mục này không ghi điều gì được sửa.',
    en: 'This task says nothing anew.',
  },
  'owed-by-nobody': {
    vi: 'Chưa hỗ trợ: nhiệm vụ được sửa không giao cho ai (lead: []).',
    en: 'Not supported: nobody owes the amended task itself (lead: []).',
  },
  'other-deliverable': {
    vi: 'Chưa hỗ trợ: thêm sản phẩm vào nhiệm vụ của kế hoạch khác.',
    en: 'Not supported: another deliverable for a task of another plan.',
  },
  'own-of-each': {
    vi: 'Các sản phẩm của nhiệm vụ được sửa có lời riêng; ghi rõ sửa sản phẩm nào trong deliverables.',
    en: 'The deliverables of the amended task have words of their own; say in deliverables which one changes.',
  },
  schedule: {
    vi: 'Chưa hỗ trợ: chỉ sửa được ngày cuối thành ngày cuối khác, và kỳ này thành kỳ khác.',
    en: 'Not supported: only a last day becomes another last day, and a recurrence another recurrence.',
  },
  lead: {
    vi: 'Chưa hỗ trợ: chủ trì mới phải là một cơ quan hoặc các cơ quan nêu tên cùng chịu một việc, và chủ trì cũ không phải là nhóm mở.',
    en: 'Not supported: the new lead has to be one agency, or agencies named one by one that owe it together, and the old one no open group.',
  },
}

const HELP_WITH: Readonly<Partial<Record<Unsupported, Text>>> = {
  'repeals-amendment': {
    vi: 'Ghi lại lời có hiệu lực bằng một mục amends-task.',
    en: 'Say the words that hold from now on in a task with amends-task.',
  },
  'nothing-said': {
    vi: 'Ghi điều được sửa (deadline, lead, support hay deliverables), hoặc bỏ mục này.',
    en: 'Write what changes (deadline, lead, support or deliverables), or leave this task out.',
  },
  'owed-by-nobody': {
    vi: 'Giao việc thành một nhiệm vụ của văn bản này, không có amends-task; nếu triển khai nhiệm vụ kia thì ghi carries-out.',
    en: 'Assign the work as a task of this document, without amends-task; where it carries the other out, say so with carries-out.',
  },
  'other-deliverable': {
    vi: 'Giao sản phẩm mới thành một nhiệm vụ của văn bản này, không có amends-task; nhiệm vụ cũ giữ nguyên.',
    en: 'Assign the new deliverable as a task of this document, without amends-task; the earlier task stays as it is.',
  },
  'own-of-each': {
    vi: 'Ghi dưới deliverables mã của từng sản phẩm được sửa.',
    en: 'Write under deliverables the id of each one that changes.',
  },
}

const HELP: Text = {
  vi: 'Bãi bỏ nhiệm vụ cũ bằng repeals và giao lại thành nhiệm vụ của văn bản này.',
  en: 'End the earlier task with repeals, and assign it anew as a task of this document.',
}
