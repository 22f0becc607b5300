import type { Situation, Story, StoryEvent } from '../../../src/record/situation.ts'
import { eventIn, figureIn, placeIn, readingOf, statementIn } from '../builders.ts'
import { judgementOf } from './builders.ts'

/** Two reports of one blast, told by other outlets in other words, and what else happened that day. All invented. */
export const BLAST =
  'A blast in Batumi killed four people, police said. A lorry crash near Kobuleti injured nine people.'
export const LATER =
  'The explosion in Batumi killed six people, a hospital said. Police arrested two men in Kobuleti.'

export const first = readingOf(
  { id: 'r1', title: 'Blast in Batumi', text: BLAST },
  {
    events: [
      eventIn(BLAST, 'blast', { type: 'ACCIDENT', place: 'p-Batumi', figures: ['f-four people'] }),
      eventIn(BLAST, 'crash', { type: 'ACCIDENT', place: 'p-Kobuleti', figures: ['f-nine people'] }),
    ],
    figures: [
      figureIn(BLAST, 'four people', { what: 'killed', min: 4, max: 4, statement: 's-police' }),
      figureIn(BLAST, 'nine people', { what: 'injured', min: 9, max: 9 }),
    ],
    places: [
      placeIn(BLAST, 'Batumi', { lat: 41.6, lon: 41.6, country: 'GEO' }),
      placeIn(BLAST, 'Kobuleti', { lat: 41.8, lon: 41.8, country: 'GEO' }),
    ],
    statements: [statementIn(BLAST, 'police', 'A blast in Batumi killed four people')],
  },
)
const second = readingOf(
  {
    id: 'r2',
    title: 'Explosion in Batumi',
    text: LATER,
    publishedAt: '2031-03-01T15:00:00Z',
    source: { name: 'Harbour News' },
  },
  {
    events: [
      eventIn(LATER, 'explosion', { type: 'ACCIDENT', place: 'p-Batumi', figures: ['f-six people'] }),
      eventIn(LATER, 'arrested', { type: 'COERCE', place: 'p-Kobuleti', figures: ['f-two men'] }),
    ],
    figures: [
      figureIn(LATER, 'six people', { what: 'killed', min: 6, max: 6 }),
      figureIn(LATER, 'two men', { what: 'arrested', min: 2, max: 2 }),
    ],
    places: [
      placeIn(LATER, 'Batumi', { lat: 41.6, lon: 41.6, country: 'GEO' }),
      placeIn(LATER, 'Kobuleti', { lat: 41.8, lon: 41.8, country: 'GEO' }),
    ],
  },
)
export const READINGS = [first, second]

export const together = judgementOf({
  id: 'j-stories',
  kind: 'merge',
  report: 'r1',
  content: { record: 'stories', with: { report: 'r2' } },
  at: '2031-03-01T16:00:00Z',
})

export function storiesOf({ stories }: Situation): string[][] {
  return stories.map(({ reports }) => [...reports]).toSorted()
}

export function eventOf({ stories }: Situation, report: string, event: string): StoryEvent {
  const found = stories
    .flatMap(({ events }) => events)
    .find(({ mentions }) => mentions.some((one) => one.report === report && one.event === event))
  if (!found) throw new Error(`no event has ${report}/${event}`)
  return found
}

export const only = ({ stories }: Situation): Story => stories[0] as Story
