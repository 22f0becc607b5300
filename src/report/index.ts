import { UserError } from '../record/error.ts'
import type { Report } from '../record/report.ts'

export type FormatName = 'text' | 'html' | 'report'
export interface GivenFields {
  readonly id?: string | undefined
  readonly title?: string | undefined
  readonly source?: { readonly name: string; readonly kind?: string | undefined } | undefined
  readonly url?: string | undefined
  readonly publishedAt?: string | undefined
}
export interface Progress {
  readonly bytes: number
}
export interface ReportInput {
  readonly name: string
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>
  readonly given?: GivenFields | undefined
  readonly open?: (relative: string) => Promise<Uint8Array>
}

export async function* readReports(
  input: ReportInput,
  _options: {
    readonly as?: FormatName | undefined
    readonly onProgress?: ((p: Progress) => void) | undefined
  } = {},
): AsyncGenerator<Report> {
  const chunks: Uint8Array[] = []
  if (input.bytes instanceof Uint8Array) chunks.push(input.bytes)
  else for await (const chunk of input.bytes) chunks.push(chunk)
  const text = new TextDecoder().decode(Buffer.concat(chunks))
  if (text === '') throw new UserError('empty', `${input.name} is empty`)
  if (!text.trimStart().startsWith('{')) return yield reportFromText(text, { id: input.name, ...input.given })
  const file = JSON.parse(text)
  const source = typeof file.source === 'string' ? { name: file.source } : file.source
  const given = { id: file.id, title: file.title, source, url: file.url, publishedAt: file.publishedAt }
  if (file.text !== undefined) yield reportFromText(file.text, given)
  else {
    const bytes = await input.open?.(file.htmlFile ?? file.feedFile)
    yield reportFromHtml(file.html ?? new TextDecoder().decode(bytes), given)
  }
}

export function reportFromText(text: string, given: GivenFields = {}): Report {
  const first = text.split('\n')[0] ?? ''
  return {
    id: given.id ?? 'report',
    title: given.title ?? (first.length < 120 && !/[.?!]$/.test(first) ? first : ''),
    source: { name: given.source?.name ?? '', ...(given.source?.kind ? { kind: given.source.kind } : {}) },
    url: given.url ?? null,
    publishedAt: given.publishedAt ? new Date(given.publishedAt).toISOString() : null,
    updatedAt: null,
    byline: [],
    language: 'en',
    text,
  }
}

export function reportFromHtml(html: string, given: GivenFields = {}): Report {
  return reportFromText(html.replace(/<[^>]+>/g, ' '), given)
}
