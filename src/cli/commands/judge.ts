import type { Command } from 'commander'
import { InvalidArgumentError } from 'commander'
import { askJson, sendJson, type StoreOptions, withDoor } from '../door.ts'
import type { Streams } from '../streams.ts'
import { addStoreOptions } from './options.ts'

interface JudgeOptions extends StoreOptions {
  readonly report?: string
  readonly span?: readonly [number, number]
  readonly content?: Record<string, unknown>
  readonly undoes?: string
  readonly by: string
}

export function defineJudge(program: Command, streams: Streams): void {
  const command = program
    .command('judge')
    .description('write down what a person decided about a record; nothing is ever overwritten')
    .argument('<kind>', 'reject, correct, merge, split, confirm, set-place, set-time, note or undo')
    .option('--report <id>', 'the report it is about')
    .option('--span <start,end>', 'the words it is about, in UTF-16 code units of the report’s text', toSpan)
    .option(
      '--content <json>',
      'what it says, such as {"record":"figures","set":{"min":5,"max":5}}',
      toFields,
    )
    .option('--undoes <id>', 'the judgement that `undo` takes back')
    .option('--by <name>', 'who decides', process.env['USER'] || 'editor')
    .action((kind: string, options: JudgeOptions) => sendJudgement(kind, options, streams))
  addStoreOptions(command)
}

async function sendJudgement(kind: string, options: JudgeOptions, streams: Streams): Promise<void> {
  const { report = null, span = null, content = {}, undoes = null, by } = options
  await withDoor(options, streams, async (door) => {
    const judgement = await askJson(
      door,
      '/judgements',
      sendJson({ kind, report, span, content, undoes, by }),
    )
    await streams.out(`${JSON.stringify(judgement, null, 2)}\n`)
  })
}

function toSpan(text: string): readonly [number, number] {
  const parts = /^(\d+),(\d+)$/.exec(text)
  if (!parts) throw new InvalidArgumentError('give two numbers such as 120,134')
  return [Number(parts[1]), Number(parts[2])]
}

function toFields(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {
    // answered below, like any other text that is no object
  }
  throw new InvalidArgumentError('give a JSON object')
}
