import type { Command } from 'commander'
import { refuseProblem, type StoreOptions, withDoor } from '../door.ts'
import type { Streams } from '../streams.ts'
import { addStoreOptions, toInstant } from './options.ts'

interface ExportOptions extends StoreOptions {
  readonly format: string
  readonly story?: string
  readonly asOf?: string
}

export function defineExport(program: Command, streams: Streams): void {
  const command = program
    .command('export')
    .description('write what the store knows for other programs, or the whole store as a backup')
    .option(
      '--format <name>',
      'ndjson, csv, geojson, plover, gdelt, polecat, icews, or store for everything',
      'store',
    )
    .option('--story <id>', 'only this story')
    .option('--as-of <time>', 'as it was known at this moment (ISO 8601)', toInstant)
    .action((options: ExportOptions) => exportAll(options, streams))
  addStoreOptions(command)
}

async function exportAll({ format, story, asOf, ...where }: ExportOptions, streams: Streams): Promise<void> {
  const query = new URLSearchParams({ format, ...(story ? { story } : {}), ...(asOf ? { asOf } : {}) })
  await withDoor(where, streams, async (door) => {
    const answer = await door.ask(`/exports?${query.toString()}`)
    await refuseProblem(answer)
    const decoder = new TextDecoder()
    for await (const piece of answer.body ?? [])
      await streams.out(decoder.decode(piece as Uint8Array, { stream: true }))
  })
}

export function defineImport(program: Command, streams: Streams): void {
  const command = program
    .command('import')
    .description('take the backup of a store in, from `sitrep export`; what is there already stays')
    .argument('<file>', 'the backup, or - for standard input')
    .action((file: string, options: StoreOptions) => importAll(file, options, streams))
  addStoreOptions(command)
}

async function importAll(file: string, options: StoreOptions, streams: Streams): Promise<void> {
  const [{ findWhereabouts, openMemory }, { importStore }] = await Promise.all([
    import('../../desk/memory.ts'),
    import('../../desk/backup.ts'),
  ])
  const memory = await openMemory({ whereabouts: findWhereabouts(options) })
  try {
    const taken = await importStore(memory, file === '-' ? streams.input : file)
    await streams.out(`${taken} reports taken in\n`)
  } finally {
    await memory.close()
  }
}
