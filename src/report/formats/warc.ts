import { UserError } from '../../record/error.ts'
import type { Report } from '../../record/report.ts'
import { decode } from '../decode.ts'
import type { Format } from '../input.ts'
import { reportFromHtml } from './html.ts'
import { readRecords, type Counts, type Response } from './warc/records.ts'

export const warc: Format = {
  label: 'web archive (WARC)',
  endings: ['warc', 'warc.gz'],
  sniff: ({ name, text }) =>
    /^WARC\/\d/.test(text) || (text.startsWith('\u001f\u008b') && /\.gz$|^-$/.test(name)),
  read: async function* ({ name, given, stream, remark }) {
    const counts: Counts = { records: 0, tooLarge: 0, unreadable: 0, isCut: false }
    const seen = new Set<string>()
    let empty = 0
    for await (const response of readRecords(stream, counts)) {
      const report = toReport(response, { ...given, id: idOf(response, seen) })
      if (report.text === '') empty += 1
      else yield report
    }
    if (counts.records === 0)
      throw new UserError(
        'bad-warc',
        `${name} holds no WARC record that can be read; give the archive as it was written`,
      )
    const told = tellCounts(counts, empty)
    if (told !== '') remark(`${name}: ${told}`)
  },
}

function toReport({ url, bytes, charset }: Response, given: object): Report {
  return reportFromHtml(decode(bytes, charset), { ...given, url })
}

/** The address; a later capture of the same address has its time of capture added. */
function idOf({ url, capturedAt }: Response, seen: Set<string>): string {
  const id = seen.has(url) ? `${url} ${capturedAt}` : url
  seen.add(url)
  return id
}

function tellCounts({ tooLarge, unreadable, isCut }: Counts, empty: number): string {
  return [
    isCut ? 'the file is cut off; its last record was not read' : '',
    tooLarge > 0 ? `${tooLarge} pages larger than the limit were passed over` : '',
    unreadable > 0 ? `${unreadable} records could not be read` : '',
    empty > 0 ? `${empty} pages without an article were passed over` : '',
  ]
    .filter(Boolean)
    .join('; ')
}
