import type { Time } from '../../record/reading.ts'
import type { Tree } from '../tree.ts'
import type { Signal } from './match.ts'
import { isPresupposed } from './presupposed.ts'

/** Days before publication after which an event is old news, and when it is only mentioned in passing. */
const OLD_DAYS = 8
const OLD_DAYS_IN_PASSING = 4
const DAY = 86_400_000

/** Whether an event is told as background: long before publication, or some days before and in passing. */
export function isOld(
  tree: Tree,
  { at }: Signal,
  { time, publishedAt }: { readonly time: Time | null; readonly publishedAt: string | null },
): boolean {
  if (!time || publishedAt === null) return false
  const days = (Date.parse(publishedAt) - Date.parse(time.end)) / DAY
  return days > (isPresupposed(tree, at) ? OLD_DAYS_IN_PASSING : OLD_DAYS)
}
