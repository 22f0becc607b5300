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
  const { stemOf, takeReports } = await import('../../desk/files.ts')
  await withDoor(options, streams, async (door) => {
    const how = {
      as: options.as,
      given: toGiven(options),
      input: streams.input,
      onProgress: tellRemarks(streams),
    }
    for (const path of paths)
      for await (const report of takeReports([path], how)) {
        // What comes from standard input has no name that would tell it from the next that does.
        const isNameless = path === '-' && report.url === null && report.id === stemOf('-')
        const { items } = await sendReport(door, isNameless ? { ...report, id: '' } : report)
        for (const { id, isNew } of items) await streams.out(`${isNew ? 'taken' : 'already there'}\t${id}\n`)
      }
  })
}

type Sent = { readonly items: readonly { readonly id: string; readonly isNew: boolean }[] }

async function sendReport(door: Door, report: Report): Promise<Sent> {
  if (door.memory === null) return askJson<Sent>(door, '/reports?archive=true', sendJson(report))
  const { takeIn } = await import('../../desk/intake.ts')
  return { items: await takeIn(door.memory, [report], { isOld: true }) }
}
