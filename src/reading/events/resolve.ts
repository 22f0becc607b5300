import type { EventType } from '../../record/event.ts'
import type { Statement } from '../../record/reading.ts'
import { findHomes, findOrigins, isSomebody, type Home } from './home.ts'
import type { Signal } from './match.ts'
import type { Parties, Party } from './parties.ts'
import type { Scene } from './scene.ts'
import { findSides } from './sides.ts'
import { isSpeaker, speakersOf } from './speaker.ts'
import { abroadFirst, notOfOthers, sameCountry, settle, supposeSource, supposeTarget } from './supposed.ts'

/** Who acts and who is acted upon, each as stated, or as supposed from the surroundings with the reason. */
export function resolveSides(
  signal: Signal,
  of: { parties: Parties; scene: Scene; statement: Statement | undefined; type: EventType },
): { source: readonly Party[]; target: readonly Party[] } {
  const { parties, scene, statement, type } = of
  const { tree } = scene
  const homes = findHomes(scene, signal.at)
  const origins = findOrigins(homes, scene.surroundings)
  const speakers = statement ? speakersOf(statement, scene.report) : []
  const sides = findSides(tree, signal, parties)
  const resolve = (heads: readonly number[]): Party[] =>
    [...new Set(heads)].flatMap((i) =>
      speakers.length > 0 && isSpeaker(tree, i, parties.partyAt(i)) ? speakers : parties.partiesAt(i),
    )
  const others = resolve(sides.target)
  const fromHome = (party: Party): Party =>
    settle(party, [...beside(party, others, type), ...notOfOthers(type, party, { origins, others })])
  const source = resolve(sides.source)
    .filter((party) => type !== 'ASSAULT' || isSomebody(party))
    .map(fromHome)
  const isOwnWord = statement?.stance === 'denied' || signal.trigger.words[0] === 'must'
  const denier = isOwnWord ? speakers.filter(({ code }) => code !== '') : []
  const doers =
    [source, denier, supposeSource(type, signal.trigger.mode, homes)].find((list) => list.length > 0) ?? []
  const { publisher } = scene.surroundings
  const scenes = [
    ...sameCountry(type, doers),
    ...abroadFirst(type, doers, homes),
    ...(publisher ? [publisher] : []),
  ]
  const target = others.map((party) => settle(party, [...within(party, homes), ...scenes]))
  if (type === 'CONSULT' && signal.trigger.mode !== 'visit')
    return { source: together(doers, target), target: [] }
  return { source: doers, target: target.length > 0 ? target : supposeTarget(type, doers, homes) }
}

/** Sectors of those who act where they live. */
const LOCALS = new Set(['REB', 'CRM', 'UAF', 'PRM', 'CVL', 'OPP', 'LAB', 'EDU', 'COP', 'JUD', 'LEG'])
const ON_THE_SPOT = new Set<EventType>(['ASSAULT', 'COERCE', 'SANCTION', 'ACCUSE', 'REQUEST'])

/** Rebels, police and students act upon their own: where their words give no country, those they act upon do. */
function beside({ sector }: Party, others: readonly Party[], type: EventType): Home[] {
  if (!LOCALS.has(sector) || !ON_THE_SPOT.has(type)) return []
  return others
    .filter(({ code }) => /^[A-Z]{3}$/.test(code))
    .map(({ code, span, text }) => ({ country: code, span, text, because: `${text}, who are acted upon` }))
}

/** Places that stand in a party's own phrase: "a village **in Niger**". */
function within({ span }: Party, homes: readonly Home[]): Home[] {
  return homes.filter((home) => span[0] <= home.span[0] && home.span[1] <= span[1])
}

/** Who talks with whom is all one side (PLOVER manual: all participants are actors unless one visits the other). */
function together(doers: readonly Party[], others: readonly Party[]): readonly Party[] {
  const known = new Set(doers.map(({ code }) => code))
  return [...doers, ...others.filter(({ code }) => code !== '' && !known.has(code))]
}
