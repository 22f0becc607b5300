import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { randomFrom } from '../desk/madeUp.ts'

const ROOT = join(import.meta.dirname, '..', '..')

export interface Killing {
  readonly store: string
  readonly rounds: number
  readonly log?: (message: string) => void
}

export interface KillingOutcome {
  readonly rounds: number
  readonly acknowledged: number
  readonly missing: readonly string[]
}

/** Kills `sitrep serve` in the middle of intake, round after round, and looks for every report it acknowledged. */
export async function killWhileTaking({
  store,
  rounds,
  log = () => undefined,
}: Killing): Promise<KillingOutcome> {
  const random = randomFrom(9)
  const acknowledged: string[] = []
  for (let round = 0; round < rounds; round++) {
    const server = await startServe(store)
    const last = acknowledged.length + 10 + random() * 90
    const onTaken = (id: string) => {
      acknowledged.push(id)
      if (acknowledged.length >= last) server.child.kill('SIGKILL')
    }
    await Promise.all([0, 1, 2].map((client) => sendUntilDead(server.url, `k${round}-${client}`, onTaken)))
    await server.ended
    log(`round ${round + 1}: ${acknowledged.length} acknowledged so far`)
  }
  const server = await startServe(store)
  const kept = await listAll(server.url)
  server.child.kill('SIGTERM')
  await server.ended
  return { rounds, acknowledged: acknowledged.length, missing: acknowledged.filter((id) => !kept.has(id)) }
}

async function startServe(
  store: string,
): Promise<{ child: ChildProcess; url: string; ended: Promise<void> }> {
  const args = [
    '--import',
    'tsx',
    'src/cli/main.ts',
    'serve',
    '--store',
    store,
    '--port',
    '0',
    '--no-watch',
    '--no-work',
  ]
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  let told = ''
  child.stderr?.on('data', (piece: Buffer) => {
    told += piece.toString()
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (piece: Buffer) => resolve(piece.toString().trim()))
    child.once('exit', () => reject(new Error(`serve did not start: ${told}`)))
  })
  return { child, url, ended }
}

async function sendUntilDead(url: string, name: string, onTaken: (id: string) => void): Promise<void> {
  for (let i = 0; ; i++)
    try {
      const id = `${name}-${i}`
      const answer = await fetch(`${url}/api/v1/reports`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id, title: id, text: `Report ${id} from Meran harbour.` }),
      })
      if (answer.status !== 202) throw new Error(`answered ${answer.status}`)
      onTaken(id)
    } catch {
      return
    }
}

async function listAll(url: string): Promise<Set<string>> {
  const ids = new Set<string>()
  for (let cursor = ''; ;) {
    const answer = await fetch(`${url}/api/v1/reports?limit=500${cursor}`)
    const page = (await answer.json()) as { items: { id: string }[]; next: string | null }
    for (const { id } of page.items) ids.add(id)
    if (page.next === null) return ids
    cursor = `&cursor=${page.next}`
  }
}
