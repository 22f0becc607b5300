import type { Span } from '../../src/record/span.ts'

/** One attribution of an annotated passage. */
export interface GoldAttribution {
  readonly id: string
  readonly source: readonly Span[] | null
  readonly cue: readonly Span[] | null
  readonly content: readonly Span[]
  readonly stance: string
  readonly speaker: string | null
  readonly chain: readonly string[]
  readonly channel: string | null
  readonly parent: string | null
}

/** One event of an annotated passage. */
export interface GoldEvent {
  readonly id: string
  readonly type: string
  readonly trigger: readonly Span[]
}

/** The parts of an annotated passage that training looks at: who says what, and what happened. */
export interface GoldPassage {
  readonly id: string
  readonly text: string
  readonly publishedAt: string
  readonly source: string
  readonly attributions: readonly GoldAttribution[]
  readonly events: readonly GoldEvent[]
}

export function parse(raw: string, file: string): { out: GoldPassage[]; errors: string[] }
