import { knownFiles, type WorkspaceIndex } from '../../load/index-workspace.ts'
import type { Share } from '../../workspace/share.ts'
import type { World } from '../base/world.ts'
import type { Job, Work } from './job.ts'
import { alternate, startShare } from './pool.ts'

/** Work on a workspace, perhaps shared with another thread. */
export interface SplitWork<Item, Gathered, Own extends Work<Item, Gathered>> {
  /** What each plan comes to, in the order of the plans, whoever worked on it. */
  readonly items: AsyncIterable<Item>
  readonly own: Own
  /** What another thread has gathered; known after the last item. */
  readonly others: () => readonly Gathered[]
  /** Ends the other thread, whatever it is doing. */
  readonly stop: () => Promise<unknown>
}

/** Gives every other plan to a worker thread, where one can be started and there is enough to do. */
export function splitWork<Item, Gathered, Own extends Work<Item, Gathered>>(
  index: WorkspaceIndex,
  work: (share?: Share) => Own,
  job: (files: Job['files'], share: Share) => Job,
  thread: World['worker'],
): SplitWork<Item, Gathered, Own> {
  if (thread === undefined || index.left < thread.worthFrom) {
    const own = work()
    return { items: own.items, own, others: () => [], stop: async () => undefined }
  }
  const own = work({ at: 0, of: 2 })
  const other = startShare<Item, Gathered>(job(knownFiles(index), { at: 1, of: 2 }), thread.start)
  return { items: alternate(own.items, other.items), own, others: other.gathered, stop: other.stop }
}
