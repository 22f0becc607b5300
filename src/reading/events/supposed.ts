import type { EventType } from '../../record/event.ts'
import { ROOTLESS, type Home, type Origin } from './home.ts'
import type { Party } from './parties.ts'

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
/** Acts that a state, or its people, do at home: unless told otherwise it was those of the place. */
const AT_HOME: Readonly<Partial<Record<EventType, readonly string[]>>> = {
  COERCE: ['arrest', 'curfew', 'martial-law', 'censor', 'deport', 'restrict', 'seize', 'withhold'],
  SANCTION: ['convict', 'discontinue'],
  ACCUSE: ['investigate', 'allege'],
  PROTEST: ['', 'demo', 'riot', 'strike', 'hunger', 'obstruct', 'vandalize', 'boycott'],
  RETREAT: ['release', 'access', 'resign'],
  CONCEDE: [''],
  AID: [''],
  MOBILIZE: ['police'],
  ASSAULT: ['crowd-control'],
}
/** Gives a party whose words give no country the country of its surroundings. */
export function settle(party: Party, [home]: readonly Origin[]): Party {
  if (party.code !== '' || ROOTLESS.has(party.sector) || !home) return party
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
  if (isBetweenCountries(type, source))
    return [...homes.filter(({ country }) => !doers.includes(country)), ...homes]
  if (!ABROAD.has(type) || doers.length === 0) return homes
  const others = homes.filter(
    ({ country, because }) => !doers.includes(country) && because.endsWith('in the sentence'),
  )
  return [...others, ...homes]
}

/** "China urged both": where a country itself acts, the other side is another country. */
function isBetweenCountries(type: EventType, source: readonly Party[]): boolean {
  const isCountry = ({ code, sector, because }: Party): boolean =>
    /^[A-Z]{3}$/.test(code) && !ROOTLESS.has(code) && sector === '' && because === undefined
  return BETWEEN.has(type) && source.length > 0 && source.every(isCountry)
}

/** The country of police, courts or parties that act, for the people they deal with. */
export function sameCountry(type: EventType, source: readonly Party[]): Home[] {
  if (!DOMESTIC.has(type)) return []
  return source
    .filter(({ sector, code }) => code !== '' && STATE_BODIES.has(sector))
    .map(({ code, span, text }) => ({ country: code, span, text, because: `${text}, who acts at home` }))
}

/** Types in which governments deal with one another. */
const DIPLOMATIC = new Set<EventType>([
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'SANCTION',
  'CONSULT',
  'AGREE',
  'COOPERATE',
])

/** Where a government that is not said to be any country's may be from: not from the country that it deals with. */
export function notOfOthers(
  type: EventType,
  { sector }: Party,
  { origins, others }: { readonly origins: readonly Origin[]; readonly others: readonly Party[] },
): readonly Origin[] {
  if (!DIPLOMATIC.has(type) || (sector !== 'GOV' && sector !== 'MIL')) return origins
  const taken = others.flatMap(({ code, isLand }) => (isLand ? [code] : []))
  return origins.filter(({ country }) => !taken.includes(country))
}

/** The state of the place, where only a state can have done it; nobody otherwise: an unknown doer stays unknown. */
export function supposeSource(type: EventType, mode: string, [home]: readonly Home[]): Party[] {
  return home && (AT_HOME[type] ?? []).includes(mode)
    ? [standFor(home, type === 'PROTEST' ? 'CVL' : (BRANCHES[mode] ?? 'GOV'))]
    : []
}

/** Who does for a state what is done. */
const BRANCHES: Readonly<Record<string, string>> = { arrest: 'COP', convict: 'JUD' }
/** Through whom a country acts; its government where nothing is listed. */
const ACTS_THROUGH: Readonly<Partial<Record<EventType, string>>> = {
  ASSAULT: 'MIL',
  MOBILIZE: 'MIL',
  PROTEST: 'CVL',
}
/** Types that strike whoever lives in a place. */
const STRIKES = new Set<EventType>(['ASSAULT', 'COERCE', 'AID', 'ACCIDENT', 'DISASTER'])

/** The sector of a country or town that stands for those who act for it, or live in it. */
export function withSector(type: EventType, role: 'source' | 'target', party: Party): Party {
  if (party.sector !== '' || party.code === '') return party
  const isStruck = role === 'target' && STRIKES.has(type)
  const isFaced = role === 'target' && type === 'PROTEST'
  const isPlain = isStruck ? party.isLand !== 'country' : isFaced || party.isLand !== undefined
  if (!isPlain) return party
  const sector = isStruck ? 'CVL' : role === 'source' ? (ACTS_THROUGH[type] ?? 'GOV') : 'GOV'
  const why = isStruck ? 'a place stands for those who live there' : 'a country acts through its state'
  return {
    ...party,
    sector,
    because: [party.because, `${sector} supposed: ${why}`].filter(Boolean).join('; '),
  }
}

/** Another country of the surroundings for what goes on between countries; the scene for what happens to whoever is there. */
export function supposeTarget(type: EventType, source: readonly Party[], homes: readonly Home[]): Party[] {
  const doers = source.map(({ code }) => code).filter((code) => code !== '')
  const inSentence = homes.filter(({ because }) => because.endsWith('in the sentence'))
  const other =
    BETWEEN.has(type) && doers.length > 0
      ? (isBetweenCountries(type, source) ? homes : inSentence).find(
          ({ country }) => !doers.includes(country),
        )
      : undefined
  const [home] = homes
  if (other) return [standFor(other, '')]
  if (!home || !(HAPPEN_TO.has(type) || WITHIN.has(type))) return []
  return [standFor(home, type === 'PROTEST' ? 'GOV' : HAPPEN_TO.has(type) ? 'CVL' : '')]
}

function standFor({ span, text, country, because, isLand }: Home, sector: string): Party {
  return { span, text, code: country, sector, actor: null, because, ...(isLand && { isLand }) }
}
