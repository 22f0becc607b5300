import type { Sentence, Token } from '../../language/index.ts'
import type { Place } from '../../record/reading.ts'

export interface ZoneChoice {
  readonly zone: string
  readonly because: string
  /** The report says it was written there. */
  readonly isDateline?: boolean
}

const AT = /^(in|at|near|outside|off|across|around|inside|along|throughout|over)$/i
const ARTICLE =
  /^(the|a|an|northern|southern|eastern|western|central|downtown|nearby|occupied|north|south|east|west|,)$/i

/** The zone of a time: the one said beside it, else of the place spoken of in the sentence, else of the whole report. */
export type ZoneFinder = (sentence: Sentence, at: number, said: string | undefined) => ZoneChoice

const ON_ITS_CLOCK: ZoneChoice = {
  zone: 'UTC',
  because: 'on the clock of the report, whose zone is not stated',
}

/** `isLocal`: the report is on a clock of its own, and only zones said outright are told apart from it. */
export function createZoneFinder(
  sentences: readonly Sentence[],
  {
    places,
    isLocal,
    stamps,
  }: {
    readonly places: readonly Place[]
    readonly isLocal: boolean
    /** The zone of the page's own entries, given the zone of the report's places. */
    readonly stamps: (zone: string) => ZoneChoice | null
  },
): ZoneFinder {
  const zoned = places.filter(({ zone, kind }) => zone !== undefined && kind !== 'ocean')
  const whole = zoneOfReport(sentences, zoned)
  const page = isLocal ? null : stamps(whole.zone)
  return (sentence, at, said) => {
    if (said !== undefined && said !== 'local' && !said.startsWith('place:'))
      return { zone: said, because: 'in the zone stated' }
    if (isLocal) return ON_ITS_CLOCK
    if (page) return page
    const stated =
      said === undefined
        ? undefined
        : zoned.find(({ name, text }) => said === `place:${name}` || said === `place:${text}`)
    if (stated) return { zone: stated.zone as string, because: `in the time of ${stated.name}, as stated` }
    const inside = zoned.filter(({ span }) => span[0] >= sentence.span[0] && span[1] <= sentence.span[1])
    const there = nearest(
      inside.filter((place) => isThere(place, sentence)),
      at,
    )
    if (there) return { zone: there.zone as string, because: `in the time of ${there.name}` }
    if (whole.isDateline) return whole
    const named =
      nearest(
        inside.filter(({ isAdjective }) => !isAdjective),
        at,
      ) ?? nearest(inside, at)
    return named ? { zone: named.zone as string, because: `in the time of ${named.name}` } : whole
  }
}

function nearest(places: readonly Place[], at: number): Place | undefined {
  return places.toSorted((a, b) => Math.abs(a.span[0] - at) - Math.abs(b.span[0] - at))[0]
}

/** Whether the sentence puts something at the place: "in Erbil", "near the border of Iraq", not "of Iran". */
function isThere(place: Place, { tokens }: Sentence): boolean {
  if (place.isAdjective || place.country === '') return false
  let i = tokens.findIndex(({ span }) => span[0] >= place.span[0]) - 1
  while (i >= 0 && ARTICLE.test((tokens[i] as Token).text)) i--
  return i >= 0 && AT.test((tokens[i] as Token).text)
}

/** The dateline's zone, else that of most places in the report (towns count double). */
function zoneOfReport(sentences: readonly Sentence[], places: readonly Place[]): ZoneChoice {
  const line = sentences.find(({ kind }) => kind === 'dateline')
  const first = line ?? sentences.find(({ kind }) => kind === 'prose')
  const dated = places.find(
    ({ span, text }) =>
      first &&
      span[0] >= first.span[0] &&
      span[1] <= first.span[1] &&
      (line !== undefined ||
        (span[0] === first.span[0] && /^\p{Lu}{2}/u.test(text) && text === text.toUpperCase())),
  )
  if (dated)
    return {
      zone: dated.zone as string,
      because: `in the time of ${dated.name}, where the report is from`,
      isDateline: true,
    }
  const weights = new Map<string, { weight: number; name: string }>()
  for (const { zone, kind, name, isAdjective } of places) {
    const known = weights.get(zone as string) ?? { weight: 0, name }
    weights.set(zone as string, {
      ...known,
      weight: known.weight + (isAdjective ? 0.5 : kind === 'country' ? 1 : 2),
    })
  }
  const [best] = [...weights].sort((a, b) => b[1].weight - a[1].weight)
  return best
    ? { zone: best[0], because: `in the time of ${best[1].name}, which the report speaks of most` }
    : { zone: 'UTC', because: 'in UTC, for want of a place' }
}
