import { check, type DraftCheck, quotedWords } from '../check.ts'
import type { NamedBody } from './named-body.ts'

/** A list in which the only group stands for the members that its brackets name: "các sở, ban, ngành (chỉ gồm Sở Y tế)". */
export function withMembers(
  bodies: readonly NamedBody[],
  members: readonly NamedBody[],
): { readonly bodies: readonly NamedBody[]; readonly checks: readonly DraftCheck[] } {
  if (!areMembers(bodies, members)) return { bodies, checks: [] }
  const group = bodies.find(isGroup)
  const words = quotedWords(group?.words ?? '')
  return {
    bodies: bodies.flatMap((body) => (body === group ? members : [body])),
    checks: [
      check(
        'only-related',
        `của ${words} chỉ lấy cơ quan được kể tên; xem có đủ không`,
        `of ${words} only the bodies that are named are taken; see whether these are all`,
      ),
    ],
  }
}

/** Whether it is plain which group the members are of, and who they are. */
export function areMembers(bodies: readonly NamedBody[], members: readonly NamedBody[]): boolean {
  const areAgencies = members.length > 0 && members.every(({ body }) => body?.body.what === 'agency')
  return areAgencies && bodies.filter(isGroup).length === 1
}

export function isGroup({ body }: NamedBody): boolean {
  return body?.body.what === 'group'
}
