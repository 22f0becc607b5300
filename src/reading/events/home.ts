import type { Sentence } from '../../language/index.ts'
import type { EventType } from '../../record/event.ts'
import type { Actor, Place } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'
import { relation } from '../tree.ts'
import { tokenAt } from './attach.ts'
import type { Party } from './parties.ts'
import type { Scene } from './scene.ts'

/** A country that the surroundings name, and where they name it. */
export interface Home {
  readonly country: string
  readonly span: Span
  readonly text: string
  readonly because: string
}

/** Sectors of those who may be from anywhere: no country is supposed for them as doers. */
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
/** Types between parties: without a stated target the other country of the sentence is meant. */
const BETWEEN = new Set<EventType>([
  'MOBILIZE',
  'THREATEN',
  'ACCUSE',
  'REQUEST',
  'REJECT',
  'SANCTION',
  'AGREE',
  'SUPPORT',
  'ASSAULT',
  'CONSULT',
  'COOPERATE',
  'RETREAT',
  'CONCEDE',
])
/** Types in which a country may face its own people. */
const WITHIN = new Set<EventType>(['REQUEST', 'ACCUSE', 'THREATEN', 'REJECT', 'SANCTION'])
/** Acts only a state can do: unless told otherwise it was the state of the place. */
const BY_STATE: Readonly<Partial<Record<EventType, readonly string[]>>> = {
  COERCE: ['arrest', 'curfew', 'martial-law', 'censor', 'deport', 'restrict', 'seize'],
  SANCTION: ['convict'],
  ACCUSE: ['investigate', 'allege'],
  PROTEST: ['demo', 'riot', 'strike', 'hunger', 'obstruct', 'vandalize', 'boycott'],
}
/** A place in these relations acts ("Moscow made no comment"): it is no scene. */
const ACTING = new Set(['nsubj', 'iobj'])

/** The countries that a report's places and actors name. */
export interface Surroundings {
  /** Of the place in the country named most. */
  readonly most: Home | null
  /** Where the report is filed from. */
  readonly origin: Home | null
  readonly actors: readonly Home[]
}

/** What a whole report names, gathered once. */
export function findSurroundings(
  places: readonly Place[],
  actors: readonly Actor[],
  text: string,
): Surroundings {
  const most = mostNamed(places.filter(({ country }) => country !== ''))
  return {
    most: most ? homeOf(most, `${most.text}, of the report's places`) : null,
    origin: originOf(places),
    actors: actors.flatMap((actor) => homesOf(actor, actor.mentions[0], { text, where: 'report' })),
  }
}

/** The countries around a trigger, the most likely scene first: places by nearness, the report's places, its actors. */
export function findHomes(
  { tree, here: { places, actors, text }, surroundings }: Scene,
  trigger: number,
): Home[] {
  const { sentence, tokens } = tree
  const at = tokens[trigger]?.span[0] ?? 0
  const isInside = ([start, end]: Span): boolean => start >= sentence.span[0] && end <= sentence.span[1]
  const inside = places.filter(({ country, span }) => country !== '' && isInside(span))
  const isScene = ({ span }: Place): boolean => {
    const token = tokens[tokenAt(tree, span)]
    return !ACTING.has(relation(token)) && token?.upos !== 'ADJ'
  }
  const near = inside.toSorted(
    (a, b) => Number(isScene(b)) - Number(isScene(a)) || Math.abs(a.span[0] - at) - Math.abs(b.span[0] - at),
  )
  const nearHomes = near.map((place) => homeOf(place, `${place.text}, in the sentence`))
  return [
    ...nearHomes.filter((_, i) => isScene(near[i] as Place)),
    ...(surroundings.most ? [surroundings.most] : []),
    ...nearHomes.filter((_, i) => !isScene(near[i] as Place)),
    ...actors.flatMap((actor) => homesOf(actor, actor.mentions.find(isInside), { text, where: 'sentence' })),
    ...surroundings.actors,
  ]
}

/** How far into a report a place may stand to be its dateline. */
const DATELINE_END = 40

/** Where those who act are likely from: the place the report is filed from first, then the scene. */
export function findOrigins(homes: readonly Home[], { origin }: Surroundings): readonly Home[] {
  return origin ? [origin, ...homes] : homes
}

function originOf([first]: readonly Place[]): Home | null {
  if (!first || first.country === '' || first.span[0] > 2 || first.span[1] > DATELINE_END) return null
  return homeOf(first, `${first.text}, where the report is filed from`)
}

