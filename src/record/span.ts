import { z } from 'zod'

/** `[start, end)` in UTF-16 code units of `report.text`. */
export const Span = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .readonly()
  .refine(([start, end]) => start <= end, 'a span must not end before it starts')
  .meta({ id: 'Span', description: '[start, end) in UTF-16 code units of report.text' })
export type Span = z.infer<typeof Span>
