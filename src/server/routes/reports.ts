import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { takeIn, takeUpload, type TakeInOptions, type Taken as TakenReport } from '../../desk/intake.ts'
import { UserError } from '../../record/error.ts'
import { Report } from '../../record/report.ts'
import type { Env } from '../context.ts'
import { sayIssue } from '../issues.ts'
import { createRoutes } from '../problem.ts'
import { Instant, PageParams, pageOf, ReportDetail, ReportFile, ReportItem, Taken } from '../schemas.ts'
import { answer, FAILURES, NOT_FOUND, REFUSED } from './answers.ts'

const take = createRoute({
  method: 'post',
  path: '/reports',
  tags: ['reports'],
  summary: 'Take in reports',
  description:
    'A report file as JSON (or a list of them), `{"url": "https://…"}` alone to fetch a page, a form with files, or a ' +
    'file as the body (text, HTML, RSS/Atom/JSON feed, WARC). Answers at once; reading is a job that follows. The same ' +
    'version sent twice is kept once; a text that comes back after another stood under its address is a further version, ' +
    'but not from a list, a file of several reports or with `archive=true`: those are no news of what stands there now.',
  request: {
    query: z.object({ archive: z.enum(['true', 'false']).optional() }),
    body: {
      required: true,
      content: {
        'application/json': { schema: z.union([ReportFile, Report, z.array(ReportFile).min(1).max(500)]) },
        'multipart/form-data': { schema: z.object({ file: z.string().openapi({ format: 'binary' }) }) },
        'text/html': { schema: z.string() },
        'text/plain': { schema: z.string() },
        'application/xml': { schema: z.string() },
        'application/warc': { schema: z.string().openapi({ format: 'binary' }) },
      },
    },
  },
  responses: { 202: answer(Taken, 'kept, and will be read'), ...FAILURES, ...REFUSED },
})

const list = createRoute({
  method: 'get',
  path: '/reports',
  tags: ['reports'],
  summary: 'Reports, newest taken first',
  request: {
    query: PageParams.extend({
      source: z.string().max(500).optional(),
      story: z.string().max(250).optional(),
      publishedFrom: Instant.optional(),
      publishedTo: Instant.optional(),
    }),
  },
  responses: { 200: answer(pageOf(ReportItem, 'ReportPage'), 'a page of reports'), ...FAILURES },
})

const get = createRoute({
  method: 'get',
  path: '/reports/{id}',
  tags: ['reports'],
  summary: 'One report, with its text and its versions',
  request: { params: z.object({ id: z.string().max(250) }) },
  responses: { 200: answer(ReportDetail, 'the report'), ...FAILURES, ...NOT_FOUND },
})

export function reportRoutes() {
  const routes = createRoutes()
  routes.openAPIRegistry.registerPath(take)
  routes.post('/reports', takeReports)
  return routes
    .openapi(list, async (c) => c.json(await c.get('memory').store.reports.list(c.req.valid('query')), 200))
    .openapi(get, async (c) => {
      const { id } = c.req.valid('param')
      const { reports } = c.get('memory').store
      const found = await reports.get(id)
      if (found === null) throw new UserError('no-such-report', `there is no report '${id}'`)
      const { report, address, fetchedAt, contentHash, reading, stories } = found
      const versions = await reports.versions(address)
      return c.json({ ...report, fetchedAt, contentHash, reading, stories, versions: [...versions] }, 200)
    })
}

/** One address for every way of handing a report in; the content type says which. */
async function takeReports(c: Context<Env>): Promise<Response> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const taken = await takeByType(c, type, { isOld: c.req.query('archive') === 'true' })
  if (taken.length === 0)
    throw new UserError('no-reports', 'there is no report in this; send a text, a page, a feed or a WARC')
  return c.json({ id: taken[0]?.id, items: taken }, 202)
}

