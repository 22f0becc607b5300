import type { Grain } from '../../record/vocabulary.ts'
import type { Interval, Minutes } from './calendar.ts'

export type Direction = 'past' | 'future' | null

/** From where a date is counted: the wall clock at publication, the way the sentence looks, and the time told before. */
export interface Standpoint {
  /** `told` is in the same sentence. */
  readonly isToldHere?: boolean
  /** The verb is in the present perfect: what lasts, lasts until publication. */
  readonly isPerfect?: boolean
  /** What the words hang on sets something for later ("announced a curfew from Monday"). */
  readonly isDecreed?: boolean
  readonly now: Minutes
  readonly direction: Direction
  readonly told: Interval | null
}

export interface Stretch extends Interval {
  readonly grain: Grain
}
