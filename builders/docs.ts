/** Writes `docs/cli.md` from the commands themselves. Run: `npx tsx builders/docs.ts` */
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Command } from 'commander'
import { describeProgram } from '../src/cli/run.ts'

/** The command reference as Markdown: every command's `--help`, word for word. */
export function renderReference(): string {
  const program = describeProgram({
    out: () => undefined,
    err: () => undefined,
    input: (async function* () {})(),
    width: 100,
    colour: false,
    watched: false,
  })
  const sections = flatten(program).map(
    ([name, command]) => `## ${name}\n\n\`\`\`\n${command.helpInformation()}\`\`\`\n`,
  )
  const exit =
    'Exit codes: 0 ok, 1 failure, 2 usage, 130 interrupted. Data goes to stdout, progress and errors to stderr.'
  return `# Commands\n\n${exit}\n\n${sections.join('\n')}`
}

function flatten(command: Command, path = ''): [string, Command][] {
  const name = `${path} ${command.name()}`.trim()
  return [[name, command], ...command.commands.flatMap((child) => flatten(child, name))]
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(new URL('../docs/cli.md', import.meta.url), renderReference())
