/** How often each key came with each value. */
export class Counts {
  private readonly counts = new Map<string, Map<string, number>>()

  add(key: string, value: string): void {
    let values = this.counts.get(key)
    if (!values) this.counts.set(key, (values = new Map()))
    values.set(value, (values.get(value) ?? 0) + 1)
  }

  /**
   * The most frequent value of each key, the first of equals; keys that `isRare` speaks of must be seen
   * `least` times.
   */
  best(least = 1, isRare: (key: string) => boolean = () => true): Map<string, string> {
    const found = new Map<string, string>()
    for (const [key, values] of this.counts) {
      const total = [...values.values()].reduce((a, b) => a + b, 0)
      if (total >= least || !isRare(key))
        found.set(key, [...values].reduce((a, b) => (b[1] > a[1] ? b : a))[0])
    }
    return found
  }
}
