/** A stretch of time in milliseconds. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const STEPS = [
  60_000,
  300_000,
  900_000,
  1_800_000,
  3_600_000,
  3 * 3_600_000,
  6 * 3_600_000,
  12 * 3_600_000,
  86_400_000,
  2 * 86_400_000,
  7 * 86_400_000,
  30 * 86_400_000,
  91 * 86_400_000,
  365 * 86_400_000,
]

export interface Ticks {
  readonly at: readonly number[]
  /** Milliseconds between two. */
  readonly step: number
}

/** Moments of a stretch that are round on clocks `offset` ms ahead of UTC, at most `most`, and how far apart they are. */
export function findTicks({ start, end }: Stretch, most: number, offset = 0): Ticks {
  const step = STEPS.find((size) => (end - start) / size <= most) ?? (STEPS.at(-1) as number)
  const at: number[] = []
  const first = Math.ceil((start + offset) / step) * step - offset
  for (let tick = first; tick <= end; tick += step) at.push(tick)
  return { at, step }
}

/**
 * The stretch a timeline shows: where the bulk of the events lie. Old news told as background would squeeze the rest,
 * so ends further out than three times the middle half are left outside, and drawn at the edge.
 */
export function findStretch(spans: readonly Stretch[]): Stretch {
  if (spans.length === 0) return { start: 0, end: 1 }
  const starts = spans.map(({ start }) => start).sort((a, b) => a - b)
  const [low, high] = [quantile(starts, 0.25), quantile(starts, 0.75)]
  const reach = Math.max(3 * (high - low), 12 * 3_600_000)
  const within = spans.filter(({ start }) => start >= low - reach && start <= high + reach)
  const start = Math.min(...within.map((span) => span.start))
  const end = Math.max(...within.map((span) => Math.min(span.end, high + 2 * reach)))
  const margin = Math.max((end - start) * 0.02, 60_000)
  return { start: start - margin, end: end + margin }
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.floor((sorted.length - 1) * share)] as number
}

/** Where a moment lies in a stretch, 0 … 1, held at the edges. */
export function shareOf(at: number, { start, end }: Stretch): number {
  return Math.min(1, Math.max(0, (at - start) / Math.max(1, end - start)))
}
