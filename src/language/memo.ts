/** Entries kept before the memory is emptied. */
const KEPT = 30_000

/** Remembers what `make` gave for each key. */
export function remembering<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    if (known.size >= KEPT) known.clear()
    const made = make(key)
    known.set(key, made)
    return made
  }
}
