import type { Command } from 'commander'
import type { Report } from '../../record/report.ts'
import { askJson, type Door, sendJson, type StoreOptions, withDoor } from '../door.ts'
import { tellRemarks } from '../progress.ts'
import type { Streams } from '../streams.ts'
import { addGivenOptions, addStoreOptions, type GivenOptions, toGiven } from './options.ts'

export function defineTake(program: Command, streams: Streams): void {
  const command = program
    .command('take')
    .description('put reports into the store; a running desk or `sitrep work` reads them')
    .argument('<file|folder...>', 'reports in any mix of formats, folders of them, or - for standard input')
    .action((paths: string[], options: GivenOptions & StoreOptions) => take(paths, options, streams))
  addGivenOptions(command)
  addStoreOptions(command)
}

async function take(
  paths: readonly string[],
  options: GivenOptions & StoreOptions,
  streams: Streams,
): Promise<void> {
  const { takeReports } = await import('../../desk/files.ts')
  await withDoor(options, async (door) => {
    for await (const report of takeReports(paths, {
      as: options.as,
      given: toGiven(options),
      input: streams.input,
      onProgress: tellRemarks(streams),
    })) {
      const { items } = await sendReport(door, report)
      for (const { id, isNew } of items) await streams.out(`${isNew ? 'taken' : 'already there'}\t${id}\n`)
    }
  })
}

type Sent = { readonly items: readonly { readonly id: string; readonly isNew: boolean }[] }

async function sendReport(door: Door, report: Report): Promise<Sent> {
  if (door.memory === null) return askJson<Sent>(door, '/reports', sendJson(report))
  const { takeIn } = await import('../../desk/intake.ts')
  return { items: await takeIn(door.memory, [report]) }
}
