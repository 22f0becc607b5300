import type { Command } from 'commander'
import type { StoreOptions } from '../door.ts'
import { startProgress } from '../progress.ts'
import { untilStopped } from '../signals.ts'
import type { Streams } from '../streams.ts'
import { addStoreOptions, toCount } from './options.ts'

interface WorkOptions extends StoreOptions {
  readonly reread?: boolean
  readonly untilEmpty?: boolean
  readonly lease: number
  readonly quiet?: boolean
}

export function defineWork(program: Command, streams: Streams): void {
  const command = program
    .command('work')
    .description(
      'read what waits in the store; run it on as many machines as you like against one PostgreSQL',
    )
    .option('--reread', 'first give every report that an older version read to the queue again')
    .option('--until-empty', 'end when nothing waits any more')
    .option('--lease <seconds>', 'give a silent worker’s report to another after this long', toCount, 60)
    .option('--quiet', 'no progress on stderr')
    .action((options: WorkOptions) => runWork(options, streams))
  addStoreOptions(command)
}

async function runWork(options: WorkOptions, streams: Streams): Promise<void> {
  const [{ findWhereabouts, openMemory }, { requeueUnread, work }] = await Promise.all([
    import('../../desk/memory.ts'),
    import('../../desk/work.ts'),
  ])
  const onError = (error: Error) => streams.err(`sitrep: ${error.message}\n`)
  const memory = await openMemory({
    whereabouts: findWhereabouts(options),
    onError,
    leaseSeconds: options.lease,
  })
  const progress = startProgress('reports read', streams, options.quiet === true)
  let count = 0
  const onRead = () => progress.show((count += 1))
  try {
    if (options.reread) await requeueUnread(memory, { reread: true })
    await work(memory, { signal: untilStopped(), onRead, onError, untilEmpty: options.untilEmpty ?? false })
    progress.end()
    await streams.out(`${count} reports read\n`)
  } finally {
    await memory.close()
  }
}
