import type { Unit } from './words.ts'

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'
export type Part =
  | 'morning'
  | 'afternoon'
  | 'evening'
  | 'night'
  | 'overnight'
  | 'dawn'
  | 'before-dawn'
  | 'dusk'
  | 'noon'
  | 'midnight'
  | 'small-hours'
  | 'lunchtime'
  | 'daytime'

/** A stretch of the calendar as words name it. `null` years and deltas are to be worked out from the report's date. */
export type DateSpec =
  | {
      readonly kind: 'day'
      readonly year: number | null
      readonly month: number
      readonly day: number
      readonly weekday?: number
    }
  | {
      readonly kind: 'month-day'
      readonly day: number
      readonly delta: number | null
      readonly weekday?: number
    }
  | {
      readonly kind: 'weekday'
      readonly weekday: number
      readonly weeks: number | null
      readonly side?: 'past' | 'future'
      /** Days beyond it ("Monday week"). */
      readonly more?: number
    }
  | { readonly kind: 'days'; readonly delta: number }
  | {
      readonly kind: 'month'
      readonly year: number | null
      readonly month: number
      readonly delta: number | null
    }
  | { readonly kind: 'unit'; readonly unit: Unit | 'weekend'; readonly delta: number }
  | { readonly kind: 'years'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'season'
      readonly season: Season
      readonly year: number | null
      readonly delta: number | null
    }
  | {
      readonly kind: 'quarter'
      readonly quarter: number
      readonly of: number
      readonly year: number | null
      readonly delta: number | null
    }
  | {
      readonly kind: 'week'
      readonly week: number
      readonly year: number | null
      readonly delta: number | null
    }
  | {
      readonly kind: 'nth'
      readonly n: number
      readonly unit: 'week' | number
      readonly of: DateSpec
    }
  | { readonly kind: 'week-of'; readonly of: DateSpec }
  | {
      readonly kind: 'holiday'
      readonly name: string
      /** "Easter weekend". */
      readonly isWeekend?: boolean
      readonly year: number | null
      readonly delta: number | null
    }
  | { readonly kind: 'day-before' | 'day-after'; readonly days: number }

export interface ClockSpec {
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** Whether morning or afternoon was said, or follows from the hour. */
  readonly isSure: boolean
  /** Told on a dial of twelve hours: "seven o'clock", "ten past nine", "at 10". */
  readonly isOnDial?: boolean
}

/** Which end of a stretch is meant: "early", "late last year", "the end of the month". */
export type Edge = 'early' | 'mid' | 'late' | 'start' | 'end' | 'earlier' | 'later'

/** A day, a time of day, or both. */
export interface Point {
  readonly date?: DateSpec
  readonly clock?: ClockSpec
  readonly part?: Part
  readonly edge?: Edge
  /** `shortly before`, `just after`. */
  readonly lean?: 'before' | 'after'
  /** IANA zone or offset said outright; `local` is the place's own. */
  readonly zone?: string
  /** A number that gets its meaning from the other end of a range ("from 3 to 5 p.m."). */
  readonly bare?: number
  /** The moment of publication, as an end of a range. */
  readonly isNow?: boolean
}

export interface Length {
  readonly count: number
  readonly unit: Unit
  readonly and?: Length
}

export type Side = 'since' | 'before' | 'after' | 'by' | 'until' | 'from'

export type Expression =
  | { readonly kind: 'point'; readonly point: Point }
  /** Up to where `to` begins, or through it: "from Monday to Friday" leaves open whether Friday is meant. */
  | { readonly kind: 'range'; readonly from: Point; readonly to: Point; readonly isThrough: boolean }
  | { readonly kind: 'bound'; readonly side: Side; readonly of: Point }
  /**
   * A length of time before or after a point. Without one it counts from publication, from the time `told` before, or stands
   * `beside` an event ("two hours after the attack"), and is then the time of what it goes with.
   */
  | {
      readonly kind: 'offset'
      readonly length: Length | null
      readonly unit: Unit
      readonly sign: 1 | -1
      readonly from: Point | 'now' | 'told' | 'beside'
    }
  /** The last or next so many units; null for an unknown number ("in recent days"). */
  | {
      readonly kind: 'window'
      readonly length: Length | null
      readonly unit: Unit
      readonly sign: 1 | -1
      /** `lasting`: "for two weeks", which counts only where it runs up to publication. */
      readonly from: 'now' | 'today' | 'lasting' | Point
    }

/** An expression with the characters it takes. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly expression: Expression
}

export interface Rule {
  /** Words, in lower case, with which it may begin; `#` stands for a digit. */
  readonly first: readonly string[]
  /** Sticky, without regard to case. */
  readonly pattern: RegExp
  /** What the match says, or null when it is no time after all. */
  readonly read: (match: RegExpExecArray) => Point | Expression | null
  /** Texts, and the part of each that the rule finds. */
  readonly examples: readonly (readonly [text: string, found: string])[]
}

export const isExpression = (value: Point | Expression): value is Expression => 'kind' in value
