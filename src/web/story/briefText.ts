import type { Claim, Fact, Story } from '../../record/situation.ts'
import type { Span } from '../../record/span.ts'
import type { FactStanding } from '../../record/vocabulary.ts'
import type { StoryContext } from '../api.ts'
import { formatInterval, formatTime } from '../times.ts'
import { gatherAccounts, type Phrase, phraseOf } from '../phrases.ts'
import { describeClaim, isFirm, listOf, plural, sayer, UNTITLED } from '../words.ts'
import { quoteOf } from './quote.ts'

/** Where words stand that several outlets may have printed alike. */
interface Printed {
  readonly outlet: string
  readonly report: string
  readonly span: Span
  readonly at: string
}

export interface BriefNote {
  readonly number: number
  readonly value: string
  readonly who: string
  readonly quote: string
  /** The first of them and its copies. */
  readonly printed: readonly Printed[]
  readonly standing: Claim['standing']
}

interface BriefFact extends Phrase {
  readonly id: string
  readonly standing: FactStanding
  /** `The Health Ministry`; in dispute one line for each account. */
  readonly sayers: readonly string[]
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
  const notes = createNotes(context, texts)
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
        sayers: sayersOf(fact),
        notes: notes.add(fact),
      })),
    }))
  const moment = asOf ? `As known on ${formatTime(asOf, 'full', 'UTC')} UTC` : 'As it stands'
  const outlets = new Set(context.reports.map(({ source }) => source.name)).size
  return {
    title: story.title || UNTITLED,
    subtitle: `${moment} · ${plural(story.reports.length, 'report')} of ${plural(outlets, 'outlet')}`,
    events,
    notes: notes.all,
  }
}

function sayersOf(fact: Fact): string[] {
  const accounts = gatherAccounts(fact)
  const few = (names: readonly string[]) => listOf(names.slice(0, 4))
  return fact.standing === 'disputed' && accounts.length > 1
    ? accounts.map(({ label, names }) => `${label}: ${few(names)}`)
    : accounts.slice(0, 1).map(({ names }) => few(names))
}

/** Numbers footnotes as facts ask for them; the same words printed by several outlets are one. */
function createNotes(context: StoryContext, texts: Given['texts']) {
  const outlets = new Map(context.reports.map(({ id, source }) => [id, source.name]))
  const all: BriefNote[] = []
  const noteOf = (claim: Claim, known: ReadonlyMap<string, number>): [string, number] => {
    const { report, span } = claim.evidence
    const text = texts.get(report)
    const quote = text === undefined ? '…' : quoteOf(text, span)
    const printed = { outlet: outlets.get(report) ?? report, report, span, at: claim.at }
    const key = text === undefined ? `${report}:${span.join('-')}` : `${claim.standing}|${quote}`
    const number = known.get(key) ?? all.length + 1
    const before = all[number - 1]
    if (before === undefined)
      all.push({
        number,
        value: describeClaim(claim),
        who: sayer(claim),
        quote,
        printed: [printed],
        standing: claim.standing,
      })
    else if (!before.printed.some(({ outlet }) => outlet === printed.outlet))
      all[number - 1] = { ...before, printed: [...before.printed, printed] }
    return [key, number]
  }
  const add = ({ claims }: Fact): number[] => {
    const known = new Map<string, number>()
    for (const claim of claims.toSorted((a, b) => (a.at < b.at ? 1 : -1)))
      if (known.size < NOTES_PER_FACT) known.set(...noteOf(claim, known))
    return [...known.values()]
  }
  return { all, add }
}
