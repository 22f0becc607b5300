/** Items by key, groups and items in the order they came; what `Map.groupBy` does where there is one. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, Group<T>> {
  const groups = new Map<string, [T, ...T[]]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** Never empty. */
export type Group<T> = readonly [T, ...T[]]
