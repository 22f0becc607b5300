import type { Candidate } from './gazetteer.ts'
import type { Mention } from './mentions.ts'

const COMPASS =
  'northern southern eastern western central northeastern northwestern southeastern southwestern north south east west'
const INTO = new Set(`a the in of near city town village capital ${COMPASS}`.split(' '))
const OWNER = new Set(
  `s capital city town port village province region the second largest border coastal of ${COMPASS}`.split(
    ' ',
  ),
)

/** Whether a stretch of text holds none but these words. */
const isMadeOf = (words: ReadonlySet<string>, gap: string): boolean =>
  gap.length < 80 &&
  /^[\p{L}\s,'’-]*$/u.test(gap) &&
  (gap.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => words.has(word))

/** "Springfield, Illinois", "Erbil in northern Iraq", "Iraq's Erbil": the mention that says where the other lies. */
export function holderOf(
  mention: Mention,
  next: Mention | undefined,
  previous: Mention | undefined,
): Mention | null {
  const isCountry = mention.candidates[0]?.list === 'countries'
  const gap = next?.sentence === mention.sentence && next.form !== 'people' ? (next?.gap ?? null) : null
  if (next && gap !== null && isMadeOf(INTO, gap) && (gap.includes(',') || /\bin\b/.test(gap)))
    return isCountry && next.candidates[0]?.list === 'countries' ? null : next
  const lead = previous?.sentence === mention.sentence ? mention.gap : null
  const isLed =
    lead !== null &&
    !lead.includes(',') &&
    isMadeOf(OWNER, lead) &&
    (/['’]|\w/.test(lead) || previous?.form === 'people')
  return previous && isLed && !isCountry ? previous : null
}

/** Whether an area holds a place: by country, region or district, or by reach for our own regions. */
export function holds(area: Candidate, candidate: Candidate): boolean {
  if (area === candidate) return false
  if (area.kind === 'country') return area.country === candidate.country && candidate.kind !== 'country'
  if (area.kind === 'region') {
    if (area.country !== '' && area.country !== candidate.country) return false
    return (
      candidate.region === area.name ||
      (area.list === 'regions' && distance(area, candidate) < area.radiusKm * 1.2)
    )
  }
  return area.kind === 'district' && candidate.district === area.name && candidate.region === area.region
}

/** Kilometres along the great circle. */
export function distance(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)))
}
