// Names of a document: without titles and weekdays, with the rest of "al-Assad", and of one kind wherever
// they stand.
import type { Draft, DraftName } from '../draft.ts'
import { isTitle } from '../ends.ts'
import { bit, type Gazetteer } from '../gazetteer.ts'
import type { NameKind } from '../sentence.ts'
import { wholeNames, withoutOverlaps } from './extents.ts'
import { MONTH, WEEKDAY } from './words.ts'

const TITLE = new RegExp(
  '^(?:(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Brig|Sen|Rep|Gov|Rev|Prof|Cmdr|Hon)\\.?|President|Vice|Deputy|Prime|Foreign|Defen[sc]e|Interior|' +
    'Finance|Secretary|Minister|General|Senator|Governor|Mayor|Chancellor|King|Queen|Prince|Princess|Ayatollah|Sheikh|Pope|Chief|Spokesman|' +
    'Spokeswoman|Ambassador|Chairman|Chairwoman|Commander|Colonel|Major|Captain|Lieutenant|Brigadier|Admiral|Sergeant|Supreme|Leader|Judge|' +
    'Justice|Inspector|Superintendent|Commissioner|Director|Professor|Premier|Envoy)$',
)
const PARTICLE = /^(?:al|el|bin|ibn|ul)$/i
const SHORT_DAY = /^(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\.?$/
const CAPITAL = /^\p{Lu}/u

/** What a vote of the gazetteer weighs beside one mention in the document. */
const KNOWN_PLACE = 50
const KNOWN_ORGANISATION = 2.5
/** What it weighs that a single word is the last word of somebody's full name in the document. */
const SURNAME = 4

/** Mends the names of a document's sentences in place. */
export function repairNames(drafts: readonly Draft[], gazetteer: Gazetteer): void {
  for (const draft of drafts)
    draft.names = wholeNames(draft, gazetteer).flatMap((name) => trimmed(draft, name, gazetteer))
  agreeOnKinds(drafts, gazetteer)
  for (const draft of drafts) draft.names = withoutOverlaps(draft.names)
}

function trimmed(draft: Draft, name: DraftName, gazetteer: Gazetteer): DraftName[] {
  const { words } = draft
  let { first, end } = name
  if (isBareTitle(words, first, end)) return []
  if (name.kind === 'person') {
    while (end - first > 1 && TITLE.test(words[first]!))
      first += words[first + 1] === 'of' && end - first > 3 ? 3 : 1
  }
  while (
    end - first > 1 &&
    /^\p{Ll}/u.test(words[first]!) &&
    !PARTICLE.test(words[first]!) &&
    CAPITAL.test(words[first + 1]!)
  )
    first++
  const single = end - first === 1
  const masks = gazetteer.masksOf(words.slice(first, end))
  const mask = masks[0]!
  if (single && isNoName(words[first]!, mask)) return []
  if (
    name.kind === 'place' &&
    isTitle(words) &&
    mask & bit('countryBegin') &&
    !(masks[1]! & bit('countryInside'))
  )
    end = first + 1
  end = withParticles(words, end)
  if (name.kind === 'organisation' && !isTitle(words)) {
    const known = single && mask & (bit('countryBegin') | bit('organisationBegin') | bit('cityBegin'))
    while (!known && end < words.length && isLinked(draft, first, end)) end++
  }
  return [{ ...name, first, end }]
}

/** A day, a month that is nobody's name, or a people. */
function isNoName(word: string, mask: number): boolean {
  if (WEEKDAY.test(word) || SHORT_DAY.test(word)) return true
  if (
    mask &
    (bit('countryBegin') | bit('cityBegin') | bit('firstName') | bit('lastName') | bit('organisationBegin'))
  )
    return false
  return MONTH.test(word) || (mask & bit('demonym')) !== 0
}

/** "Prime Minister", or the "Foreign" of "Foreign Minister Haddad". */
function isBareTitle(words: readonly string[], first: number, end: number): boolean {
  return (
    words.slice(first, end).every((word) => TITLE.test(word)) &&
    (end - first > 1 || CAPITAL.test(words[end] ?? ''))
  )
}

/** Goes on over "-Assad" after "al" and over "al - Assad" after a name. */
function withParticles(words: readonly string[], from: number): number {
  let end = from
  while (end < words.length && (PARTICLE.test(words[end]!) || PARTICLE.test(words[end - 1]!))) {
    let next = PARTICLE.test(words[end]!) ? end + 1 : end
    if (words[next] === '-') next++
    if (!CAPITAL.test(words[next] ?? '')) break
    end = next + 1
  }
  return end
}

/**
 * Whether the capitalised proper noun at `at` belongs to the organisation before it by the tree, and to no
 * other name.
 */
function isLinked(draft: Draft, first: number, at: number): boolean {
  if (!CAPITAL.test(draft.words[at]!) || draft.upos[at] !== 'PROPN') return false
  if (draft.names.some((name) => name.first <= at && at < name.end)) return false
  return draft.heads[at - 1] === at || (draft.heads[at]! >= first && draft.heads[at]! < at)
}

type Votes = Record<NameKind, number>

const keyOf = ({ words }: Draft, { first, end }: DraftName): string =>
  words
    .slice(first, end)
    .filter((word) => word !== '[' && word !== ']')
    .join(' ')

/**
 * Every mention of one name gets the kind that most mentions have, with the gazetteer and full names as
 * further voices.
 */
function agreeOnKinds(drafts: readonly Draft[], gazetteer: Gazetteer): void {
  const votes = new Map<string, Votes>()
  const surnames = new Set<string>()
  for (const draft of drafts) {
    for (const name of draft.names) {
      const key = keyOf(draft, name)
      const vote = votes.get(key) ?? { person: 0, organisation: 0, place: 0, other: 0 }
      vote[name.kind]++
      votes.set(key, vote)
      if (name.kind === 'person' && name.end - name.first > 1) surnames.add(draft.words[name.end - 1]!)
    }
  }
  for (const [key, vote] of votes) addKnowledge(key, vote, surnames, gazetteer)
  for (const draft of drafts)
    for (const name of draft.names) name.kind = winner(votes.get(keyOf(draft, name))!, name.kind)
}

function addKnowledge(key: string, vote: Votes, surnames: ReadonlySet<string>, gazetteer: Gazetteer): void {
  const masks = gazetteer.masksOf(key.split(' '))
  const has = (name: Parameters<typeof bit>[0]): boolean => (masks[0]! & bit(name)) !== 0
  const inside = bit('countryInside') | bit('organisationInside') | bit('cityInside')
  const whole = masks.length === 1 || masks.slice(1).every((mask) => mask & inside)
  if (surnames.has(key) && !has('countryBegin')) vote.person += SURNAME
  if (whole && has('countryBegin') && !has('organisationBegin') && !has('firstName'))
    vote.place += KNOWN_PLACE
  else if (whole && has('organisationBegin') && !has('countryBegin') && !has('cityBegin'))
    vote.organisation += KNOWN_ORGANISATION
}

/** The kind with most votes; the name's own where they are equal. */
function winner(vote: Votes, own: NameKind): NameKind {
  let best = own
  for (const kind of Object.keys(vote) as NameKind[]) if (vote[kind] > vote[best]) best = kind
  return best
}
