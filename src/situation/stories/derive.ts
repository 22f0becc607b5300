import type { Reading } from '../../record/reading.ts'
import type { Story, StoryEvent } from '../../record/situation.ts'
import { findCopies } from '../copies/find.ts'
import { denialEvents } from '../facts/denials.ts'
import { figureDrafts } from '../facts/figures.ts'
import { addHalves } from '../facts/sums.ts'
import { wordDrafts } from '../facts/words.ts'
import { factsOf } from '../facts/facts.ts'
import { houseDrafts, impliedEvents, settleFew, type Home } from '../facts/homes.ts'
import { impliedEvent } from '../facts/implied.ts'
import { inheritSubjects } from '../facts/inherited.ts'
import { sideOf } from '../facts/sides.ts'
import { nameParties } from '../facts/parties.ts'
import { joinOrigins } from '../facts/joining.ts'
import { whyProminent } from '../identity/choice.ts'
import { clusterMentions } from '../identity/cluster.ts'
import { eventOf, themeOf, weightOf, type BareEvent } from '../identity/event.ts'
import { EVENT_KINDS } from '../identity/kinds.ts'
import { mentionsOf } from '../identity/mention.ts'
import { textsOf, type Texts } from '../identity/originals.ts'
import { institutionOf, type Setting as VoiceSetting } from '../origins/origin.ts'
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

/** What all of a story's events and claims are read with. */
interface Setting {
  readonly texts: Texts
  /** Where the story plays, or an empty string. */
  readonly country: string
  readonly countries: ReadonlySet<string>
  readonly headline: string
}

/** An event with the claims about it, and how much of its story it is. */
interface Part {
  readonly event: BareEvent
  readonly own: readonly Draft[]
  readonly weight: number
}

/** Everything about one story, from its readings in order of publication. */
export function deriveStory(readings: readonly Reading[], rulings: StoryRulings = NO_STORY_RULINGS): Derived {
  const copies = findCopies(readings.map(({ report }) => report))
  const setting: Setting = {
    texts: textsOf(readings, copies),
    country: countryOf(readings),
    countries: namedCountries(readings),
    headline: (readings[0] as Reading).report.title,
  }
  const { textOf } = setting.texts
  const clusters = clusterMentions(
    readings.flatMap((reading) =>
      mentionsOf(reading, { text: textOf.get(reading.report.id) ?? '', countries: setting.countries }),
    ),
    rulings.events,
  )
  const theme = themeOf(readings.map(({ report }) => report.title))
  const homes = clusters.map((cluster): Home => ({ cluster, weight: weightOf(cluster, { textOf, theme }) }))
  const { byHome, homeless } = houseDrafts(draftsOf(readings, setting, rulings.remarks), homes)
  const told = partsOf(byHome, textOf, rulings.remarks)
  const events = [...withImplied(told, homeless, setting), ...denialParts(readings, told, setting)]
    .map((part) => ({ ...part, event: withFacts(part.event, part.own, setting) }))
    .sort((a, b) => b.weight - a.weight || compareText(a.event.id, b.event.id))
    .map(({ event }) => event)
  return {
    story: { ...storyOf(readings, events), ...storyRemarks(rulings) },
    syndicated: copies.map((group) => group.map(({ id }) => id)),
  }
}

/** What speaks in a reading: where it plays, and whose voice it has. */
function voiceSetting(reading: Reading, { texts, country }: Setting): VoiceSetting {
  const home = datelineCountry(reading) ?? country
  const outlet = texts.outletOf.get(reading.report.id) ?? ''
  return { country: home, outlet, institution: institutionOf(reading, home) }
}

/** What several texts say that somebody denies. */
function denialParts(readings: readonly Reading[], told: readonly Part[], setting: Setting): Part[] {
  const denied = denialEvents(readings, {
    settingOf: (reading) => voiceSetting(reading, setting),
    textOf: ({ report }) => setting.texts.textOf.get(report.id) ?? report.id,
    told: told.map(({ event }) => event),
  })
  return denied.map(({ event, texts }) => ({ event, own: [], weight: EVENT_KINDS.REJECT.weight * texts }))
}

/** The claims of all readings, each with its origin and subject. */
function draftsOf(readings: readonly Reading[], setting: Setting, remarks: Remarks | null): readonly Draft[] {
  const read = readings.flatMap((reading) => {
    const voice = voiceSetting(reading, setting)
    return [...addHalves(figureDrafts(reading, voice)), ...wordDrafts(reading, voice)]
  })
  return withRemarks(inheritSubjects(nameParties(joinOrigins(read), readings)), remarks)
}

/** The events that are told and worth showing, or that somebody spoke of. */
function partsOf(
  byHome: ReadonlyMap<Home, readonly Draft[]>,
  textOf: Texts['textOf'],
  remarks: Remarks | null,
): Part[] {
  return [...byHome].flatMap(([home, own]) => {
    const said = saidOf(home, remarks)
    const why = whyProminent(home.cluster, { textOf, hasFacts: own.length > 0 })
    return why === null && said === null
      ? []
      : [{ event: toldEvent(home, { said, why }), own, weight: home.weight }]
  })
}

/** Adds the events that only figures tell of; what few of them say is said of the main event. */
function withImplied(told: readonly Part[], homeless: readonly Draft[], setting: Setting): Part[] {
  const { headline, texts } = setting
  const main = told.reduce<Part | null>((a, b) => (a && a.weight >= b.weight ? a : b), null)
  const all = impliedEvents(homeless, headline)
  const textOf = ({ reading }: Draft): string => texts.textOf.get(reading.report.id) ?? reading.report.id
  const { events, few } = main === null ? { events: all, few: [] } : settleFew(all, textOf)
  return [
    ...told.map((part) => (part === main ? { ...part, own: [...part.own, ...few] } : part)),
    ...events.map((one) => ({
      event: impliedEvent(one, { main: main?.event ?? null, headline }),
      own: one.drafts,
      weight: IMPLIED,
    })),
  ]
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

function withFacts(event: BareEvent, drafts: readonly Draft[], { texts, country }: Setting): StoryEvent {
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
