import type { Reading } from '../../record/reading.ts'
import type { Story, StoryEvent } from '../../record/situation.ts'
import { findCopies } from '../copies/find.ts'
import { figureDrafts } from '../facts/figures.ts'
import { wordDrafts } from '../facts/words.ts'
import { factsOf } from '../facts/facts.ts'
import { houseDrafts, impliedEvents, type Home } from '../facts/homes.ts'
import { impliedEvent } from '../facts/implied.ts'
import { inheritSubjects } from '../facts/inherited.ts'
import { sideOf } from '../facts/sides.ts'
import { nameParties } from '../facts/parties.ts'
import { joinOrigins } from '../facts/joining.ts'
import { whyProminent } from '../identity/choice.ts'
import { clusterMentions } from '../identity/cluster.ts'
import { eventOf, weightOf, type BareEvent } from '../identity/event.ts'
import { mentionsOf } from '../identity/mention.ts'
import { textsOf, type Texts } from '../identity/originals.ts'
import { institutionOf } from '../origins/origin.ts'
import { keyOf } from '../judging/events.ts'
import { type Remarks, type Said, withSaid } from '../judging/remarks.ts'
import { NO_STORY_RULINGS, type StoryRulings } from '../judging/rulings.ts'
import { compareText, toUtc } from '../order.ts'
import type { Draft } from '../facts/draft.ts'
import { countryOf, datelineCountry, namedCountries } from './country.ts'

/** One story and the copies among its reports. */
export interface Derived {
  readonly story: Story
  readonly syndicated: readonly (readonly string[])[]
}

/** Everything about one story, from its readings in order of publication. */
export function deriveStory(readings: readonly Reading[], rulings: StoryRulings = NO_STORY_RULINGS): Derived {
  const copies = findCopies(readings.map(({ report }) => report))
  const texts = textsOf(readings, copies)
  const country = countryOf(readings)
  const countries = namedCountries(readings)
  const clusters = clusterMentions(
    readings.flatMap((reading) =>
      mentionsOf(reading, { text: texts.textOf.get(reading.report.id) ?? '', countries }),
    ),
    rulings.events,
  )
  const homes = clusters.map((cluster): Home => ({ cluster, weight: weightOf(cluster, texts.textOf) }))
  const read = joinOrigins(
    readings.flatMap((reading) => {
      const outlet = texts.outletOf.get(reading.report.id) ?? ''
      const home = datelineCountry(reading) ?? country
      const setting = { country: home, outlet, institution: institutionOf(reading, home) }
      return [...figureDrafts(reading, setting), ...wordDrafts(reading, setting)]
    }),
  )
  const drafts = withRemarks(inheritSubjects(nameParties(read, readings)), rulings.remarks)
  const { byHome, homeless } = houseDrafts(drafts, homes)
  const told = [...byHome]
    .map(([home, own]) => ({ home, own, said: saidOf(home, rulings.remarks) }))
    .flatMap(({ home, own, said }) => {
      const why = whyProminent(home.cluster, { textOf: texts.textOf, hasFacts: own.length > 0 })
      return why === null && said === null
        ? []
        : [{ event: toldEvent(home, { said, why }), own, weight: home.weight }]
    })
  const main = told.reduce<(typeof told)[number] | null>((a, b) => (a && a.weight >= b.weight ? a : b), null)
  const headline = (readings[0] as Reading).report.title
  const implied = impliedEvents(homeless, headline).map((one) => ({
    event: impliedEvent(one, { main: main?.event ?? null, headline }),
    own: one.drafts,
    weight: IMPLIED,
  }))
  const events = [...told, ...implied]
    .map((part) => ({ ...part, event: withFacts(part.event, part.own, { texts, country }) }))
    .sort((a, b) => b.weight - a.weight || compareText(a.event.id, b.event.id))
    .map(({ event }) => event)
  return {
    story: { ...storyOf(readings, events), ...storyRemarks(rulings) },
    syndicated: copies.map((group) => group.map(({ id }) => id)),
  }
}

/** What people say of the words that each claim rests on; a claim they rejected is gone. */
function withRemarks(drafts: readonly Draft[], remarks: Remarks | null): readonly Draft[] {
  if (remarks === null) return drafts
  return drafts.flatMap((draft) => {
    const evidence = {
      report: draft.reading.report.id,
      span: draft.span,
      statement: draft.chain.statement?.id ?? null,
    }
    return remarks.isRejected(evidence) ? [] : { ...draft, said: remarks.onClaim(evidence) }
  })
}

function saidOf({ cluster }: Home, remarks: Remarks | null): Said | null {
  return (
    remarks?.onEvent(cluster.mentions.map(({ reading, event }) => keyOf(reading.report.id, event.id))) ?? null
  )
}

function toldEvent({ cluster }: Home, { said, why }: { said: Said | null; why: string | null }): BareEvent {
  const event = eventOf(cluster)
  return { ...event, ...withSaid([event.because, why].filter(Boolean).join('; '), said) }
}

function storyRemarks({ because, remarks }: StoryRulings): Pick<Story, 'because' | 'notes'> {
  const notes = remarks?.onStory ?? []
  return { ...(because !== null && { because }), ...(notes.length > 0 && { notes }) }
}

/** How much of its story an event is that only figures tell of. */
const IMPLIED = 0.5

function withFacts(
  event: BareEvent,
  drafts: readonly Draft[],
  { texts, country }: { texts: Texts; country: string },
): StoryEvent {
  const facts = factsOf(drafts, {
    eventId: event.id,
    country,
    sideOf: (draft) => sideOf(event, draft),
    textOf: ({ reading }) => texts.textOf.get(reading.report.id) ?? reading.report.id,
  })
  return {
    ...event,
    reports: [
      ...new Set([...event.reports, ...facts.flatMap(({ claims }) => claims.map(({ report }) => report))]),
    ].sort(compareText),
    facts,
  }
}

function storyOf(readings: readonly Reading[], events: readonly StoryEvent[]): Story {
  const first = readings[0] as Reading
  const dates = readings
    .flatMap(({ report: { publishedAt } }) => (publishedAt ? toUtc(publishedAt) : []))
    .sort()
  return {
    id: `story/${first.report.id}`,
    title: first.report.title,
    reports: readings.map(({ report }) => report.id),
    start: dates[0] ?? null,
    end: dates.at(-1) ?? null,
    events,
  }
}
