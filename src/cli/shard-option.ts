import { Option } from 'commander'
import type { Shard } from '../workspace/shards.ts'
import type { CommandContext } from './base/command.ts'
import { UsageError } from './base/exit.ts'

/** `--shard 3/16`, and the options that ask about the workspace as a whole. */
export function shardOption({ say }: CommandContext, without: readonly string[] = []): Option {
  return new Option(
    say({ vi: '--shard <k/n>', en: '--shard <k/n>' }),
    say({
      vi: 'chỉ phần thứ k trong n phần của các kế hoạch, như 3/16; mọi phần gộp lại là toàn bộ',
      en: 'only the k-th of n parts of the plans, like 3/16; all parts together are the whole',
    }),
  )
    .argParser(shardNamed)
    .conflicts([...without])
}

function shardNamed(text: string): Shard {
  const [, at = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number)
  if (at >= 1 && at <= of) return { at, of }
  throw new UsageError(
    {
      vi: `--shard cần phần thứ mấy trong mấy phần, không phải “${text}”.`,
      en: `--shard needs which of how many parts, not “${text}”.`,
    },
    {
      vi: 'Viết như --shard 3/16, từ 1/16 đến 16/16.',
      en: 'Write it like --shard 3/16, from 1/16 to 16/16.',
    },
  )
}