async function takeByType(
  c: Context<Env>,
  type: string,
  options: TakeInOptions,
): Promise<readonly TakenReport[]> {
  if (type === 'application/json') return takeJson(c, options)
  if (type === 'multipart/form-data') return takeForm(c, options)
  if (!BODY_TYPES.test(type))
    throw new UserError(
      'unsupported-type',
      'send JSON, a form with files, text, HTML, XML or a WARC, with its content type',
    )
  const name = nameOf(c.req.header('x-file-name') ?? 'upload')
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  return takeUpload(c.get('memory'), { name, bytes }, options)
}

const BODY_TYPES =
  /^(?:text\/(?:plain|html|xml)|application\/(?:xml|rss\+xml|atom\+xml|feed\+json|xhtml\+xml|warc|octet-stream))$/

async function takeJson(c: Context<Env>, options: TakeInOptions): Promise<readonly TakenReport[]> {
  const body = await parseJson(c)
  const given: unknown[] = Array.isArray(body) ? body : [body]
  if (given.length > MOST_FILES)
    throw new UserError('too-many-reports', `send at most ${MOST_FILES} reports at a time`)
  const files = given.map(checkFile)
  const isOld = options.isOld || files.length > 1
  const taken: TakenReport[] = []
  for (const file of files)
    taken.push(
      ...('byline' in file
        ? await takeIn(c.get('memory'), [file], { isOld })
        : await takeFile(c, file, { isOld })),
    )
  return taken
}

const MOST_FILES = 500

/** A report as Sitrep writes it, or a report file. All are checked before any is taken. */
function checkFile(value: unknown): Report | z.infer<typeof ReportFile> {
  const isWhole = typeof value === 'object' && value !== null && 'byline' in value
  const file = (isWhole ? Report : ReportFile).safeParse(value)
  if (file.success) return file.data
  const [first] = file.error.issues
  throw new UserError(
    'bad-request',
    `${first?.path.join('.') || 'the report'}: ${sayIssue(first?.message ?? 'is not valid')}`,
  )
}

async function parseJson(c: Context<Env>): Promise<unknown> {
  try {
    return await c.req.json()
  } catch (error) {
    if (error instanceof SyntaxError) throw new UserError('bad-request', 'the body is not JSON')
    throw error
  }
}

async function takeFile(
  c: Context<Env>,
  file: z.infer<typeof ReportFile>,
  options: TakeInOptions,
): Promise<readonly TakenReport[]> {
  const { text, html, source, url, publishedAt, ...rest } = file
  const given = {
    ...rest,
    url: url ?? undefined,
    publishedAt: publishedAt ?? undefined,
    source: typeof source === 'string' ? { name: source } : source,
  }
  const memory = c.get('memory')
  const encode = (body: string) => new TextEncoder().encode(body)
  if (text !== undefined)
    return takeUpload(memory, { name: 'report.txt', bytes: encode(text), as: 'text', given }, options)
  if (html !== undefined)
    return takeUpload(memory, { name: 'report.html', bytes: encode(html), as: 'html', given }, options)
  if (!url)
    throw new UserError('bad-request', 'a report needs `text`, `html`, or the `url` of a page to fetch')
  const page = await c.get('fetchPage')(url)
  return takeUpload(
    memory,
    { name: page.url, bytes: page.bytes, given: { ...given, url: page.url } },
    options,
  )
}

async function takeForm(c: Context<Env>, options: TakeInOptions): Promise<readonly TakenReport[]> {
  const form = await c.req.formData().catch(() => {
    throw new UserError('bad-request', 'the form cannot be read')
  })
  const taken: TakenReport[] = []
  for (const [, part] of form)
    if (typeof part !== 'string') {
      const bytes = new Uint8Array(await part.arrayBuffer())
      taken.push(...(await takeUpload(c.get('memory'), { name: nameOf(part.name), bytes }, options)))
    }
  return taken
}

/** A file name says the format by its ending; the rest of it is nobody's path. */
function nameOf(name: string): string {
  return name.split(/[\\/]/).at(-1)?.slice(-120) || 'upload'
}
