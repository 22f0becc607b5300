import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { UserError } from '../record/error.ts'
import { COMMANDS } from './commands/index.ts'
import { standardStreams, type Streams } from './streams.ts'

/** Exit codes, the same for every command. */
export const EXIT = { ok: 0, failure: 1, usage: 2, interrupted: 130 } as const

/** Errors of the command line itself, not of what it names. */
const USAGE_CODES = new Set(['usage', 'wrong-format'])

/** Runs one command line and returns its exit code. Never throws for what a user can mend. */
export async function runCli(argv: readonly string[], streams: Streams = standardStreams()): Promise<number> {
  const program = describeProgram(streams)
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return EXIT.ok
  } catch (error) {
    return explain(error, streams)
  }
}

/** The whole command line as a value, for `--help`, shell completion and the reference page. */
export function describeProgram(streams: Streams = standardStreams()): Command {
  const program = new Command('sitrep')
    .description('Reads hurried reports of a crisis and keeps one sourced, time-aware situation record.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .showHelpAfterError('(sitrep --help lists commands and options)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void streams.out(text),
      writeErr: streams.err,
      getOutHelpWidth: () => streams.width,
    })
  for (const define of COMMANDS) define(program, streams)
  for (const command of program.commands) command.copyInheritedSettings(program)
  return program
}

function explain(error: unknown, streams: Streams): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
  if (error instanceof UserError) {
    streams.err(`sitrep: ${error.message}\n`)
    return USAGE_CODES.has(error.code) ? EXIT.usage : EXIT.failure
  }
  streams.err(
    `sitrep: this is a bug, please report it with the input that caused it\n${String((error as Error)?.stack ?? error)}\n`,
  )
  return EXIT.failure
}

function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
