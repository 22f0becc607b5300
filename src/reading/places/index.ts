import type { Sentence } from '../../language/index.ts'
import type { Place } from '../../record/reading.ts'
import type { Report } from '../../record/report.ts'
import type { Gazetteer } from './gazetteer.ts'
import { countryOfPublisher } from './publisher.ts'
import { findMentions } from './mentions.ts'
import { usedAs } from './recognise.ts'
import { resolveMentions } from './resolve.ts'

export { createGazetteer, type Gazetteer } from './gazetteer.ts'
export { countryOfPublisher } from './publisher.ts'

/** Finds place names and resolves each to coordinates; `because` says from what. */
export function findPlaces(
  sentences: readonly Sentence[],
  { report, gazetteer }: { readonly report: Report; readonly gazetteer: Gazetteer },
): Place[] {
  const persons = sentences.flatMap(({ names }) =>
    names
      .filter(({ kind, first, end }) => kind === 'person' && end - first > 1)
      .map(({ span }) => report.text.slice(...span)),
  )
  const mentions = sentences.flatMap((sentence, i) =>
    findMentions(sentence, i, report.text, gazetteer).flatMap((mention) => {
      const use = usedAs(mention, sentence, gazetteer)
      return use === null || (use === 'person' && isSurname(mention.text, persons))
        ? []
        : [{ ...mention, isPart: use === 'part' }]
    }),
  )
  return resolveMentions(mentions, countryOfPublisher(report, gazetteer)).map(
    ({ mention, place, because }, i) => ({
      id: `p${i + 1}`,
      span: mention.span,
      text: mention.text,
      name: place.name,
      lat: place.lat,
      lon: place.lon,
      country: place.country,
      kind: place.kind,
      ...(place.geonamesId !== undefined && { geonamesId: place.geonamesId }),
      radiusKm: place.radiusKm,
      zone: place.zone,
      ...((mention.form === 'people' || mention.isPart) && { isAdjective: true }),
      because,
    }),
  )
}

/** The report has somebody of that name: "Jordan" after "Vernon Jordan" is he. */
const isSurname = (text: string, persons: readonly string[]): boolean =>
  persons.some((person) => person.endsWith(` ${text}`) || person.startsWith(`${text} `))
