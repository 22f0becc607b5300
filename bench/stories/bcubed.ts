/** Shares between 0 and 1. */
export interface BCubed {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Which groups each item is in; an item may be in several. */
export type Grouping = ReadonlyMap<string, ReadonlySet<string>>

/**
 * B-cubed of a grouping against the right one, extended to items that are in several groups: Amigó, Gonzalo, Artiles, Verdejo,
 * "A comparison of extrinsic clustering evaluation metrics based on formal constraints" (2009), section 6.
 */
export function bcubed(found: Grouping, right: Grouping): BCubed {
  const precision = agreement(found, right)
  const recall = agreement(right, found)
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) }
}

/** For each item the share of what it is grouped with in `left` that `right` groups with it too, on average. */
function agreement(left: Grouping, right: Grouping): number {
  let total = 0
  for (const item of left.keys()) {
    const shares = [...left.keys()].flatMap((other) => {
      const together = countCommon(left, item, other)
      return together === 0 ? [] : Math.min(together, countCommon(right, item, other)) / together
    })
    total += mean(shares)
  }
  return total / (left.size || 1)
}

function countCommon(grouping: Grouping, a: string, b: string): number {
  const groups = grouping.get(b)
  return [...(grouping.get(a) ?? [])].filter((group) => groups?.has(group)).length
}

export function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / (values.length || 1)
}
