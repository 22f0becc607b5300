import { type Chunk, type ExportFormat, FORMATS, writeAll } from '../exchange/index.ts'
import type { Story } from '../record/situation.ts'
import { createPastStates, findStory } from './ask.ts'
import type { Memory } from './memory.ts'

/** What can be asked for: the formats, `json` for one situation, and the whole store. */
export const EXPORT_NAMES = [...(Object.keys(FORMATS) as ExportFormat[]), 'store'] as const
export type ExportName = (typeof EXPORT_NAMES)[number]

export interface Export {
  readonly mediaType: string
  readonly fileName: string
  readonly pieces: AsyncIterable<string>
}

/** Makes an export of a story or of all; pieces come as they are read from the store. */
export async function exportLines(
  memory: Memory,
  asked: {
    readonly format: ExportName
    readonly story?: string | undefined
    readonly asOf?: string | undefined
  },
): Promise<Export> {
  const day = memory.now().slice(0, 10)
  if (asked.format === 'store')
    return {
      mediaType: 'application/x-ndjson',
      fileName: `sitrep-store-${day}.ndjson`,
      pieces: dumpLines(memory),
    }
  const format = FORMATS[asked.format]
  const stories = asked.story === undefined ? null : [(await findStory(memory, asked.story)).id]
  return {
    mediaType: format.mediaType,
    fileName: `sitrep-${day}.${format.ending}`,
    pieces: writeAll(format, gatherChunks(memory, stories ?? allStories(memory), asked.asOf)),
  }
}

async function* dumpLines(memory: Memory): AsyncGenerator<string> {
  for await (const line of memory.store.dump()) yield `${line}\n`
}

async function* allStories({ store }: Memory): AsyncGenerator<string> {
  const ids: string[] = []
  for (let cursor: string | null = null; ;) {
    const page: Awaited<ReturnType<typeof store.stories.list>> = await store.stories.list({
      limit: 500,
      cursor,
    })
    ids.push(...page.items.map(({ id }) => id))
    if (page.next === null) break
    cursor = page.next
  }
  yield* ids.sort()
}

async function* gatherChunks(
  memory: Memory,
  stories: AsyncIterable<string> | Iterable<string>,
  asOf: string | undefined,
): AsyncGenerator<Chunk> {
  const past = createPastStates(memory, 1)
  for await (const id of stories) {
    const found = await memory.store.stories.get(id)
    if (found === null) continue
    const story = asOf === undefined ? (JSON.parse(found.record) as Story) : await past.find(id, asOf)
    yield { story, readings: await memory.store.readings.many(story.reports) }
  }
}
