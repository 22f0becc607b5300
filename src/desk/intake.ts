import { createHash } from 'node:crypto'
import { UserError } from '../record/error.ts'
import type { Report } from '../record/report.ts'
import type { NewReport, Shelves } from '../store/index.ts'
import type { Memory } from './memory.ts'
import type { Parsing } from './parsing.ts'

/** What became of a report that was handed in. */
export interface Taken {
  readonly id: string
  /** False when this very version was there already. */
  readonly isNew: boolean
}

/** Bytes that somebody handed in, of any format that is read. */
export type Upload = Omit<Parsing, 'most'>

/** At most this many reports may come in one upload. */
const MOST_REPORTS = 5_000
/** Characters of an id. */
const LONGEST_ID = 200

/** Takes in the reports of an upload. They are kept, and read later, by a job. */
export async function takeUpload(
  memory: Memory,
  upload: Upload,
  options: TakeInOptions = {},
): Promise<readonly Taken[]> {
  const { stemOf } = await import('../report/given.ts')
  const reports = await memory.parse({ ...upload, most: MOST_REPORTS + 1 })
  if (reports.length > MOST_REPORTS)
    throw new UserError('too-many-reports', `more than ${MOST_REPORTS} reports in one upload; split it`)
  const [only] = reports
  const isNamedByFile = reports.length === 1 && only?.url === null && only.id === stemOf(upload.name)
  const taken = isNamedByFile && upload.given?.id === undefined ? [{ ...only, id: '' }] : reports
  return takeIn(memory, taken, { isOld: options.isOld || reports.length > 1 })
}

export interface TakeInOptions {
  /** They come from an archive: a version that is there already, whichever, is not a text that came back. */
  readonly isOld?: boolean
}

/** Keeps each report and adds the job to read it, in one transaction: acknowledged means it will be read. */
export async function takeIn(
  memory: Memory,
  reports: readonly Report[],
  options: TakeInOptions = {},
): Promise<readonly Taken[]> {
  const fetchedAt = memory.now()
  const taken = await memory.store.transaction((shelves) =>
    takeWithin(
      shelves,
      reports.map((report) => toNewReport(report, fetchedAt)),
      options,
    ),
  )
  memory.touched.ring()
  return taken
}

export async function takeWithin(
  shelves: Shelves,
  reports: readonly NewReport[],
  { isOld = false }: TakeInOptions = {},
): Promise<readonly Taken[]> {
  const taken: Taken[] = []
  for (const report of reports) taken.push(await shelves.reports.put(report, isOld ? 'archive' : 'now'))
  const fresh = taken.filter(({ isNew }) => isNew).map(({ id }) => id)
  if (fresh.length === 0) return taken
  await shelves.enqueue(fresh)
  const titles = new Map(taken.map(({ id }, i) => [id, reports[i]]))
  await shelves.changes.add(
    fresh.map((id) => ({
      kind: 'report.taken',
      at: titles.get(id)?.fetchedAt ?? '',
      story: null,
      subject: id,
      data: { title: titles.get(id)?.report.title ?? '' },
    })),
  )
  return taken
}

/** Gives a report its address and the hash of what a reader sees of it. */
export function toNewReport(report: Report, fetchedAt: string): NewReport {
  const { title, text, publishedAt, updatedAt, url } = report
  const seen = JSON.stringify([title, text, publishedAt, updatedAt])
  const contentHash = createHash('sha256').update(seen).digest('hex')
  const id = idOf(report, contentHash)
  return { report: { ...report, id }, address: addressOf(url, id), contentHash, fetchedAt }
}

/** The report's own id; an address, or more than fits into one, is shortened to a hash. */
function idOf({ id, url }: Report, contentHash: string): string {
  if (/[\p{Cc}\p{Surrogate}]/u.test(id))
    throw new UserError('bad-id', 'a report’s id has no control characters')
  if (id.trim() !== '' && id.length <= LONGEST_ID && !/^https?:/i.test(id)) return id
  return url === null && id.trim() === '' ? `r-${contentHash.slice(0, 16)}` : articleId(url ?? id)
}

/** The id of what stands under an address. */
export function articleId(url: string): string {
  return `a-${createHash('sha256').update(url).digest('hex').slice(0, 16)}`
}

/** What versions share: the URL without its fragment, else the id. */
function addressOf(url: string | null, id: string): string {
  if (url === null || url.includes('\0')) return `id:${id}`
  return url.replace(/#.*$/su, '').replace(/\p{Surrogate}/gu, '\ufffd')
}
