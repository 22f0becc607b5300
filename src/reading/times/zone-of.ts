import type { Sentence, Token } from '../../language/index.ts'
import type { Place } from '../../record/reading.ts'

export interface ZoneChoice {
  readonly zone: string
  readonly because: string
}

const AT = /^(in|at|near|outside|from|across|around|over|to|into|inside|of|on)$/i
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
  { places, isLocal }: { readonly places: readonly Place[]; readonly isLocal: boolean },
): ZoneFinder {
  const zoned = places.filter(({ zone, kind }) => zone !== undefined && kind !== 'ocean')
  const whole = zoneOfReport(sentences, zoned)
  return (sentence, at, said) => {
    if (said !== undefined && said !== 'local' && !said.startsWith('place:'))
      return { zone: said, because: 'in the zone stated' }
    if (isLocal) return ON_ITS_CLOCK
    const named =
      said === undefined
        ? undefined
        : zoned.find(({ name, text }) => said === `place:${name}` || said === `place:${text}`)
    if (named) return { zone: named.zone as string, because: `in the time of ${named.name}, as stated` }
    const inside = zoned.filter(({ span }) => span[0] >= sentence.span[0] && span[1] <= sentence.span[1])
    const nearest = inside
      .map((place) => ({ place, far: Math.abs(place.span[0] - at) + penalty(place, sentence) }))
      .sort((a, b) => a.far - b.far)[0]
    return nearest
      ? { zone: nearest.place.zone as string, because: `in the time of ${nearest.place.name}` }
      : whole
  }
}

/** Characters of distance that a place is set back by when the sentence does not put anything there. */
function penalty(place: Place, { tokens }: Sentence): number {
  let i = tokens.findIndex(({ span }) => span[0] >= place.span[0]) - 1
  while (i >= 0 && ARTICLE.test((tokens[i] as Token).text)) i--
  const isThere = i >= 0 && AT.test((tokens[i] as Token).text)
  return (
    (isThere ? 0 : 120) +
    (place.isAdjective ? 400 : 0) +
    (place.kind === 'country' || place.country === '' ? 60 : 0)
  )
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
    return { zone: dated.zone as string, because: `in the time of ${dated.name}, where the report is from` }
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
