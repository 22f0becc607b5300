import { serve } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { UserError } from '../record/error.ts'
import type { Memory } from '../desk/memory.ts'
import { createApp } from './app.ts'
import type { ServerSettings } from './context.ts'

export interface Listening {
  readonly url: string
  readonly close: () => Promise<void>
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

/** Puts the server on a socket. Beyond loopback only with a token: whoever reaches it could change everything. */
export async function startServer(
  memory: Memory,
  settings: ServerSettings & { readonly host: string; readonly port: number },
): Promise<Listening> {
  const { host, port } = settings
  const isLocal = LOOPBACK.has(host)
  if (!isLocal && Object.keys(settings.tokens ?? {}).length === 0)
    throw new UserError(
      'usage-token',
      `serving on ${host} needs a token: set SITREP_TOKEN for editors and SITREP_READER_TOKEN for readers`,
    )
  const hosts = settings.hosts ?? (isLocal ? ['localhost', '127.0.0.1', '[::1]'] : null)
  const ratePerMinute = settings.ratePerMinute ?? (isLocal ? 60_000 : 1_200)
  const app = createApp(memory, { ...settings, hosts, ratePerMinute })
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: app.fetch, hostname: host, port, serverOptions: TIMEOUTS },
      (info: AddressInfo) => {
        const name = info.family === 'IPv6' ? `[${info.address}]` : info.address
        resolve({
          url: `http://${name}:${info.port}`,
          close: () =>
            new Promise((done) => {
              server.close(() => done())
              if ('closeAllConnections' in server) server.closeAllConnections()
            }),
        })
      },
    )
    server.on('error', (error: NodeJS.ErrnoException) => {
      const inUse = new UserError(
        'port-in-use',
        `port ${port} on ${host} is in use; choose another with --port`,
      )
      reject(error.code === 'EADDRINUSE' ? inUse : error)
    })
  })
}

/** Milliseconds: a client that sends its request drop by drop is let go. */
const TIMEOUTS = { headersTimeout: 15_000, requestTimeout: 120_000, keepAliveTimeout: 10_000 }
