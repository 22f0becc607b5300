import { bodyLimit } from 'hono/body-limit'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import { createPastStates } from '../desk/ask.ts'
import type { Memory } from '../desk/memory.ts'
import type { FetchPage, ServerSettings } from './context.ts'
import { checkHost, checkOrigin, checkToken, limitRate, refuseEncodings } from './guards.ts'
import { countRequests, createMeter, metricsText } from './metrics.ts'
import { servePage } from './page.ts'
import { createRoutes, explain, problem, refuseUnknown } from './problem.ts'
import { changeRoutes } from './routes/changes.ts'
import { exportRoutes } from './routes/exports.ts'
import { judgementRoutes } from './routes/judgements.ts'
import { recordRoutes } from './routes/records.ts'
import { reportRoutes } from './routes/reports.ts'
import { sessionRoutes } from './routes/session.ts'
import { situationRoutes } from './routes/situation.ts'
import { sourceRoutes } from './routes/sources.ts'
import { storyRoutes } from './routes/stories.ts'
import { webhookRoutes } from './routes/webhooks.ts'

/** Bytes of a request. */
const LARGEST_BODY = 32 * 1024 * 1024

/** The whole server as a function from request to response; `serve.ts` puts it on a socket. */
export function createApp(memory: Memory, settings: ServerSettings = {}) {
  const app = createRoutes()
  const meter = createMeter()
  const past = createPastStates(memory)
  app.onError(explain)
  app.use(async (c, next) => {
    c.set('memory', memory)
    c.set('past', past)
    c.set('fetchPage', settings.fetchPage ?? refuseFetch)
    c.set('log', settings.log ?? (() => undefined))
    await next()
  })
  app.use(countRequests(meter), secureHeaders(HEADERS), checkHost(settings))
  app.get('/healthz', (c) => c.text('ok\n'))
  app.get('/readyz', async (c) => {
    await memory.store.ping()
    return c.text('ready\n')
  })
  app.use('/api/*', limitRate(settings), checkOrigin(), checkToken(settings), refuseEncodings())
  app.use('/metrics', checkToken(settings))
  app.get('/metrics', async (c) =>
    c.text(await metricsText(meter, memory), 200, { 'cache-control': 'no-store' }),
  )
  app.use('/api/*', bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => problem(c, TOO_LARGE) }))
  const tagged = etag()
  app.use('/api/*', (c, next) => (c.req.path.endsWith('/events') ? next() : tagged(c, next)))
  app.use('/api/*', async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-cache')
  })
  const api = createRoutes()
    .route('/', reportRoutes())
    .route('/', recordRoutes())
    .route('/', storyRoutes())
    .route('/', situationRoutes())
    .route('/', judgementRoutes())
    .route('/', sourceRoutes())
    .route('/', webhookRoutes())
    .route('/', exportRoutes())
    .route('/', changeRoutes())
    .route('/', sessionRoutes(settings))
  app.route('/api/v1', api)
  app.doc31('/api/v1/openapi.json', describe(settings.version))
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  app.notFound(refuseUnknown(app.routes))
  if (settings.pageFolder) app.get('*', servePage(settings.pageFolder))
  return app
}

const TOO_LARGE = {
  code: 'too-large',
  detail: `a request may have ${LARGEST_BODY / 1024 / 1024} MiB; send less at a time`,
}

const HEADERS = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  crossOriginResourcePolicy: 'same-origin',
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
}

function describe(version = '0') {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sitrep',
      version,
      description:
        'Reports in, one sourced situation out. What it says was reported, not verified. Lists are ' +
        '`{"items": […], "next": cursor or null}`; errors are `application/problem+json`; instants are ISO 8601 UTC; ' +
        'spans are `[start, end)` in UTF-16 code units of the report’s text.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{}, { token: [] as string[] }] as Record<string, string[]>[],
  }
}

const refuseFetch: FetchPage = async () => {
  throw new Error('this server was set up without a way to fetch pages')
}
