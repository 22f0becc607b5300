import type { EventType } from '../../record/event.ts'
import type { EventStatus } from '../../record/vocabulary.ts'
import type { Span } from '../../record/span.ts'
import type { Tree } from '../tree.ts'
import type { Signal } from './match.ts'
import type { Party } from './parties.ts'

/** An event on its way: what was found for one trigger, before mentions of one event are joined. */
export interface Draft {
  readonly tree: Tree
  readonly signal: Signal
  readonly span: Span
  readonly type: EventType
  readonly mode: string
  readonly status: EventStatus
  readonly statement: string | null
  readonly source: readonly Party[]
  readonly target: readonly Party[]
  readonly because: string
  /** Further triggers of the same event. */
  readonly mentions: readonly Span[]
}
