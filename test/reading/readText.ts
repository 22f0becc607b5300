import { openKnowledge } from '../../src/desk/data.ts'
import { findPlaces } from '../../src/reading/places/index.ts'
import { findTimes } from '../../src/reading/times/index.ts'
import type { Place, Time } from '../../src/record/reading.ts'
import type { Report } from '../../src/record/report.ts'

const knowledge = openKnowledge()

/** Places and times of a text, each checked to stand where its span says. */
export async function findIn(
  text: string,
  given: Partial<Report> = {},
): Promise<{ places: Place[]; times: Time[] }> {
  const { language, gazetteer, clock } = await knowledge
  const report: Report = {
    id: 'test',
    title: '',
    source: { name: 'Meridian Wire' },
    url: null,
    publishedAt: '2026-05-13T09:30:00Z',
    updatedAt: null,
    byline: [],
    language: 'en',
    text,
    ...given,
  }
  const sentences = language.parse(text)
  const places = findPlaces(sentences, { report, gazetteer })
  const times = findTimes(sentences, { report, places, clock })
  for (const found of [...places, ...times])
    if (text.slice(...found.span) !== found.text)
      throw new Error(`${found.text} is not at ${found.span.join('–')}`)
  return { places, times }
}
