import type { Text } from '../../domain/text.ts'

/** What is written in place of a word of the schema that was mistyped. */
export const ONE_SLIP: Text = {
  vi: 'Sửa từ của lược đồ gõ sai một chỗ, khi chỉ có một từ giống nó.',
  en: 'Corrects a word of the schema that is one slip away, where only one is.',
}
