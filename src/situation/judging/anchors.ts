import type { Judgement } from '../../record/judgement.ts'
import type { Actor, Figure, Place, Reading, ReportEvent, Statement, Time } from '../../record/reading.ts'
import { Span } from '../../record/span.ts'

/** The kinds of record a judgement can be about, and the words each rests on: any of them will do. */
const ANCHORS = {
  statements: ({ source, cue, content }: Statement): readonly Span[] => [
    cue.span ?? content.spans[0] ?? source.span ?? [0, 0],
  ],
  events: ({ trigger }: ReportEvent): readonly Span[] => [trigger.span],
  places: ({ span }: Place): readonly Span[] => [span],
  times: ({ span }: Time): readonly Span[] => [span],
  figures: ({ span }: Figure): readonly Span[] => [span],
  actors: ({ mentions }: Actor): readonly Span[] => mentions,
} as const
export type RecordKind = keyof typeof ANCHORS
type Records = { readonly [K in RecordKind]: Reading[K] }

/** A record of a reading. */
export interface Target {
  readonly kind: RecordKind
  readonly id: string
}

/** Of either stretch at least this much must be in the other: a new reading may cut its words a little differently. */
const SHARED = 0.5

/** The record whose words the judgement's span covers best, or null. */
export function findTarget(reading: Reading, { span, content }: Judgement): Target | null {
  if (span === null) return null
  const wanted = content['record']
  // An actor's name is also a place's, a source's or a figure's words: it has to be asked for.
  const kinds = (Object.keys(ANCHORS) as RecordKind[]).filter((kind) =>
    wanted === undefined ? kind !== 'actors' : wanted === kind,
  )
  let best: (Target & { share: number }) | null = null
  for (const kind of kinds)
    for (const record of (reading as Records)[kind]) {
      const words = (ANCHORS[kind] as (record: unknown) => readonly Span[])(record)
      const share = Math.max(0, ...words.map((one) => overlapOf(one, span)))
      if (share >= SHARED && share > (best?.share ?? 0)) best = { kind, id: record.id, share }
    }
  return best
}

/**
 * The event told of at a stretch: the one whose trigger or other mention it covers best, else the only one in the sentence
 * that the stretch lies in.
 */
export function findEvent(reading: Reading, span: Span): ReportEvent | null {
  let best: { event: ReportEvent; share: number } | null = null
  for (const event of reading.events)
    for (const words of [event.trigger.span, ...(event.mentions ?? [])]) {
      const share = overlapOf(words, span)
      if (share >= SHARED && share > (best?.share ?? 0)) best = { event, share }
    }
  if (best !== null) return best.event
  const beside = reading.events.filter(({ sentence: [start, end] }) => start <= span[0] && span[1] <= end)
  return beside.length === 1 ? (beside[0] as ReportEvent) : null
}

/** Whether two stretches are the same words, give or take. */
export function isSameStretch(a: Span, b: Span): boolean {
  return overlapOf(a, b) >= SHARED
}

/** A stretch of a report that a judgement names beside its own. */
export interface Anchor {
  readonly report: string
  /** Null: the report as a whole. */
  readonly span: Span | null
}

/** What a judgement names in `with`: one anchor or a list; what is no anchor is left out. */
export function othersOf({ content }: Judgement): Anchor[] {
  const given = content['with']
  return (Array.isArray(given) ? given : [given]).flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null) return []
    const { report, span } = one as { readonly report?: unknown; readonly span?: unknown }
    if (typeof report !== 'string') return []
    const parsed = Span.safeParse(span)
    return { report, span: parsed.success ? parsed.data : null }
  })
}

/** The share of the longer stretch that both have in common, 0 … 1. */
function overlapOf(a: Span, b: Span): number {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0])
  const longer = Math.max(a[1] - a[0], b[1] - b[0])
  return longer > 0 ? Math.max(0, shared) / longer : 0
}
