/** How many numbers two sorted arrays without doubles have in common. */
export function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  let left = 0
  let right = 0
  while (left < a.length && right < b.length) {
    const difference = (a[left] as number) - (b[right] as number)
    if (difference === 0) shared++
    if (difference <= 0) left++
    if (difference >= 0) right++
  }
  return shared
}
