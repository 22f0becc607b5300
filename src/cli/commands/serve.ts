import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import type { StoreOptions } from '../door.ts'
import { untilStopped } from '../signals.ts'
import type { Streams } from '../streams.ts'
import { addStoreOptions, toCount } from './options.ts'

interface ServeOptions extends StoreOptions {
  readonly host: string
  readonly port: number
  readonly work: boolean
  readonly watch: boolean
  readonly allowPrivate?: boolean
}

export function defineServe(program: Command, streams: Streams): void {
  const command = program
    .command('serve')
    .description('open the desk: the page, the HTTP API, reading and watching, until stopped')
    .option('--host <address>', 'where to listen; beyond this machine SITREP_TOKEN must be set', '127.0.0.1')
    .option('--port <number>', 'which port to listen on', toCount, 4700)
    .option('--no-work', 'leave reading to `sitrep work`')
    .option('--no-watch', 'leave feeds to `sitrep watch run`')
    .option('--allow-private', 'fetch from private addresses too')
    .action((options: ServeOptions) => serve(options, streams))
  addStoreOptions(command)
}

async function serve(options: ServeOptions, streams: Streams): Promise<void> {
  const [{ findWhereabouts, openMemory }, { openHands }, { startServer }, { runDesk }, { packageVersion }] =
    await Promise.all([
      import('../../desk/memory.ts'),
      import('../../desk/threads/index.ts'),
      import('../../server/serve.ts'),
      import('../../desk/run.ts'),
      import('../../desk/data.ts'),
    ])
  const log = (message: string) => streams.err(`sitrep: ${message}\n`)
  const onError = (error: Error) => log(error.message)
  const whereabouts = findWhereabouts(options)
  if ('directory' in whereabouts && !existsSync(whereabouts.directory))
    log(`making a store in ${whereabouts.directory}; once, for some seconds`)
  const hands = openHands()
  const memory = await openMemory({ whereabouts, onError, ...hands })
  try {
    const version = await packageVersion()
    const desk = runDesk(memory, { ...options, version, onError })
    const tokens = tokensFrom(process.env)
    const { host, port } = options
    const listening = await startServer(memory, {
      host,
      port,
      tokens,
      log,
      version,
      fetchPage: desk.fetchPage,
      pageFolder: findPage(),
    })
    memory.store.announce({ url: listening.url, token: tokens.editor ?? '' })
    await streams.out(`${listening.url}\n`)
    const signal = untilStopped()
    await new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => resolve())
    })
    log('closing')
    await listening.close()
    await desk.stop()
  } finally {
    await memory.close()
    await hands.close()
  }
}

function tokensFrom(env: NodeJS.ProcessEnv): { editor?: string; reader?: string } {
  const editor = env['SITREP_TOKEN']
  const reader = env['SITREP_READER_TOKEN']
  return { ...(editor ? { editor } : {}), ...(reader ? { reader } : {}) }
}

/** The built page, beside the built program or, from source, where the build puts it. */
function findPage(): string | null {
  const places = [new URL('../../web/', import.meta.url), new URL('../../../dist/web/', import.meta.url)]
  const found = places
    .map((place) => fileURLToPath(place))
    .find((place) => existsSync(`${place}/index.html`) && !place.includes('/src/'))
  return found ?? null
}
