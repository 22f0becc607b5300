import type { Claim, Story } from '../../record/situation.ts'
import type { Span } from '../../record/span.ts'
import type { FactStanding } from '../../record/vocabulary.ts'
import type { StoryContext } from '../api.ts'
import { formatInterval, formatTime } from '../times.ts'
import { type Phrase, phraseOf } from '../phrases.ts'
import { describeClaim, isFirm, plural, sayer, UNTITLED, wordStart } from '../words.ts'

export interface BriefNote {
  readonly number: number
  readonly value: string
  readonly who: string
  readonly quote: string
  readonly outlet: string
  readonly report: string
  readonly span: Span
  readonly at: string
  readonly standing: Claim['standing']
}
interface BriefFact extends Phrase {
  readonly id: string
  readonly standing: FactStanding
  readonly notes: readonly number[]
}
export interface BriefText {
  readonly title: string
  readonly subtitle: string
  readonly events: readonly {
    readonly id: string
    readonly what: string
    readonly meta: string
    readonly facts: readonly BriefFact[]
  }[]
  readonly notes: readonly BriefNote[]
}

interface Given {
  readonly story: Story
  readonly context: StoryContext
  readonly asOf: string | null
  /** Texts of reports, by id, as far as they are here. */
  readonly texts: ReadonlyMap<string, string>
}

/** Claims that a footnote quotes for one fact, newest first. */
const NOTES_PER_FACT = 6

/** A brief on paper: no state, no links needed to follow it. Times are UTC. */
export function gatherBrief({ story, context, asOf, texts }: Given): BriefText {
  const notes: BriefNote[] = []
  const outlets = new Map(context.reports.map(({ id, source }) => [id, source.name]))
  const note = (claim: Claim): number => {
    const { report, span } = claim.evidence
    notes.push({
      number: notes.length + 1,
      value: describeClaim(claim),
      who: sayer(claim),
      quote: quoteOf(texts.get(report), span),
      outlet: outlets.get(report) ?? report,
      report,
      span,
      at: claim.at,
      standing: claim.standing,
    })
    return notes.length
  }
  const events = story.events
    .filter(({ facts }) => facts.length > 0)
    .map((event) => ({
      id: event.id,
      what: event.what,
      meta: [
        isFirm(event) ? '' : event.status,
        event.start && event.end ? `${formatInterval(event.start, event.end, 'UTC')} UTC` : '',
        event.place?.name ?? '',
      ]
        .filter(Boolean)
        .join(' · '),
      facts: event.facts.map((fact) => ({
        id: fact.id,
        standing: fact.standing,
        ...phraseOf(fact),
        notes: fact.claims
          .toSorted((a, b) => (a.at < b.at ? 1 : -1))
          .slice(0, NOTES_PER_FACT)
          .map(note),
      })),
    }))
  const moment = asOf ? `As known on ${formatTime(asOf, 'full', 'UTC')} UTC` : 'As it stands'
  return {
    title: story.title || UNTITLED,
    subtitle: `${moment} · ${plural(story.reports.length, 'report')}`,
    events,
    notes,
  }
}

/** The sentence, roughly: from the last full stop before the words to the first after them. */
function quoteOf(text: string | undefined, [start, end]: Span): string {
  if (text === undefined) return '…'
  const before = Math.max(
    text.lastIndexOf('. ', start) + 1,
    text.lastIndexOf('\n', start) + 1,
    wordStart(text, start - 200),
  )
  const stop = text.slice(end).search(/[.!?](?:\s|$)|\n/)
  return text
    .slice(before, stop < 0 ? end + 120 : end + Math.min(stop + 1, 200))
    .replace(/\s+/g, ' ')
    .trim()
}
