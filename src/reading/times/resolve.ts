import { resolveBound, resolveRange } from './bounds.ts'
import type { Expression } from './expression.ts'
import { resolveOffset, resolveWindow } from './lengths.ts'
import { type Resolved, resolvePoint } from './points.ts'
import type { Standpoint } from './standpoint.ts'

/** Works an expression out on the wall clock; null when it names no time (31 February). */
export function resolve(expression: Expression, point: Standpoint): Resolved | null {
  switch (expression.kind) {
    case 'point':
      return resolvePoint(expression.point, point)
    case 'range':
      return resolveRange(expression, point)
    case 'bound':
      return resolveBound(expression.side, expression.of, point)
    case 'offset':
      return resolveOffset(expression, point)
    case 'window':
      return resolveWindow(expression, point)
  }
}
