import type { Fact, Story } from '../record/situation.ts'

/** A fact in short, to tell what a story is about. */
export interface Headline extends Pick<Fact, 'id' | 'field' | 'subject' | 'standing' | 'current'> {
  readonly event: string
}

const MOST = 4
/** What readers ask first, in their order. */
const ASKED_FIRST = [
  'killed',
  'injured',
  'missing',
  'trapped',
  'hostages',
  'rescued',
  'released',
  'displaced',
  'evacuated',
  'cause',
  'responsibility',
]

/** The most telling facts of a story, one a field: of several the one with most claims, of the first event that has it. */
export function headlinesOf({ events }: Story): readonly Headline[] {
  const best = new Map<string, { readonly headline: Headline; readonly claims: number }>()
  for (const event of events)
    for (const { id, field, subject, standing, current, claims } of event.facts) {
      if (current === null || (best.get(field)?.claims ?? 0) >= claims.length) continue
      const headline = { id, event: event.id, field, subject, standing, current }
      best.set(field, { headline, claims: claims.length })
    }
  return [...best.values()]
    .map(({ headline }) => headline)
    .sort((a, b) => rankOf(a) - rankOf(b))
    .slice(0, MOST)
}

function rankOf({ field }: Headline): number {
  const rank = ASKED_FIRST.indexOf(field)
  return rank < 0 ? ASKED_FIRST.length : rank
}
