import type { Sentence } from '../../language/index.ts'
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
  readonly isLand?: Party['isLand']
}

/** Sectors of those who may be from anywhere: no country is supposed for them as doers. */
export const ROOTLESS = new Set(['IGO', 'NGO', 'IMG', 'MNC', 'UNK', 'ISM'])
/** A place in these relations acts ("Moscow made no comment"): it is no scene. */
const ACTING = new Set(['nsubj', 'iobj'])
/** … and so does a country in these: "a **U.S.** envoy", "**Iran's** police". */
const DESCRIBING = new Set(['compound', 'amod', 'nmod:poss'])

/** The countries that a report's places and actors name. */
export interface Surroundings {
  /** Of the place in the country named most. */
  readonly most: Home | null
  /** Where the report is filed from. */
  readonly origin: Home | null
  readonly actors: readonly Home[]
  /** Where the report is published; it names no words of the report. */
  readonly publisher: Origin | null
}

/** A country and why it is supposed. */
export type Origin = Pick<Home, 'country' | 'because'>

/** What a whole report names, gathered once. */
export function findSurroundings({
  places,
  actors,
  text,
  publisher,
}: Pick<Scene['report'], 'places' | 'actors' | 'text' | 'publisher'>): Surroundings {
  const most = mostNamed(places.filter(({ country }) => country !== ''))
  return {
    most: most ? homeOf(most, `${most.text}, of the report's places`) : null,
    origin: originOf(places),
    actors: actors.flatMap((actor) => homesOf(actor, actor.mentions[0], { text, where: 'report' })),
    publisher: publisher === '' ? null : { country: publisher, because: 'the country of the publisher' },
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
  const inside = places.filter(
    (place) => place.country !== '' && isInside(place.span) && !isEthnic(place, text),
  )
  const isScene = ({ span, kind }: Place): boolean => {
    const token = tokens[tokenAt(tree, span)]
    const isDescribing = kind === 'country' && DESCRIBING.has(token?.deprel ?? '')
    return !ACTING.has(relation(token)) && token?.upos !== 'ADJ' && !isDescribing
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

/** "Ethnic Albanians" need not be in or from Albania. */
export function isEthnic({ span }: Place, text: string): boolean {
  return /\bethnic $/i.test(text.slice(Math.max(0, span[0] - 8), span[0]))
}

/** How far into a report a place may stand to be its dateline. */
const DATELINE_END = 40

/** Where those who act are likely from: the place the report is filed from first, then the scene. */
export function findOrigins(homes: readonly Home[], { origin, publisher }: Surroundings): readonly Origin[] {
  return [...(origin ? [origin] : []), ...homes, ...(publisher ? [publisher] : [])]
}

function originOf([first]: readonly Place[]): Home | null {
  if (!first || first.country === '' || first.span[0] > 2 || first.span[1] > DATELINE_END) return null
  return homeOf(first, `${first.text}, where the report is filed from`)
}

/** A party of people rather than a thing: unknown weapons give no country away. */
export function isSomebody({ code, sector, actor }: Party): boolean {
  return code !== '' || sector !== '' || actor !== null
}

function homeOf({ country, span, text, kind }: Place, because: string): Home {
  return { country, span, text, because, isLand: kind === 'country' ? 'country' : 'place' }
}

function mostNamed(places: readonly Place[]): Place | undefined {
  const counts = new Map<string, number>()
  for (const { country } of places) counts.set(country, (counts.get(country) ?? 0) + 1)
  return places.toSorted((a, b) => (counts.get(b.country) ?? 0) - (counts.get(a.country) ?? 0))[0]
}

/** The country of an actor, as named at `span`. */
function homesOf(
  { code, name, sector }: Actor,
  span: Span | undefined,
  { text, where }: { text: string; where: 'sentence' | 'report' },
): Home[] {
  // Where an outlet is from says nothing of what it reports.
  if (!span || sector === 'JRN' || !/^[A-Z]{3}$/.test(code) || ROOTLESS.has(code)) return []
  return [{ country: code, span, text: text.slice(...span), because: `${name}, in the ${where}` }]
}

/** Whether a sentence is prose rather than furniture, so that it tells of events. */
export function isTold({ kind }: Sentence): boolean {
  return kind !== 'byline' && kind !== 'dateline'
}
