/** The item of a key; where there is none yet, one that is made and put there. */
export function getOrInsert<Key, Item>(
  items: { get(key: Key): Item | undefined; set(key: Key, item: Item): unknown },
  key: Key,
  make: () => Item,
): Item {
  const before = items.get(key)
  if (before !== undefined) return before
  const made = make()
  items.set(key, made)
  return made
}
