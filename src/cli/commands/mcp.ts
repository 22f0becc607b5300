import type { Command } from 'commander'
import { type StoreOptions, withDoor } from '../door.ts'
import type { Streams } from '../streams.ts'
import { addStoreOptions } from './options.ts'

export function defineMcp(program: Command, streams: Streams): void {
  const command = program
    .command('mcp')
    .description(
      'let an assistant ask the desk, over stdin and stdout (Model Context Protocol); it can change nothing',
    )
    .action((options: StoreOptions) => speakMcp(options, streams))
  addStoreOptions(command)
}

async function speakMcp(options: StoreOptions, streams: Streams): Promise<void> {
  const [{ createInterface }, { Readable }, { answerMcp }, { packageVersion }] = await Promise.all([
    import('node:readline'),
    import('node:stream'),
    import('../../server/mcp.ts'),
    import('../../desk/data.ts'),
  ])
  const version = await packageVersion()
  await withDoor(options, streams, async (door) => {
    for await (const line of createInterface({ input: Readable.from(streams.input) })) {
      const answer = line.trim() === '' ? null : await answerMcp(line, (path) => door.ask(path), version)
      if (answer !== null) await streams.out(`${JSON.stringify(answer)}\n`)
    }
  })
}
