import { z } from 'zod'
import type { Knowledge } from '../reading/knowledge.ts'
import { read } from '../reading/read.ts'
import { UserError } from '../record/error.ts'
import type { Report } from '../record/report.ts'
import { reportFromHtml, reportFromText } from '../report/index.ts'

/** A field that may be left out or null. */
const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined)

/** One line of `sitrep read --ndjson`. */
const Line = z
  .object({
    id: z.union([z.string(), z.number()]).transform(String),
    text: optional(z.string()),
    html: optional(z.string()),
    title: optional(z.string()),
    publishedAt: optional(z.string()),
    source: optional(z.union([z.string(), z.object({ name: z.string(), kind: z.string().optional() })])),
    url: optional(z.string()),
  })
  .refine((line) => line.text !== undefined || line.html !== undefined, 'needs "text" or "html"')

/** Longest line taken, in characters: 64 MB of text is no report. */
const LONGEST_LINE = 64_000_000

/**
 * Reads NDJSON: one reading a line, in the same order. A bad line gives `{"id","error":{"code","message"}}` and the
 * stream goes on; blank lines are passed over.
 */
export async function* readLines(
  input: AsyncIterable<Uint8Array>,
  knowledge: Knowledge,
): AsyncGenerator<string> {
  let number = 0
  for await (const line of splitLines(input)) {
    number += 1
    if (line.trim() !== '') yield readLine(line, number, knowledge)
  }
}

function readLine(line: string, number: number, knowledge: Knowledge): string {
  let id: string | null = null
  try {
    const value = parseJson(line, number)
    id = idOf(value)
    const parsed = Line.safeParse(value)
    if (!parsed.success) throw new UserError('bad-line', `line ${number}: ${explain(parsed.error)}`)
    return JSON.stringify(read(toReport(parsed.data), knowledge))
  } catch (error) {
    const code = error instanceof UserError ? error.code : 'internal'
    return JSON.stringify({ id, error: { code, message: String((error as Error).message) } })
  }
}

function toReport({ text, html, ...given }: z.infer<typeof Line>): Report {
  const source = typeof given.source === 'string' ? { name: given.source } : given.source
  return html === undefined
    ? reportFromText(text ?? '', { ...given, source })
    : reportFromHtml(html, { ...given, source })
}

function parseJson(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new UserError('bad-json', `line ${number} is not JSON; each line must hold one object`)
  }
}

function idOf(value: unknown): string | null {
  const id = (value as { id?: unknown } | null)?.id
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}

function explain(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
    .join('; ')
}

async function* splitLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of input) {
    const pieces = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = pieces.pop() as string
    if (rest.length > LONGEST_LINE)
      throw new UserError('line-too-long', `a line is longer than ${LONGEST_LINE} characters`)
    yield* pieces
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}
