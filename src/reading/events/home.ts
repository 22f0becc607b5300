import type { Sentence } from '../../language/index.ts'
import type { EventType } from '../../record/event.ts'
import type { Place } from '../../record/reading.ts'
import type { Tree } from '../tree.ts'
import type { Party } from './parties.ts'

/** Where a report is about, for parties whose words give no country ("police", "protesters"). */
export interface Home {
  readonly place: Place
  readonly because: string
}

/** Sectors of those who may be from anywhere: no country is supposed for them. */
const ROOTLESS = new Set(['UAF', 'IGO', 'NGO', 'IMG', 'MNC', 'UNK', 'ISM'])
/** Types that happen to whoever is there: without a stated target they happened to the country. */
const HAPPEN_TO = new Set<EventType>([
  'ASSAULT',
  'COERCE',
  'ACCIDENT',
  'DISASTER',
  'PROTEST',
  'AID',
  'CONCEDE',
  'RETREAT',
])
/** Acts only a state can do: unless told otherwise it was the state of the place. */
const BY_STATE: Readonly<Partial<Record<EventType, readonly string[]>>> = {
  COERCE: ['arrest', 'curfew', 'martial-law', 'censor', 'deport', 'restrict', 'seize'],
  SANCTION: ['convict'],
  ACCUSE: ['investigate', 'allege'],
  PROTEST: ['demo', 'riot', 'strike', 'hunger', 'obstruct', 'vandalize', 'boycott'],
}

/** The nearest place of the sentence, else the place whose country the whole report names most. */
export function findHome({ sentence, tokens }: Tree, trigger: number, places: readonly Place[]): Home | null {
  const at = tokens[trigger]?.span[0] ?? 0
  const known = places.filter(({ country }) => country !== '')
  const inside = known.filter(({ span }) => span[0] >= sentence.span[0] && span[1] <= sentence.span[1])
  const [nearest] = inside.toSorted((a, b) => Math.abs(a.span[0] - at) - Math.abs(b.span[0] - at))
  if (nearest) return { place: nearest, because: `${nearest.text}, in the sentence` }
  const counts = new Map<string, number>()
  for (const { country } of known) counts.set(country, (counts.get(country) ?? 0) + 1)
  const [most] = known.toSorted((a, b) => (counts.get(b.country) ?? 0) - (counts.get(a.country) ?? 0))
  return most ? { place: most, because: `${most.text}, of the report's places` } : null
}

/** Gives a party whose words give no country the country of its surroundings. */
export function settle(party: Party, home: Home | null): Party {
  if (party.code !== '' || ROOTLESS.has(party.sector) || !home) return party
  return { ...party, code: home.place.country, because: home.because }
}

/** The state of the place, where only a state can have done it; nobody otherwise: an unknown doer stays unknown. */
export function supposeSource(type: EventType, mode: string, home: Home | null): Party[] {
  return home && (BY_STATE[type] ?? []).includes(mode)
    ? [standFor(home, type === 'PROTEST' ? 'CVL' : 'GOV')]
    : []
}

/** The country of the place, for what happens to whoever is there. */
export function supposeTarget(type: EventType, home: Home | null): Party[] {
  if (!home || !HAPPEN_TO.has(type)) return []
  return [standFor(home, type === 'PROTEST' ? 'GOV' : 'CVL')]
}

function standFor({ place, because }: Home, sector: string): Party {
  return { span: place.span, text: place.text, code: place.country, sector, actor: null, because }
}

/** Whether a sentence is prose rather than furniture, so that it tells of events. */
export function isTold({ kind }: Sentence): boolean {
  return kind !== 'byline' && kind !== 'dateline'
}
