import type { z } from 'zod'
import type { Judgement } from '../record/judgement.ts'
import type { Reading } from '../record/reading.ts'
import type { Fact, Revision, Story } from '../record/situation.ts'
import type * as shapes from '../server/schemas.ts'
import type * as storyShapes from '../server/storySchemas.ts'

export type StoryItem = z.infer<typeof storyShapes.StoryItem>
export type StoryContext = z.infer<typeof storyShapes.StoryContext>
export type Differences = z.infer<typeof storyShapes.Differences>
export type ReportItem = z.infer<typeof shapes.ReportItem>
export type ReportDetail = z.infer<typeof shapes.ReportDetail>
export type Hit = z.infer<typeof shapes.Hit>
export type Feed = z.infer<typeof shapes.Feed>
export type Change = z.infer<typeof shapes.Change>
export type NewJudgement = Pick<Judgement, 'kind'> & Partial<Omit<Judgement, 'kind' | 'at'>>
export type Taken = z.infer<typeof shapes.Taken>

/** A page of a list; `next` is the cursor of the one after it, null at the end. */
export interface List<T> {
  readonly items: readonly T[]
  readonly next: string | null
}
export interface Session {
  readonly role: 'reader' | 'editor' | null
  readonly isOpen: boolean
}
export interface Sample {
  readonly id: string
  readonly title: string
  readonly reports: number
}

/** What the server answered instead: `code` for programs, the message says what to do. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: string
  readonly status: number

  constructor(code: string, message: string, status: number) {
    super(message)
    this.code = code
    this.status = status
  }
}

const ROOT = '/api/v1'

type Query = Readonly<Record<string, string | number | null | undefined>>

/** An address of the API, for links and requests alike. */
export function apiUrl(path: string, query: Query = {}): string {
  const given = Object.entries(query).flatMap(([key, value]) =>
    value === null || value === undefined || value === '' ? [] : [[key, String(value)]],
  )
  const search = new URLSearchParams(given).toString()
  return `${ROOT}${path}${search === '' ? '' : `?${search}`}`
}

async function request<T>(url: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(url, init).catch(() => {
    throw new ApiError('unreachable', 'The server does not answer. Is “sitrep serve” running?', 0)
  })
  if (response.ok) return (response.status === 204 ? null : await response.json().catch(() => null)) as T
  const problem = (await response.json().catch(() => null)) as { code?: string; detail?: string } | null
  throw new ApiError(
    problem?.code ?? 'error',
    problem?.detail ?? `The server answered ${response.status}.`,
    response.status,
  )
}

const get = <T>(path: string, query?: Query) => request<T>(apiUrl(path, query))
const send = <T>(path: string, body: unknown, method = 'POST') =>
  request<T>(apiUrl(path), {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const segment = encodeURIComponent

interface StoriesQuery {
  readonly standing?: string | undefined
  readonly q?: string | undefined
  readonly cursor?: string | undefined
}

/** Every request the page makes. */
export const api = {
  session: () => get<Session>('/session'),
  enter: (token: string) => send<Session>('/session', { token }),
  stories: (query: StoriesQuery) => get<List<StoryItem>>('/stories', { limit: 50, ...query }),
  story: (id: string, asOf: string | null) => get<Story>(`/stories/${segment(id)}`, { asOf }),
  context: (id: string) => get<StoryContext>(`/stories/${segment(id)}/context`),
  differences: (id: string, from: string, to: string | null) =>
    get<Differences>(`/stories/${segment(id)}/differences`, { from, to }),
  storyChanges: (id: string) => get<List<Change>>(`/stories/${segment(id)}/changes`, { limit: 40 }),
  reports: (query: Query) => get<List<ReportItem>>('/reports', query),
  report: (id: string) => get<ReportDetail>(`/reports/${segment(id)}`),
  reading: (id: string, judged: boolean) =>
    get<Reading>(`/readings/${segment(id)}`, { judged: String(judged) }),
  revisions: (report: string) => get<List<Revision>>('/revisions', { report, limit: 100 }),
  search: (q: string) => get<List<Hit>>('/search', { q, limit: 60 }),
  facts: (query: Query) => get<List<{ story: string; event: string; fact: Fact }>>('/facts', query),
  judgements: (query: Query) => get<List<Judgement>>('/judgements', { limit: 100, ...query }),
  judge: (judgement: NewJudgement) => send<Judgement>('/judgements', judgement),
  sources: () => get<List<Feed>>('/sources', { limit: 200 }),
  addSource: (body: { readonly url: string } | { readonly opml: string }) =>
    send<List<{ id: string; url: string; isNew: boolean }>>('/sources', body),
  removeSource: (id: string) => request<null>(apiUrl(`/sources/${segment(id)}`), { method: 'DELETE' }),
  checkSource: (id: string) => request<null>(apiUrl(`/sources/${segment(id)}/check`), { method: 'POST' }),
  samples: () => get<List<Sample>>('/samples'),
  takeSample: (id: string) => request<Taken>(apiUrl(`/samples/${segment(id)}`), { method: 'POST' }),
  takeReport: (report: Record<string, unknown>) => send<Taken>('/reports', report),
  takeFile: (file: File) => {
    const form = new FormData()
    form.set('file', file)
    return request<Taken>(apiUrl('/reports'), { method: 'POST', body: form })
  },
}
