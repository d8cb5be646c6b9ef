import { check, type DraftCheck, quotedWords } from '../check.ts'
import type { Besides } from './besides.ts'
import { distinctBodies, type NamedBody } from './named-body.ts'

/** Bodies of a field, with what its lists say besides. */
export interface Listed extends Omit<Besides, 'checks'> {
  readonly bodies: readonly NamedBody[]
}

/** What the lists of a task say besides its leads and its support, and what is doubtful of it. */
export interface TaskBesides {
  readonly except: readonly NamedBody[]
  readonly reportTo: readonly NamedBody[]
  readonly checks: Readonly<Partial<Record<'except' | 'report-to', readonly DraftCheck[]>>>
}

/** A plan has one `except` and one `report-to` for lead and support together. */
export function taskBesides(lead: readonly Listed[], support: readonly Listed[]): TaskBesides {
  const except = distinctBodies([...lead, ...support].flatMap((list) => list.except))
  const recipients = distinctBodies([...lead, ...support].flatMap((list) => list.reportTo))
  const leads = lead.flatMap(({ bodies }) => bodies)
  const reportTo = recipients.filter(({ id }) => !leads.some((body) => body.id === id))
  return {
    except,
    reportTo,
    checks: {
      ...(isOfOneSide(lead, support) || isOfOneSide(support, lead) ? { except: [FOR_BOTH] } : {}),
      ...(reportTo.length < recipients.length ? { 'report-to': [leadsToo(recipients)] } : {}),
    },
  }
}

/** Whether one field has groups that leave bodies out, and the other one groups that leave out nobody. */
function isOfOneSide(one: readonly Listed[], other: readonly Listed[]): boolean {
  const excepts = (lists: readonly Listed[]) => lists.some(({ except }) => except.length > 0)
  const hasGroup = (lists: readonly Listed[]) =>
    lists.some(({ bodies }) => bodies.some(({ body }) => body?.body.what === 'group'))
  return excepts(one) && !excepts(other) && hasGroup(one) && hasGroup(other)
}

const FOR_BOTH = check(
  'exception',
  'văn bản chỉ trừ ở một bên, chủ trì hoặc phối hợp; except ở đây bỏ cả hai bên',
  'the document excepts only from the leads or only from the support; here except takes out of both',
)

function leadsToo(recipients: readonly NamedBody[]): DraftCheck {
  const words = recipients.map(({ words }) => quotedWords(words)).join(', ')
  return check(
    'recipient',
    `${words} vừa chủ trì vừa nhận báo cáo; nơi nhận chưa ghi`,
    `${words} both leads and receives the report; the recipient is not written`,
  )
}
