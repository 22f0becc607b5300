import type { Command } from 'commander'
import type { Streams } from '../streams.ts'
import { addGivenOptions, toGiven, toInstant, type GivenOptions } from './options.ts'
import { startProgress, tellRemarks } from '../progress.ts'

interface BriefOptions extends GivenOptions {
  readonly asOf?: string
  readonly json?: boolean
  readonly all?: boolean
  readonly quiet?: boolean
}

export function defineBrief(program: Command, streams: Streams): void {
  const command = program
    .command('brief')
    .description('put reports together: what is known, how surely, and according to whom')
    .argument('<file|folder...>', 'reports in any mix of formats, folders of them, or - for standard input')
    .option('--as-of <time>', 'as it was known at this moment (ISO 8601)', toInstant)
    .option('--json', 'print the situation as JSON')
    .option('--all', 'show every fact and event, not only the first')
    .option('--quiet', 'no progress on stderr')
    .action((paths: string[], options: BriefOptions) => brief(paths, options, streams))
  addGivenOptions(command)
}

async function brief(paths: readonly string[], options: BriefOptions, streams: Streams): Promise<void> {
  const [{ openKnowledge }, { takeReports }, { makeBrief }, { renderBrief }] = await Promise.all([
    import('../../desk/data.ts'),
    import('../../desk/files.ts'),
    import('../../desk/brief.ts'),
    import('../brief/index.ts'),
  ])
  const progress = startProgress('reports read', streams, options.quiet === true)
  const reports = takeReports(paths, {
    as: options.as,
    given: toGiven(options),
    input: streams.input,
    onProgress: tellRemarks(streams),
  })
  const made = await makeBrief(reports, await openKnowledge(options), {
    asOf: options.asOf ?? null,
    onRead: progress.show,
  })
  progress.end()
  await streams.out(
    options.json ? `${JSON.stringify(made.situation, null, 2)}\n` : renderBrief(made, streams, options.all),
  )
}
