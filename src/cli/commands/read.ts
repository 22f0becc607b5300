import type { Command } from 'commander'
import { UserError } from '../../record/error.ts'
import type { Reading } from '../../record/reading.ts'
import { startProgress, tellRemarks } from '../progress.ts'
import type { Streams } from '../streams.ts'
import { addGivenOptions, toGiven, type GivenOptions } from './options.ts'

interface ReadOptions extends GivenOptions {
  readonly json?: boolean
  readonly ndjson?: boolean
  readonly explain?: boolean
  readonly quiet?: boolean
}

export function defineRead(program: Command, streams: Streams): void {
  const command = program
    .command('read')
    .description('read what each report says: statements, events, places, times, figures, actors')
    .argument('[file...]', 'reports in any mix of formats, folders of them, or - for standard input')
    .option('--json', 'print the readings as JSON: one object for one report, else an array')
    .option('--ndjson', 'read one {"id","text"|"html",…} a line from stdin, print one reading a line')
    .option('--explain', 'say which rule or weight each record rests on')
    .option('--quiet', 'no progress on stderr')
    .action((paths: string[], options: ReadOptions) =>
      options.ndjson ? readStream(paths, options, streams) : readFiles(paths, options, streams),
    )
  addGivenOptions(command)
}

async function readStream(paths: readonly string[], options: ReadOptions, streams: Streams): Promise<void> {
  if (paths.some((path) => path !== '-'))
    throw new UserError('usage', '--ndjson reads standard input; give no files')
  const [{ openKnowledge }, { readLines }] = await Promise.all([
    import('../../desk/data.ts'),
    import('../../desk/stream.ts'),
  ])
  for await (const line of readLines(streams.input, await openKnowledge(options)))
    await streams.out(`${line}\n`)
}

async function readFiles(paths: readonly string[], options: ReadOptions, streams: Streams): Promise<void> {
  if (paths.length === 0) throw new UserError('usage', 'name a file to read, or - for standard input')
  const [{ openKnowledge }, { takeReports }, { readAll }, { renderReading }] = await Promise.all([
    import('../../desk/data.ts'),
    import('../../desk/files.ts'),
    import('../../desk/read.ts'),
    import('../reading/index.ts'),
  ])
  const knowledge = await openKnowledge(options)
  const progress = startProgress('reports read', streams, options.quiet === true)
  const readings: Reading[] = []
  const reports = takeReports(paths, {
    as: options.as,
    given: toGiven(options),
    input: streams.input,
    onProgress: tellRemarks(streams),
  })
  for await (const reading of readAll(reports, knowledge)) {
    readings.push(reading)
    progress.show(readings.length)
  }
  progress.end()
  if (options.json)
    await streams.out(`${JSON.stringify(readings.length === 1 ? readings[0] : readings, null, 2)}\n`)
  else for (const reading of readings) await streams.out(renderReading(reading, streams, options.explain))
}
