import type { BareEvent } from '../identity/event.ts'
import { clip } from '../identity/clause.ts'
import { sentenceAt } from './cues.ts'
import type { Draft } from './draft.ts'
import type { Implied } from './homes.ts'
import { publishedAt } from './draft.ts'

/** The main event of the story, where one is told, and its first headline. */
interface Setting {
  readonly main: BareEvent | null
  readonly headline: string
}

/**
 * An event that only its figures tell of: "71 people had been pulled from the water" is a rescue although nobody is said to
 * rescue. It lies where the story's main event does, from its start to the last such figure.
 */
export function impliedEvent({ type, drafts }: Implied, { main, headline }: Setting): BareEvent {
  const [first, ...rest] = [...drafts].sort((a, b) => publishedAt(a).localeCompare(publishedAt(b)))
  const draft = first as Draft
  const last = rest.at(-1) ?? draft
  return {
    id: draft.id,
    type,
    mode: '',
    what: draft.field.implies ? clip(sentenceOf(draft)) : headline,
    status: 'asserted',
    isBackground: false,
    actors: { source: [], target: main?.actors.target ?? [] },
    start: main?.start ?? publishedAt(draft),
    end: publishedAt(last),
    place: main?.place ?? null,
    reports: [...new Set(drafts.map(({ reading }) => reading.report.id))],
    mentions: [],
    because: `${drafts.length} figures tell of it`,
  }
}

function sentenceOf({ reading, span }: Draft): string {
  return reading.report.text
    .slice(...sentenceAt(reading, span))
    .replace(/\s+/g, ' ')
    .replace(/[.!?]$/, '')
    .trim()
}
