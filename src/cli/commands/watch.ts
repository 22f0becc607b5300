import type { Command } from 'commander'
import { askJson, sendJson, type StoreOptions, withDoor } from '../door.ts'
import { untilStopped } from '../signals.ts'
import type { Streams } from '../streams.ts'
import { addStoreOptions } from './options.ts'

interface FeedLine {
  readonly id: string
  readonly url: string
  readonly title: string | null
  readonly status: string
  readonly problem: string | null
  readonly checkedAt: string | null
}

export function defineWatch(program: Command, streams: Streams): void {
  const watch = program.command('watch').description('follow news feeds: add, list, remove, run')
  const add = watch
    .command('add')
    .description('watch a feed, or every feed of an OPML file')
    .argument('<address|file>', 'the address of an RSS, Atom or JSON feed, or an OPML file')
    .action((given: string, options: StoreOptions) => addFeed(given, options, streams))
  const list = watch
    .command('list')
    .description('the feeds and how they are')
    .option('--json', 'as JSON')
    .action((options: StoreOptions & { json?: boolean }) => listFeeds(options, streams))
  const remove = watch
    .command('remove')
    .description('stop watching a feed; its reports stay')
    .argument('<feed>', 'its id or address')
    .action((given: string, options: StoreOptions) => removeFeed(given, options, streams))
  const run = watch
    .command('run')
    .description('look at the feeds as they fall due, until stopped (`sitrep serve` does so too)')
    .option('--once', 'look at those that are due and end')
    .option('--allow-private', 'fetch from private addresses too')
    .action((options: RunOptions) => runWatch(options, streams))
  for (const command of [add, list, remove, run]) addStoreOptions(command)
}

async function addFeed(given: string, options: StoreOptions, streams: Streams): Promise<void> {
  const { readFile } = await import('node:fs/promises')
  const { UserError } = await import('../../record/error.ts')
  const read = () =>
    readFile(given, 'utf8').catch(() => {
      throw new UserError(
        'file-unreadable',
        `'${given}' is neither an address (https://…) nor a file that can be read`,
      )
    })
  const body = /^https?:/i.test(given) ? { url: given } : { opml: await read() }
  await withDoor(options, streams, async (door) => {
    const { items } = await askJson<{ items: { url: string; isNew: boolean }[] }>(
      door,
      '/sources',
      sendJson(body),
    )
    for (const { url, isNew } of items) await streams.out(`${isNew ? 'added' : 'already there'}\t${url}\n`)
  })
}

async function allFeeds(door: Parameters<typeof askJson>[0]): Promise<FeedLine[]> {
  const feeds: FeedLine[] = []
  for (let cursor = ''; ;) {
    const page = await askJson<{ items: FeedLine[]; next: string | null }>(
      door,
      `/sources?limit=500${cursor}`,
    )
    feeds.push(...page.items)
    if (page.next === null) return feeds
    cursor = `&cursor=${page.next}`
  }
}

async function listFeeds(options: StoreOptions & { json?: boolean }, streams: Streams): Promise<void> {
  await withDoor(options, streams, async (door) => {
    const feeds = await allFeeds(door)
    if (options.json) return streams.out(`${JSON.stringify(feeds, null, 2)}\n`)
    for (const { id, status, checkedAt, url, problem } of feeds)
      await streams.out(`${[id, status, checkedAt ?? 'not yet', url, problem ?? ''].join('\t').trimEnd()}\n`)
  })
}

async function removeFeed(given: string, options: StoreOptions, streams: Streams): Promise<void> {
  await withDoor(options, streams, async (door) => {
    const found = (await allFeeds(door)).find(({ id, url }) => id === given || url === given)
    await askJson(door, `/sources/${encodeURIComponent(found?.id ?? given)}`, { method: 'DELETE' })
    await streams.out(`removed\t${found?.url ?? given}\n`)
  })
}

interface RunOptions extends StoreOptions {
  readonly once?: boolean
  readonly allowPrivate?: boolean
}

async function runWatch(options: RunOptions, streams: Streams): Promise<void> {
  const [
    { findWhereabouts, openMemory },
    { openGuardedNet },
    { withManners },
    { watch, watchOnce },
    { packageVersion },
  ] = await Promise.all([
    import('../../desk/memory.ts'),
    import('../../desk/run.ts'),
    import('../../desk/watch/manners.ts'),
    import('../../desk/watch/run.ts'),
    import('../../desk/data.ts'),
  ])
  const onError = (error: Error) => streams.err(`sitrep: ${error.message}\n`)
  const memory = await openMemory({ whereabouts: findWhereabouts(options), onError })
  const net = openGuardedNet({ allowPrivate: options.allowPrivate, version: await packageVersion() })
  const fetch = withManners(net.fetch)
  const tell = ({
    status,
    taken,
    feed,
    problem,
  }: {
    status: string
    taken: number
    feed: string
    problem: string | null
  }) => void streams.out(`${[status, `${taken} taken`, feed, problem ?? ''].join('\t').trimEnd()}\n`)
  try {
    if (options.once) for (const checked of await watchOnce(memory, fetch)) tell(checked)
    else await watch(memory, { signal: untilStopped(), fetch, onChecked: tell, onError })
  } finally {
    await net.close()
    await memory.close()
  }
}
