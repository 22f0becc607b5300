import type { Report } from '../../record/report.ts'
import { addressOf } from '../address.ts'
import { decode } from '../decode.ts'
import { gatherBytes, type Format, type GivenFields } from '../input.ts'
import { describeText } from '../text/describe.ts'
import { instantOf, namedOf, sourceOf } from '../given.ts'

/** A report from plain text: `text` is exactly what was given, and everything else is marked in it by spans. */
export function reportFromText(text: string, given: GivenFields = {}): Report {
  const { title, byline, dateline, language, notes, furniture } = describeText(text)
  return {
    id: given.id ?? 'report',
    title: given.title ?? title,
    source: sourceOf(given),
    url: addressOf(given.url, null),
    ...instantOf(given),
    updatedAt: null,
    byline,
    ...(dateline === null ? {} : { dateline }),
    language,
    text,
    ...(notes.length > 0 ? { notes } : {}),
    ...(furniture.length > 0 ? { furniture } : {}),
    ...(given.synthetic === undefined ? {} : { synthetic: given.synthetic }),
  }
}

export const text: Format = {
  label: 'plain text',
  endings: ['txt', 'text'],
  sniff: () => true,
  read: async function* ({ name, given, stream }) {
    const bytes = await gatherBytes({ name, stream })
    yield reportFromText(decode(bytes), namedOf(given, name))
  },
}
