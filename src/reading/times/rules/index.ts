import type { Rule } from '../expression.ts'
import { CLOCKS } from './clocks.ts'
import { DATES } from './dates.ts'
import { CALENDAR } from './holidays.ts'
import { OFFSETS } from './offsets.ts'
import { PERIODS } from './periods.ts'
import { PARTS } from './parts.ts'
import { RELATIVE } from './relative.ts'
import { WINDOWS } from './windows.ts'
import { YEARS } from './years.ts'

/** All rules that read a piece of a time; where several match, the longest match counts. */
export const RULES: readonly Rule[] = [
  ...CLOCKS,
  ...DATES,
  ...YEARS,
  ...PARTS,
  ...RELATIVE,
  ...PERIODS,
  ...OFFSETS,
  ...WINDOWS,
  ...CALENDAR,
]
