import type { Command } from 'commander'
import type { StoreOptions } from '../door.ts'
import type { Streams } from '../streams.ts'
import { addStoreOptions } from './options.ts'

export function defineDoctor(program: Command, streams: Streams): void {
  const command = program
    .command('doctor')
    .description('check that everything Sitrep needs is there, and say what to do where it is not')
    .option('--json', 'as JSON')
    .action((options: StoreOptions & { json?: boolean }) => examine(options, streams))
  addStoreOptions(command)
}

async function examine(options: StoreOptions & { json?: boolean }, streams: Streams): Promise<void> {
  const [{ examineDesk }, { UserError }] = await Promise.all([
    import('../../desk/doctor.ts'),
    import('../../record/error.ts'),
  ])
  const findings = await examineDesk(options)
  if (options.json) await streams.out(`${JSON.stringify(findings, null, 2)}\n`)
  else
    for (const { name, isWell, detail } of findings)
      await streams.out(`${isWell ? 'ok  ' : 'FAIL'}  ${name}: ${detail}\n`)
  const bad = findings.filter(({ isWell }) => !isWell)
  if (bad.length > 0)
    throw new UserError(
      'unwell',
      `${bad.length} of ${findings.length} checks failed: ${bad.map(({ name }) => name).join(', ')}`,
    )
}
