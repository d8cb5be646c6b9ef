import { check, type DraftCheck, quotedWords } from '../check.ts'
import { areMembers, isGroup } from './members.ts'
import type { NamedBody } from './named-body.ts'
import type { Apart } from './set-apart.ts'

/** What a list says besides its names: whom it leaves out, who receives the result, and what a person has to read. */
export interface Besides {
  readonly except: readonly NamedBody[]
  readonly reportTo: readonly NamedBody[]
  readonly checks: readonly DraftCheck[]
}

/** What is set apart from a list, by the bodies that it names; `read` gives the bodies of a text. */
export function besidesOf(
  apart: readonly Apart[],
  bodies: readonly NamedBody[],
  text: string,
  read: (names: string) => readonly NamedBody[],
): Besides {
  const all = apart.map((one) => besideOf(one, bodies, text.slice(one.until), read(one.names)))
  return {
    except: all.flatMap(({ except }) => except),
    reportTo: all.flatMap(({ reportTo }) => reportTo),
    checks: all.flatMap(({ checks }) => checks),
  }
}

function besideOf(
  apart: Apart,
  bodies: readonly NamedBody[],
  behind: string,
  named: readonly NamedBody[],
): Besides {
  const nothing = { except: [], reportTo: [] }
  // A plan excepts agencies and reports to agencies; a group there would mean nobody.
  const areAgencies = named.length > 0 && named.every(({ body }) => body?.body.what === 'agency')
  const groups = bodies.filter(isGroup).length
  const isOpen = apart.ends === 'by-chance' && (named.length > 1 || /\p{L}/u.test(behind))
  const doubts = isOpen ? [notRead(apart)] : []
  switch (apart.what) {
    case 'exception': {
      if (!areAgencies || groups === 0) return { ...nothing, checks: [notRead(apart)] }
      return { ...nothing, except: named, checks: groups > 1 ? [notRead(apart)] : doubts }
    }
    case 'members':
      return { ...nothing, checks: areMembers(bodies, named) ? [] : [notRead(apart)] }
    case 'recipient': {
      const isSubmitted = /trình(?!\p{L})/iu.test(apart.printed)
      const leads = named.some(({ id }) => bodies.some((body) => body.id === id))
      if (!areAgencies || isSubmitted || leads) return { ...nothing, checks: [notRead(apart)] }
      return { ...nothing, reportTo: named, checks: doubts }
    }
    case 'remark': {
      return { ...nothing, checks: isHarmless(apart, bodies, named) ? [] : [notRead(apart)] }
    }
  }
}

/** Another name of a body that is listed, and the role of the only one, change nothing. */
function isHarmless(apart: Apart, bodies: readonly NamedBody[], named: readonly NamedBody[]): boolean {
  const isName = named.length > 0 && named.every(({ id }) => bodies.some((body) => body.id === id))
  const isRole = /^(?:cơ quan |đơn vị )?(?:chủ trì|đầu mối|thường trực)$/iu.test(apart.names)
  const isShortName = /^(?:sau đây )?(?:gọi|viết)(?: tắt)? là(?!\p{L})/iu.test(apart.names)
  return isName || isShortName || (isRole && bodies.length === 1)
}

/** The doubt of words that leave somebody out, where it is not clear whom. */
export function unreadException(printed: string): DraftCheck {
  const words = quotedWords(printed)
  return check(
    'exception',
    `${words}: xem lại; ai không phải làm thì ghi vào except`,
    `${words}: read it; whom it leaves out belongs into except`,
  )
}

function notRead({ what, printed }: Apart): DraftCheck {
  const words = quotedWords(printed)
  switch (what) {
    case 'exception':
      return unreadException(printed)
    case 'recipient':
      return check(
        'recipient',
        `${words}: xem lại; nơi nhận báo cáo thì ghi vào report-to`,
        `${words}: read it; who receives the result belongs into report-to`,
      )
    case 'members':
    case 'remark':
      return check(
        'remark',
        `${words} bị bỏ ra ngoài tên cơ quan; xem có đổi người phải làm không`,
        `${words} is left out of the names; see whether it changes who owes it`,
      )
  }
}
