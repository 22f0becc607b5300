import { runCli } from '../../src/cli/run.ts'

/** What one command line printed and returned. */
export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command line in this process, on a terminal of 100 columns without colours. */
export async function runSitrep(argv: readonly string[], input: string | Uint8Array = ''): Promise<Outcome> {
  let out = ''
  let err = ''
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const code = await runCli(argv, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    input: (async function* () {
      yield bytes
    })(),
    width: 100,
    colour: false,
    watched: false,
  })
  return { code, out, err }
}
