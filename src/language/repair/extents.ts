// How far a name reaches, by the tree and by the gazetteer.
import type { Draft, DraftName } from '../draft.ts'
import { bit, type Gazetteer } from '../gazetteer.ts'

const CAPITAL = /^\p{Lu}/u
/** Small words inside names of places and persons: "Mocímboa da Praia", "Annelies van der Berg". */
const LINK = /^(?:da|de|do|dos|das|del|della|di|du|des|la|le|van|von|der|den|ten|ter|bin|ibn|al|el|-)$/

/**
 * One row: what a draft's names lack, with an example that is the test. Names are written [so]; `shown`
 * becomes `becomes`.
 */
export interface ExtentRule {
  readonly name: string
  readonly shown: string
  readonly becomes: string
  readonly kept: string
}

export const EXTENT_RULES: readonly ExtentRule[] = [
  {
    name: 'flat parts',
    shown: 'President [Lorraine] Beckwith left',
    becomes: 'President [Lorraine Beckwith] left',
    kept: '[Beckwith] and [Holm] left',
  },
  {
    name: 'small words',
    shown: 'off [Mocímboa] da [Praia] today',
    becomes: 'off [Mocímboa da Praia] today',
    kept: 'from [Amman] to [Beirut]',
  },
  {
    name: 'countries of several words',
    shown: 'The [United] [States] left',
    becomes: 'The [United States] left',
    kept: '[Ukraine] [Russia] agreed',
  },
]

/** Names with all their words, none overlapping another. */
export function wholeNames(draft: Draft, gazetteer: Gazetteer): DraftName[] {
  const wide = draft.names.map((name) => overFlat(draft, name))
  return overCountries(draft, overLinks(draft, withoutOverlaps(wide)), gazetteer)
}

/** Adds the words that the tree makes flat parts of the same name: "Kryvyi" + "Rih". */
function overFlat({ words, heads, deprel, upos }: Draft, name: DraftName): DraftName {
  const isPart = (word: number, head: number): boolean =>
    deprel[word] === 'flat' && heads[word] === head && upos[word] === 'PROPN' && CAPITAL.test(words[word]!)
  let { first, end } = name
  const head = deprel[first] === 'flat' ? heads[first]! : first
  if (head === first - 1 && isPart(first, head) && CAPITAL.test(words[head]!)) first = head
  while (end < words.length && isPart(end, head)) end++
  return { ...name, first, end }
}

/** Joins two names that one or two small words or hyphens part, when the second hangs on the first. */
function overLinks({ words, heads, deprel }: Draft, names: readonly DraftName[]): DraftName[] {
  const joined: DraftName[] = []
  for (const name of names) {
    const last = joined.at(-1)
    const between = last ? words.slice(last.end, name.first) : []
    const linked =
      last && between.length > 0 && between.length < 3 && between.every((word) => LINK.test(word))
    if (
      linked &&
      deprel[name.first] === 'flat' &&
      heads[name.first]! >= last.first &&
      heads[name.first]! < last.end
    )
      last.end = name.end
    else joined.push({ ...name })
  }
  return joined
}

/** One name wherever the gazetteer knows a country or region of several words, all capitalised. */
function overCountries({ words }: Draft, names: readonly DraftName[], gazetteer: Gazetteer): DraftName[] {
  if (!names.length) return []
  const masks = gazetteer.masksOf(words)
  const found = [...names]
  for (let i = 0; i + 1 < words.length; i++) {
    if (!(masks[i]! & bit('countryBegin')) || masks[i]! & bit('organisationBegin')) continue
    let end = i + 1
    while (end < words.length && masks[end]! & bit('countryInside')) end++
    const touched = found.filter((name) => name.first < end && name.end > i)
    const within = touched.every((name) => name.first >= i && name.end <= end)
    if (end - i < 2 || touched.length < 2 || !within) continue
    found.splice(found.indexOf(touched[0]!), touched.length, { first: i, end, kind: 'place' })
  }
  return found
}

export function withoutOverlaps(names: readonly DraftName[]): DraftName[] {
  const kept: DraftName[] = []
  for (const name of names) if (name.first >= (kept.at(-1)?.end ?? 0)) kept.push(name)
  return kept
}
