import type { Claim, Fact } from '../record/situation.ts'
import { sumOf } from './money.ts'
import { groupBy, type Group } from './groups.ts'
import { groupValues, namesOf } from './story/origins.ts'
import { describeClaim, describeCurrent, describeRange, eitherOf, fieldLabel } from './words.ts'

/** A fact as people say it: `24–99` `American soldiers killed`; `cause` `flooding`. */
export interface Phrase {
  readonly before: string
  readonly value: string
  readonly after: string
}

type Told = Pick<Fact, 'field' | 'subject' | 'current'> & Partial<Pick<Fact, 'claims' | 'standing'>>

export function phraseOf(fact: Told): Phrase {
  const label = fieldLabel(fact.field)
  const { current } = fact
  if (typeof current === 'string' || Array.isArray(current))
    return { before: `${label}:`, ...wordsOf(current) }
  const sum = sumOf(fact)
  if (sum !== null)
    return { before: '', value: sum.value, after: `${sum.deed}${sum.subject && ` (${sum.subject})`}` }
  const value = valueOf(fact)
  if (MEASURES.has(fact.field)) return { before: label, value, after: '' }
  return { before: '', value, after: countedOf(fact.field, fact.subject.text, value) }
}

/** A dispute is between values, not a range: `1 or 2`, unless there are too many to name. */
function valueOf({ standing, claims = [], current }: Told): string {
  if (standing !== 'disputed') return describeCurrent(current)
  const accounts = gatherAccounts({ claims })
  return accounts.length < 2 || accounts.length > MOST_NAMED
    ? describeCurrent(current)
    : eitherOf(accounts.map(({ value }) => value))
}

const MOST_NAMED = 3

/** Words in dispute: each once, with the denial of one as `or not`. */
function wordsOf(current: string | readonly string[]): Pick<Phrase, 'value' | 'after'> {
  const values = [current].flat() as readonly string[]
  const told = values.filter((value) => !value.startsWith(DENIAL))
  const denied = values.length - told.length
  if (told.length === 0)
    return { value: describeCurrent(values.map((value) => value.replace(DENIAL, 'not '))), after: '' }
  return { value: eitherOf(told.map((value) => describeCurrent(value))), after: denied > 0 ? 'or not' : '' }
}

const DENIAL = 'not: '

/** Fields whose value is a size of something, not a count of things. */
const MEASURES = new Set([
  'magnitude',
  'depth-km',
  'height-m',
  'wind-kmh',
  'distance-km',
  'temperature-c',
  'percent',
])
/** Fields that say what kind of thing is counted: what it was called says it better. */
const KINDS = new Set([
  'munitions',
  'troops',
  'people',
  'protesters',
  'police',
  'units',
  'vehicles',
  'aircraft',
  'ships',
])
/** Fields that are nouns: `18 hostages (passengers)`. All others follow whom they befell: `18 passengers evacuated`. */
const NOUNS = new Set([
  'hostages',
  'casualties',
  'survivors',
  'bodies',
  'prisoners',
  'cases',
  'homes_destroyed',
  'homes',
  'pledged',
])

const EMPTY =
  /^(?:people|persons?|others?|lives|deaths?|dead|bodies|fatalit(?:y|ies)|victims?|casualt(?:y|ies)|injur(?:y|ies|ed)|wounded|missing|hurt|cases|houses|homes|hostages?|them)$/i
const OWNED = /^(?:the|its|their|his|her|our|those|these) /i

/** What is counted, in the order of speech; words that only say the field again are left out. */
function countedOf(field: string, subject: string, value: string): string {
  const label = fieldLabel(field)
  const who = subject.replace(/^them /i, '').trim()
  const bare = who.replace(OWNED, '')
  if (bare === '' || EMPTY.test(bare) || bare.toLowerCase() === label) return label
  if (KINDS.has(field))
    return value !== '1' && /^[a-z]+[^s\s]$/.test(bare) && field === 'munitions' ? `${bare}s` : bare
  if (NOUNS.has(field) || EMPTY.test(bare.slice(bare.lastIndexOf(' ') + 1))) return `${label} (${who})`
  return `${OWNED.test(who) ? `of ${who}` : who} ${label}`
}

/** One value that live claims give, and everybody who gives it. */
export interface Account {
  /** `3–5`, `flooding`; where only one word is in question, `say so` and `deny it`. */
  readonly label: string
  readonly value: string
  readonly names: readonly string[]
  readonly claims: readonly Claim[]
}

/** What is said of a fact now: claims that can be true together are one account. */
export function gatherAccounts({ claims }: Pick<Fact, 'claims'>): Account[] {
  const live = claims.filter(({ standing }) => standing === 'live')
  const letters = groupValues({ claims: live })
  const groups = [...groupBy(live, ({ id }) => letters.get(id) ?? '').values()]
  const isOneWord = new Set(live.map(({ value }) => value ?? null)).size === 1 && live[0]?.value !== undefined
  return groups
    .map((own) => {
      const value = commonValue(own)
      const isDenied = own.every(({ status }) => status === 'denied')
      const label = isOneWord ? (isDenied ? 'deny it' : 'say so') : isDenied ? `not ${value}` : value
      return { label, value, names: namesOf(own), claims: own }
    })
    .sort((a, b) => (a.claims[0]?.min ?? 0) - (b.claims[0]?.min ?? 0))
}

/** What all of an account's ranges have in common: `24` of `24–99` and `24`. */
function commonValue(claims: Group<Claim>): string {
  const [first] = claims
  if (first.value !== undefined) return describeClaim(first)
  const min = Math.max(...claims.map((claim) => claim.min ?? 0))
  const max = Math.min(...claims.map((claim) => claim.max ?? Infinity))
  return min <= max ? describeRange({ min, max: max === Infinity ? null : max }) : describeClaim(first)
}
