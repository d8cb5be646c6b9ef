import type { PlanFiles, WorkspaceIndex } from '../load/index-workspace.ts'
import { plansMentioned } from '../load/plans-mentioned.ts'
import type { Share } from './share.ts'

/** One of several parts of a workspace, worked on by runs that know nothing of each other. Counts from 1. */
export interface Shard {
  readonly at: number
  readonly of: number
}

/** What a shard consists of. */
export interface ShardContents {
  /** The ids of its plans, sorted. */
  readonly ids: readonly string[]
  /** The first shard also tells what is to say of the workspace as a whole. */
  readonly others: 'told' | 'left-out'
  /** The paths of its files, sorted. */
  readonly paths: readonly string[]
}

/**
 * What belongs to a shard: all plans of every family that falls to it, by the family's first id, whatever other plans there
 * are. Whoever goes through all shards goes through every plan once.
 */
export function shardOf(index: WorkspaceIndex, { at, of }: Shard): ShardContents {
  const families = familiesIn(index.plans)
  const isIn = ({ id }: PlanFiles) => hash(families(id)) % of === at - 1
  const others = at === 1 ? 'told' : 'left-out'
  const foreign = index.plans.filter((files) => !isIn(files)).flatMap(pathsOf)
  const own = index.plans.filter(isIn)
  const left = new Set(foreign)
  const paths =
    others === 'told' ? index.paths.filter((path) => !left.has(path)) : own.flatMap(pathsOf).sort()
  return { ids: own.map(({ id }) => id), others, paths }
}

/** The share of the plans that a shard is. */
export function shareOf({ ids, others }: ShardContents): Share {
  return { inOrder: ids, others }
}

function pathsOf({ plans, records }: PlanFiles): readonly string[] {
  return [...plans, ...records].map(({ path }) => path)
}

/**
 * The first id of the family that a plan is of: plans of which one may change another, and those of which it mentions
 * any, are one family, too large rather than too small.
 */
function familiesIn(plans: readonly PlanFiles[]): (id: string) => string {
  const above = new Map(plans.map(({ id }) => [id, id]))
  const first = (id: string): string => {
    const next = above.get(id) ?? id
    return next === id ? id : first(next)
  }
  const ids = [...above.keys()]
  for (const { id, plans: files } of plans) {
    for (const file of files) {
      if (!file.mayAmend()) continue
      for (const other of plansMentioned(file.text(), ids)) {
        const [one = id, another = id] = [first(id), first(other)].sort()
        above.set(another, one)
      }
    }
  }
  return first
}

/** FNV-1a of 32 bits over the letters of an id, which are all ASCII. */
function hash(id: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < id.length; at += 1) value = Math.imul(value ^ id.charCodeAt(at), 0x01000193)
  return value >>> 0
}
