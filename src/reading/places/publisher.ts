import type { Report } from '../../record/report.ts'
import type { Gazetteer } from './gazetteer.ts'

/** Countries by the ending of a host name, where publishers in English use it. */
const ENDINGS: Readonly<Record<string, string>> = {
  uk: 'GBR',
  ie: 'IRL',
  ca: 'CAN',
  au: 'AUS',
  nz: 'NZL',
  za: 'ZAF',
  in: 'IND',
  pk: 'PAK',
  lk: 'LKA',
  bd: 'BGD',
  np: 'NPL',
  sg: 'SGP',
  my: 'MYS',
  ph: 'PHL',
  hk: 'HKG',
  cn: 'CHN',
  jp: 'JPN',
  kr: 'KOR',
  ng: 'NGA',
  gh: 'GHA',
  ke: 'KEN',
  ug: 'UGA',
  tz: 'TZA',
  zw: 'ZWE',
  zm: 'ZMB',
  eg: 'EGY',
  il: 'ISR',
  lb: 'LBN',
  jo: 'JOR',
  ae: 'ARE',
  qa: 'QAT',
  sa: 'SAU',
  iq: 'IRQ',
  ir: 'IRN',
  tr: 'TUR',
  ru: 'RUS',
  ua: 'UKR',
  de: 'DEU',
  fr: 'FRA',
  gov: 'USA',
  mil: 'USA',
}

/** A town smaller than this gives its name to no paper that people elsewhere would take it for. */
const LARGE = 300_000

/**
 * The country of the report's publisher, from the ending of its address or else from its name ("Deccan Herald", "Dhaka
 * Tribune"); an empty string where neither says anything.
 */
export function countryOfPublisher({ url, source }: Report, gazetteer: Gazetteer): string {
  const host = /^[a-z]+:\/\/([^/:?#]+)/i.exec(url ?? '')?.[1] ?? ''
  return ENDINGS[host.toLowerCase().split('.').at(-1) ?? ''] ?? countryOfName(source.name, gazetteer)
}

/** Words of outlets' names that are also names of places. */
const NO_PLACE = new Set(
  'Radio Delta Plateau General Aurora Northern Southern Eastern Western Central Capital Sentinel Union Victory'.split(
    ' ',
  ),
)

/** Pairs of words before words ("Niger Delta"); of each, countries and peoples before what only papers go by, and towns. */
function countryOfName(name: string, gazetteer: Gazetteer): string {
  const words = name
    .replace(/\(.*?\)| in English$/g, '')
    .split(/[\s/,]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
  const pairs = words.slice(1).map((word, i) => `${words[i]} ${word}`)
  const ways = [countryNamed, gazetteer.countryOfOutlet, townNamed]
  for (const phrases of [pairs, words.filter((word) => !NO_PLACE.has(word))])
    for (const way of ways)
      for (const phrase of phrases) {
        const country = way(phrase, gazetteer)
        if (country) return country
      }
  return ''
}

function countryNamed(word: string, gazetteer: Gazetteer): string {
  const [own] = gazetteer.find(word)
  return own?.kind === 'country' ? own.country : (gazetteer.findPeople(word)?.country ?? '')
}

/** A capital, a region or a large town that the word is the usual name of. */
function townNamed(word: string, gazetteer: Gazetteer): string {
  if (gazetteer.isCommonWord(word)) return ''
  const [largest] = gazetteer
    .find(word)
    .filter(
      ({ list, kind, population, country, isOwnName }) =>
        country !== '' && isOwnName && (list !== 'geonames' || kind === 'capital' || population >= LARGE),
    )
    .toSorted((a, b) => b.population - a.population)
  return largest?.country ?? ''
}
