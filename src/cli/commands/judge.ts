import type { Command } from 'commander'
import { InvalidArgumentError } from 'commander'
import { UserError } from '../../record/error.ts'
import type { Judgement } from '../../record/judgement.ts'
import { askJson, type Door, sendJson, type StoreOptions, withDoor } from '../door.ts'
import type { Streams } from '../streams.ts'
import { addStoreOptions } from './options.ts'

interface Anchor {
  readonly report: string
  readonly span: readonly [number, number] | null
}

interface JudgeOptions extends StoreOptions {
  readonly report?: string
  readonly span?: readonly [number, number]
  readonly words?: string
  readonly record?: string
  readonly with?: readonly Anchor[]
  readonly text?: string
  readonly content?: Record<string, unknown>
  readonly undoes?: string
  readonly by: string
}

export function defineJudge(program: Command, streams: Streams): void {
  const command = program
    .command('judge')
    .description('write down what a person decided about a record; nothing is ever overwritten')
    .argument(
      '<kind>',
      'reject, correct, merge, split, confirm, set-place, set-time, note, undo; or list, to see the log',
    )
    .option('--report <id>', 'the report it is about')
    .option('--words <text>', 'the words of the report it is about, where they stand there once')
    .option('--span <start,end>', 'the same as positions, in UTF-16 code units of the report’s text', toSpan)
    .option(
      '--record <kind>',
      'statements, events, places, times, figures, actors, claims, or stories for whole reports',
    )
    .option('--with <report[:start,end]>', 'what to merge with or split from; may be given again', addAnchor)
    .option('--text <text>', 'what `note` says')
    .option('--content <json>', 'the rest of what it says, such as {"set":{"min":5,"max":5}}', toFields)
    .option('--undoes <id>', 'the judgement that `undo` takes back')
    .option('--by <name>', 'who decides', process.env['USER'] || 'editor')
    .action((kind: string, options: JudgeOptions) =>
      kind === 'list' ? listJudgements(options, streams) : sendJudgement(kind, options, streams),
    )
  addStoreOptions(command)
}

async function sendJudgement(kind: string, options: JudgeOptions, streams: Streams): Promise<void> {
  const { report = null, record, text, undoes = null, by } = options
  const content = {
    ...(record === undefined ? {} : { record }),
    ...(options.with === undefined ? {} : { with: options.with }),
    ...(text === undefined ? {} : { text }),
    ...options.content,
  }
  await withDoor(options, streams, async (door) => {
    const span = options.span ?? (await findWords(door, options))
    const judgement = await askJson(
      door,
      '/judgements',
      sendJson({ kind, report, span, content, undoes, by }),
    )
    await streams.out(`${JSON.stringify(judgement, null, 2)}\n`)
  })
}

/** Where the words stand in the report. */
async function findWords(
  door: Door,
  { report, words }: JudgeOptions,
): Promise<readonly [number, number] | null> {
  if (words === undefined) return null
  if (report === undefined)
    throw new UserError('usage', 'say with --report in which report these words stand')
  const { text } = await askJson<{ text: string }>(door, `/reports/${encodeURIComponent(report)}`)
  const starts: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) starts.push(at)
  const [start] = starts
  if (start === undefined)
    throw new UserError('no-such-words', `these words do not stand in the text of ${report}`)
  if (starts.length > 1)
    throw new UserError(
      'many-words',
      `these words stand there ${starts.length} times; give more of them, or --span with one of ${starts
        .map((at) => `${at},${at + words.length}`)
        .join(' ')}`,
    )
  return [start, start + words.length]
}

async function listJudgements(options: JudgeOptions, streams: Streams): Promise<void> {
  const about = options.report === undefined ? '' : `&report=${encodeURIComponent(options.report)}`
  await withDoor(options, streams, async (door) => {
    for (let cursor = ''; ;) {
      const page = await askJson<{ items: Judgement[]; next: string | null }>(
        door,
        `/judgements?limit=500${about}${cursor}`,
      )
      for (const { id, at, by, kind, report, span, content, undoes } of page.items) {
        const anchor = undoes ?? `${report ?? ''}${span ? `:${span.join(',')}` : ''}`
        await streams.out(`${[at, by, kind, anchor, JSON.stringify(content), id].join('\t')}\n`)
      }
      if (page.next === null) return
      cursor = `&cursor=${page.next}`
    }
  })
}

function toSpan(text: string): readonly [number, number] {
  const parts = /^(\d+),(\d+)$/.exec(text)
  if (!parts) throw new InvalidArgumentError('give two numbers such as 120,134')
  return [Number(parts[1]), Number(parts[2])]
}

function addAnchor(text: string, before: readonly Anchor[] = []): readonly Anchor[] {
  const [, report = text, start, end] = /^(.+):(\d+),(\d+)$/.exec(text) ?? []
  return [...before, { report, span: start === undefined ? null : [Number(start), Number(end)] }]
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
