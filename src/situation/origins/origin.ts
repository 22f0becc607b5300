import { compareText } from '../order.ts'
import { plainWords } from '../words.ts'
import type { Reading } from '../../record/reading.ts'
import { outletOf, type Chain, type Voice } from './voice.ts'
import {
  ANONYMOUS,
  COLLECTIVE,
  GOVERNMENT,
  INDEPENDENT,
  LOCAL,
  MILITARY,
  NEWS,
  OWN_KINDS,
  OWN_SOURCES,
  POLICE,
} from './words.ts'

/** Who a claim goes back to. Claims with one `key` count as one source. */
export interface Origin {
  readonly key: string
  readonly kind: 'state' | 'local' | 'party' | 'anonymous' | 'collective' | 'outlet'
  readonly because: string
  /** The country is supposed: nobody says whose office it is, so it is taken for that of the story's country. */
  readonly isSupposed?: boolean
}

/** PLOVER sectors of the state, and the branch that each speaks for. */
const BRANCHES: Readonly<Record<string, string>> = {
  GOV: 'government',
  MIL: 'military',
  COP: 'police',
  SPY: 'government',
  JUD: 'judiciary',
  LEG: 'parliament',
}
/** Kinds of publisher that are offices of a state, and the branch that each speaks for. */
const PUBLISHERS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:ministry|government|embassy)\b/i, 'government'],
  [/\bmilitary\b/i, 'military'],
  [/\bpolice\b/i, 'police'],
]
/** Words that tell no source from another. */
const EMPTY = new Set(
  `the a an of in on at by for from to and s his her its their who one two three four five six several some another other
  senior top chief official officials spokesman spokeswoman spokesperson mr mrs ms dr general colonel gen col named unnamed
  anonymous first second local head said`.split(/\s+/),
)

/** Where a story plays, and whose voice a report has: for a copy its original's. */
export interface Setting {
  readonly country: string
  readonly outlet: string
  /** Set where the publisher is no news outlet but speaks for itself. */
  readonly institution?: Origin | null
}

/** The origin behind a publication by a ministry, a charity or a company; null for news outlets. */
export function institutionOf(reading: Reading, country: string): Origin | null {
  const root = outletOf(reading)
  return isNewsOutlet(root)
    ? null
    : originOf({ root, via: [], statement: null }, { country, outlet: root.text })
}

/**
 * The origin of a chain. `country` is where the story plays: "the interior ministry" without more is that country's.
 * `outlet` is whose voice the report has: people nobody names are only known to whom they spoke.
 */
export function originOf({ root, via }: Chain, { country, outlet, institution = null }: Setting): Origin {
  const titles = root.actor?.roles.map(({ title }) => title).join(', ') ?? ''
  const described = [root.text, root.actor?.name ?? '', titles].join(', ')
  if (root.isOutlet && isNewsOutlet(root))
    return { key: outlet, kind: 'outlet', because: 'the outlet itself' }
  if (isAnonymous(root)) {
    if (institution) return { ...institution, because: 'somebody of the institution that publishes this' }
    const confidant = via[0] ?? outlet
    const key = `${sortedWords(root.text)} (${confidant})`
    return { key, kind: 'anonymous', because: `nobody names them; they spoke to ${confidant}` }
  }
  const independent = INDEPENDENT.find(([, words]) => words.test(described))?.[0]
  if (independent !== undefined)
    return {
      key: `${root.code || country} ${independent}`.trim(),
      kind: 'party',
      because: `the ${independent} speaks for itself`,
    }
  if (OWN_SOURCES.test(root.text))
    return { key: partyKey(root), kind: 'party', because: 'an institute, its own source' }
  const branch = branchOf(root, described)
  if (branch !== null && !LOCAL.test(described))
    return { ...stateOrigin(root.code || country, branch), isSupposed: root.code === '' }
  if (branch !== null)
    return { key: partyKey(root), kind: 'local', because: 'a local office, its own source' }
  if (root.actor === null && COLLECTIVE.test(root.text))
    return {
      key: sortedWords(root.text) || root.text,
      kind: 'collective',
      because: 'people by what they are',
    }
  return { key: partyKey(root), kind: 'party', because: 'a source of its own' }
}

/** A ministry's or a charity's own publication speaks for the ministry or the charity. */
function isNewsOutlet({ text, publisher }: Voice): boolean {
  if (OWN_KINDS.test(publisher)) return false
  const speaksForItself = [GOVERNMENT, OWN_SOURCES, ...INDEPENDENT.map(([, words]) => words)]
  return NEWS.test(text) || !speaksForItself.some((words) => words.test(text))
}

function stateOrigin(code: string, branch: string): Origin {
  return {
    key: `${code} ${branch}`.trim(),
    kind: 'state',
    because: `speaks for the ${branch}${code === '' ? '' : ` of ${code}`}`,
  }
}

function isAnonymous({ text, actor }: Voice): boolean {
  const isNamed = actor?.kind === 'person' && /^\p{Lu}/u.test(actor.name) && !ANONYMOUS.test(actor.name)
  return !isNamed && ANONYMOUS.test(text.trim())
}

/** The branch of the state that a voice speaks for, or null. */
function branchOf({ sector, actor, publisher }: Voice, described: string): string | null {
  const published = PUBLISHERS.find(([kinds]) => kinds.test(publisher))?.[1]
  if (published !== undefined && !MILITARY.test(described) && !POLICE.test(described)) return published
  if (sector !== '') return BRANCHES[sector] ?? null
  if (actor?.kind === 'country') return 'government'
  if (POLICE.test(described)) return 'police'
  if (MILITARY.test(described)) return 'military'
  return GOVERNMENT.test(described) ? 'government' : null
}

function partyKey({ actor, text }: Voice): string {
  return actor?.name || text
}

function sortedWords(text: string): string {
  return plainWords(text)
    .filter((word) => !EMPTY.has(word) && !/^\d/.test(word))
    .map((word) => (word.length > 4 ? word.replace(/(?<!s)s$/, '') : word))
    .sort(compareText)
    .join(' ')
}
