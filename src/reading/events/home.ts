import type { Place } from '../../record/reading.ts'
import type { Sentence } from '../../language/index.ts'
import type { Parties, Party } from './parties.ts'

/** Where a report is about, for parties whose words give no country ("police", "protesters"). */
export interface Home {
  /** The country of the sentence's places, else of the report's. */
  readonly country: string
  readonly because: string
}

/** Sectors of those who may be from anywhere: no country is supposed for them. */
const ROOTLESS = new Set(['UAF', 'IGO', 'NGO', 'IMG', 'MNC', 'UNK', 'ISM'])

/** The country of a sentence, else the one the whole report names most, first in a tie. */
export function findHome(sentence: Pick<Parties, 'countries'>, places: readonly Place[]): Home | null {
  const [own] = sentence.countries
  if (own) return { country: own, because: 'a place in the sentence' }
  const counts = new Map<string, number>()
  for (const { country } of places) if (country) counts.set(country, (counts.get(country) ?? 0) + 1)
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1])
  return most ? { country: most[0], because: 'the places of the report' } : null
}

/** Gives a party of known kind but no country the country of its surroundings. */
export function settle(party: Party, home: Home | null): Party {
  if (party.code !== '' || party.sector === '' || ROOTLESS.has(party.sector) || !home) return party
  return { ...party, code: home.country }
}

/** Whether a sentence is furniture rather than prose that tells of events. */
export function isTold({ kind }: Sentence): boolean {
  return kind !== 'byline' && kind !== 'dateline'
}
