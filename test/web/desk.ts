import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'

const CHROMIUM = '/usr/bin/chromium'
export const hasChromium = existsSync(CHROMIUM)

/** How long something that is waited for may take: much longer than it does, since the machine may be busy. */
export const PATIENCE_MS = 45_000

const ROOT = join(import.meta.dirname, '..', '..')

/** A page open on a desk; the flows go on from each other. */
export interface Visit {
  readonly desk: Desk
  readonly page: Page
}

export interface Tokens {
  readonly SITREP_TOKEN?: string
  readonly SITREP_READER_TOKEN?: string
}

export interface Desk {
  readonly url: string
  readonly browser: Browser
  readonly send: (path: string, body?: unknown) => Promise<unknown>
  readonly ask: <T>(path: string) => Promise<T>
  readonly close: () => Promise<void>
}

/** The page as people get it, from its sources. In a process of its own: a test's environment makes React its slow, big self. */
export async function buildPage(): Promise<void> {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  const env = { ...process.env, NODE_ENV: 'production' }
  await promisify(execFile)(process.execPath, [vite, 'build', 'src/web', '--logLevel', 'error'], {
    cwd: ROOT,
    env,
  })
}

/** The real `sitrep serve` on an empty store of its own, open or with the tokens given, and a browser. */
export async function openDesk(tokens: Tokens = {}): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'sitrep-web-'))
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', 'serve', '--port', '0', '--store', join(folder, 'store')],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...tokens } },
  )
  const url = await firstLine(server)
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  return {
    url,
    browser,
    send: (path, body) => request(url + path, { method: 'POST', ...toJson(body, tokens) }),
    ask: async <T>(path: string) => (await request(url + path, { headers: keyOf(tokens) })) as T,
    close: async () => {
      await browser.close()
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function toJson(body: unknown, tokens: Tokens): RequestInit {
  return body === undefined
    ? { headers: keyOf(tokens) }
    : {
        headers: { ...keyOf(tokens), 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }
}

/** The tests themselves send as an editor. */
function keyOf({ SITREP_TOKEN }: Tokens): Record<string, string> {
  return SITREP_TOKEN === undefined ? {} : { authorization: `Bearer ${SITREP_TOKEN}` }
}

async function request(url: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(url, init)
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
  return response.json()
}

/** The address that the server prints once it listens. */
function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaints = ''
    server.stderr?.on('data', (chunk: Buffer) => void (complaints += chunk.toString()))
    server.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()))
    server.once('exit', (code) => reject(new Error(`serve ended with ${code}: ${complaints}`)))
  })
}

/** Asks until the answer is good: reading is a job that follows taking in. */
export async function until<T>(ask: () => Promise<T>, isGood: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    const answer = await ask()
    if (isGood(answer)) return answer
    if (Date.now() > end) throw new Error(`waited in vain; the last answer was ${JSON.stringify(answer)}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