/** A party of people rather than a thing: unknown weapons give no country away. */
export function isSomebody({ code, sector, actor }: Party): boolean {
  return code !== '' || sector !== '' || actor !== null
}

function homeOf({ country, span, text }: Place, because: string): Home {
  return { country, span, text, because }
}

function mostNamed(places: readonly Place[]): Place | undefined {
  const counts = new Map<string, number>()
  for (const { country } of places) counts.set(country, (counts.get(country) ?? 0) + 1)
  return places.toSorted((a, b) => (counts.get(b.country) ?? 0) - (counts.get(a.country) ?? 0))[0]
}

/** The country of an actor, as named at `span`. */
function homesOf(
  { code, name }: Actor,
  span: Span | undefined,
  { text, where }: { text: string; where: 'sentence' | 'report' },
): Home[] {
  if (!span || !/^[A-Z]{3}$/.test(code) || ROOTLESS.has(code)) return []
  return [{ country: code, span, text: text.slice(...span), because: `${name}, in the ${where}` }]
}

/** Gives a party whose words give no country the country of its surroundings. */
export function settle(party: Party, [home]: readonly Home[], role: 'source' | 'target'): Party {
  const isRootless = ROOTLESS.has(party.sector) && (role === 'source' || party.sector !== 'UAF')
  if (party.code !== '' || isRootless || !home) return party
  return { ...party, code: home.country, because: home.because }
}

/** Types in which a state's bodies mostly deal with their own people. */
const DOMESTIC = new Set<EventType>(['COERCE', 'ACCUSE', 'SANCTION', 'REQUEST', 'CONCEDE'])
const STATE_BODIES = new Set(['COP', 'JUD', 'LEG', 'OPP', 'PTY'])

/** Types in which armies and governments face another country rather than their own. */
const ABROAD = new Set<EventType>(['ASSAULT', 'MOBILIZE', 'THREATEN'])
const STATE = new Set(['MIL', 'GOV', ''])

/** The scenes with the countries of armies and governments that act put last: they act upon others. */
export function abroadFirst(
  type: EventType,
  source: readonly Party[],
  homes: readonly Home[],
): readonly Home[] {
  const doers = source.flatMap(({ code, sector, because }) =>
    code !== '' && because === undefined && STATE.has(sector) ? [code] : [],
  )
  if (!ABROAD.has(type) || doers.length === 0) return homes
  const others = homes.filter(
    ({ country, because }) => !doers.includes(country) && because.endsWith('in the sentence'),
  )
  return [...others, ...homes]
}

/** The country of police, courts or parties that act, for the people they deal with. */
export function sameCountry(type: EventType, source: readonly Party[]): Home[] {
  if (!DOMESTIC.has(type)) return []
  return source
    .filter(({ sector, code, because }) => code !== '' && because === undefined && STATE_BODIES.has(sector))
    .map(({ code, span, text }) => ({ country: code, span, text, because: `${text}, who acts at home` }))
}

/** The state of the place, where only a state can have done it; nobody otherwise: an unknown doer stays unknown. */
export function supposeSource(type: EventType, mode: string, [home]: readonly Home[]): Party[] {
  return home && (BY_STATE[type] ?? []).includes(mode)
    ? [standFor(home, type === 'PROTEST' ? 'CVL' : 'GOV')]
    : []
}

/** Another country of the surroundings for what goes on between countries; the scene for what happens to whoever is there. */
export function supposeTarget(type: EventType, source: readonly Party[], homes: readonly Home[]): Party[] {
  const doers = source.map(({ code }) => code).filter((code) => code !== '')
  const inSentence = homes.filter(({ because }) => because.endsWith('in the sentence'))
  const other =
    BETWEEN.has(type) && doers.length > 0
      ? inSentence.find(({ country }) => !doers.includes(country))
      : undefined
  const [home] = homes
  if (other) return [standFor(other, '')]
  if (!home || !(HAPPEN_TO.has(type) || WITHIN.has(type))) return []
  return [standFor(home, type === 'PROTEST' ? 'GOV' : HAPPEN_TO.has(type) ? 'CVL' : '')]
}

function standFor({ span, text, country, because }: Home, sector: string): Party {
  return { span, text, code: country, sector, actor: null, because }
}

/** Whether a sentence is prose rather than furniture, so that it tells of events. */
export function isTold({ kind }: Sentence): boolean {
  return kind !== 'byline' && kind !== 'dateline'
}
