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
      yield finding(fault.at, WHY[fault.why], { help: HELP })
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
    vi: 'Chưa hỗ trợ: chỉ đổi được chủ trì khi cả trước và sau đều là các cơ quan nêu tên cùng chịu một việc.',
    en: 'Not supported: the lead changes only where, before and after, agencies named one by one owe one duty together.',
  },
}

const HELP = {
  vi: 'Bãi bỏ nhiệm vụ cũ bằng repeals và giao lại thành nhiệm vụ của văn bản này.',
  en: 'End the earlier task with repeals, and assign it anew as a task of this document.',
}
