import { type Finding, finding } from '../domain/findings/finding.ts'
import { OWN_PRACTICE } from '../domain/findings/rule.ts'
import { planDigest, provinceDigest } from '../domain/follow-up/editor-lists.ts'
import type { Text } from '../domain/text.ts'
import type { Check } from './support/check.ts'

const FIX: Text = {
  vi: 'Chạy plan-check schema --workspace.',
  en: 'Run plan-check schema --workspace.',
}

export const staleEditorLists: Check = {
  code: 'stale-editor-lists',
  severity: 'note',
  title: { vi: 'Gợi ý của trình soạn thảo đã cũ', en: 'Lists of the editor are out of date' },
  why: {
    vi: 'Trình soạn thảo gợi ý cơ quan, nhiệm vụ, kỳ như lúc ghi lược đồ: cái mới thì không có, cái đã đổi thì còn tên cũ.',
    en: 'An editor offers agencies, tasks and periods as they were when the schemas were written: new ones are missing, and changed ones keep their old names.',
  },
  examples: null,
  basis: OWN_PRACTICE,
  fix: FIX,
  *plan(plan, { editor, today }) {
    if (editor === null) return
    if (editor.plans[plan.id] !== planDigest(plan)) yield outOfDate('id', PLAN)
    else if (today !== null && today > editor.through) yield outOfDate('id', PERIODS)
  },
  *province({ id }, { editor, register }) {
    const province = register.province(id)
    if (editor === null || province === undefined) return
    if (editor.provinces[id] !== provinceDigest(province)) yield outOfDate('province', REGISTER)
  },
}

function outOfDate(key: string, message: Text): Finding {
  return finding([key], message, { help: FIX })
}

const PLAN: Text = {
  vi: 'Trình soạn thảo chưa gợi ý kế hoạch này như hiện nay.',
  en: 'What the editor offers of this plan is not what it is now.',
}
const PERIODS: Text = {
  vi: 'Trình soạn thảo chưa gợi ý các kỳ của năm nay.',
  en: 'The editor does not offer the periods of this year.',
}
const REGISTER: Text = {
  vi: 'Trình soạn thảo chưa gợi ý sổ cơ quan này như hiện nay.',
  en: 'What the editor offers of this register is not what it is now.',
}
