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

/** The part of an annotated passage that is about who says what. */
export interface GoldPassage {
  readonly id: string
  readonly text: string
  readonly publishedAt: string
  readonly source: string
  readonly attributions: readonly GoldAttribution[]
}

export function parse(raw: string, file: string): { out: GoldPassage[]; errors: string[] }
