import { z } from 'zod'
import { UserError } from '../../record/error.ts'
import type { Report } from '../../record/report.ts'
import { decode } from '../decode.ts'
import { namedOf } from '../given.ts'
import { gatherBytes, type Format, type GivenFields, type Source } from '../input.ts'
import { reportFromFeed } from './feed.ts'
import { reportFromHtml } from './html.ts'
import { reportFromText } from './text.ts'

/** A report file: the fields of a report, and its text in one of four ways. */
const ReportFile = z
  .object({
    id: z.union([z.string(), z.number()]).transform(String).optional(),
    title: z.string().optional(),
    source: z
      .union([z.string(), z.object({ name: z.string(), kind: z.string().optional() })])
      .transform((source) => (typeof source === 'string' ? { name: source } : source))
      .nullish(),
    url: z.string().nullish(),
    publishedAt: z.string().nullish(),
    synthetic: z.boolean().optional(),
    text: z.string().optional(),
    html: z.string().optional(),
    htmlFile: z.string().optional(),
    feedFile: z.string().optional(),
    feedItemId: z.string().optional(),
  })
  .refine(
    ({ text, html, htmlFile, feedFile, feedItemId }) =>
      (text ?? html ?? htmlFile) !== undefined || (feedFile !== undefined && feedItemId !== undefined),
    'needs "text", "html", "htmlFile", or "feedFile" with "feedItemId"',
  )
type ReportFile = z.infer<typeof ReportFile>

export const report: Format = {
  label: 'report file (JSON or NDJSON)',
  endings: ['json', 'ndjson', 'jsonl'],
  sniff: ({ name, text }) =>
    /^\s*\{[\s\S]*"(?:text|html|htmlFile|feedFile)"\s*:/.test(text) ||
    (/^\s*[[{]/.test(text) && /\.(?:json|ndjson|jsonl)$/.test(name)),
  read: async function* (source) {
    const bytes = await gatherBytes(source)
    for (const [value, where] of valuesOf(decode(bytes), source.name))
      yield await readOne(parseFile(value, where), source)
  },
}

/** One object, a list of them, or one a line. */
function* valuesOf(text: string, name: string): Generator<[value: unknown, where: string]> {
  const whole = tryParse(text)
  if (whole === undefined) {
    let number = 0
    for (const line of text.split('\n')) {
      number += 1
      if (line.trim() === '') continue
      const value = tryParse(line)
      if (value === undefined) throw notJson(name, number)
      yield [value, `${name}, line ${number}`]
    }
  } else if (Array.isArray(whole))
    for (const [i, value] of whole.entries()) yield [value, `${name}, item ${i + 1}`]
  else yield [whole, name]
}

function notJson(name: string, line: number): UserError {
  const where = line === 1 ? '' : ` (line ${line})`
  return new UserError(
    'bad-json',
    `${name} is not JSON${where}; a report file holds one object, a list, or one object a line`,
  )
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function parseFile(value: unknown, where: string): ReportFile {
  const parsed = ReportFile.safeParse(value)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(({ path, message }) =>
    [path.join('.'), message].filter(Boolean).join(': '),
  )
  throw new UserError('bad-report', `${where}: ${problems.join('; ')}`)
}

async function readOne(file: ReportFile, source: Source): Promise<Report> {
  const given = namedOf(mergeFields(file, source.given), source.name)
  if (file.text !== undefined) return reportFromText(file.text, given)
  if (file.html !== undefined) return reportFromHtml(file.html, given)
  if (file.htmlFile !== undefined) return reportFromHtml(decode(await source.open(file.htmlFile)), given)
  const feed = decode(await source.open(file.feedFile as string))
  return reportFromFeed(feed, { name: file.feedFile as string, itemId: file.feedItemId as string, given })
}

/** What the caller states outranks what the file states. */
function mergeFields(file: ReportFile, given: GivenFields): GivenFields {
  return {
    id: given.id ?? file.id,
    title: given.title ?? file.title,
    source: given.source ?? file.source ?? undefined,
    url: given.url ?? file.url ?? undefined,
    publishedAt: given.publishedAt ?? file.publishedAt ?? undefined,
    synthetic: file.synthetic ?? given.synthetic,
  }
}
