import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Whereabouts } from '../../src/store/index.ts'

const VERSIONS = '/usr/lib/postgresql'

/** Where Debian puts the programs of the newest PostgreSQL from 15 on, or null where there is none. */
export function findPostgres(): string | null {
  if (!existsSync(VERSIONS)) return null
  const versions = readdirSync(VERSIONS).filter((name) => Number(name) >= 15)
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0]
  return newest === undefined ? null : join(VERSIONS, newest, 'bin')
}

export interface TestServer {
  readonly url: string
  /** Makes a database, empty or a copy of another that nobody has open, and says where it is. */
  readonly fresh: (copyOf?: string) => Whereabouts & { readonly database: string }
  /** Stops hard, as a crash would. */
  readonly halt: () => void
  readonly resume: () => void
  readonly stop: () => void
}

/** Starts a PostgreSQL server of its own in a temporary folder; as root, under the account `postgres`. */
export async function startPostgres(bin: string): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-pg-'))
  const asRoot = process.getuid?.() === 0
  if (asRoot) {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
    chownSync(folder, id('-u'), id('-g'))
  }
  const run = (program: string, ...args: string[]) => {
    const command = [join(bin, program), ...args]
    const [file, ...rest] = asRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command
    execFileSync(file as string, rest, { stdio: ['ignore', 'ignore', 'pipe'], cwd: folder })
  }
  const data = join(folder, 'data')
  const port = await freePort()
  const log = join(folder, 'log')
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c shared_buffers=64MB`
  const start = () => run('pg_ctl', '-D', data, '-l', log, '-w', '-o', settings, 'start')
  run('initdb', '-D', data, '-U', 'sitrep', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N')
  start()
  const halt = () => run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop')
  const at = (name: string) => `postgres://sitrep@127.0.0.1:${port}/${name}`
  let made = 0
  return {
    url: at('postgres'),
    fresh: (copyOf) => {
      made += 1
      const template = copyOf === undefined ? [] : ['-T', new URL(copyOf).pathname.slice(1)]
      run('createdb', '-h', folder, '-p', String(port), '-U', 'sitrep', ...template, `t${made}`)
      return { database: at(`t${made}`) }
    },
    halt,
    resume: start,
    stop: () => {
      halt()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
