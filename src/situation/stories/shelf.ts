/** Reports of one story lie close in time: a candidate came out at most this many days before or after. */
export const WINDOW_DAYS = 6
const DAY_MS = 86_400_000
const SHELF_DAYS = 3
const UNDATED = -1_000_000

/**
 * Finds the reports that share a name with a given one within the window. Names are filed by three-day shelf, so that a
 * search costs what the days around it hold, not what the archive holds.
 */
export class Shelf {
  readonly #filed = new Map<number, number[]>()

  put(node: number, keys: Uint32Array, ms: number): void {
    const shelf = shelfOf(ms)
    for (const key of keys) {
      const place = placeOf(key, shelf)
      const filed = this.#filed.get(place)
      if (filed) filed.push(node)
      else this.#filed.set(place, [node])
    }
  }

  take(node: number, keys: Uint32Array, ms: number): void {
    const shelf = shelfOf(ms)
    for (const key of keys) {
      const place = placeOf(key, shelf)
      const rest = (this.#filed.get(place) ?? []).filter((other) => other !== node)
      if (rest.length > 0) this.#filed.set(place, rest)
      else this.#filed.delete(place)
    }
  }

  /** Nodes that share a key and a neighbouring shelf, most shared keys first; the caller checks the exact window. */
  candidates(keys: Uint32Array, ms: number): number[] {
    const shelf = shelfOf(ms)
    const reach = shelf === UNDATED ? 0 : Math.ceil(WINDOW_DAYS / SHELF_DAYS)
    const shared = new Map<number, number>()
    for (const key of keys)
      for (let near = shelf - reach; near <= shelf + reach; near++)
        for (const node of this.#filed.get(placeOf(key, near)) ?? [])
          shared.set(node, (shared.get(node) ?? 0) + 1)
    return [...shared].sort((a, b) => b[1] - a[1]).map(([node]) => node)
  }
}

/** Whether two publication times (ms; undated ones are the largest safe integer) may belong to one story. */
export function isWithinWindow(a: number, b: number): boolean {
  return Math.abs(a - b) <= WINDOW_DAYS * DAY_MS
}

function shelfOf(ms: number): number {
  return ms === Number.MAX_SAFE_INTEGER ? UNDATED : Math.floor(ms / (SHELF_DAYS * DAY_MS))
}

/** A number of its own for every key and shelf, exact in a double. */
function placeOf(key: number, shelf: number): number {
  return key * 2 ** 20 + shelf
}
