import { type Selectable, sql } from 'kysely'
import type { Database } from '../connection.ts'
import type { Feed, FeedShelf } from '../contract.ts'
import { decodeSeq, toPage } from '../page.ts'
import type { Schema } from '../schema.ts'
import { searchable } from './search.ts'

export function feedShelf(db: Database): FeedShelf {
  return {
    add: async (feed) => {
      const row = {
        ...feed,
        title: feed.title === null ? null : searchable(feed.title),
        nextCheckAt: feed.addedAt,
      }
      const written = await db
        .insertInto('feed')
        .values(row)
        .onConflict((on) => on.doNothing())
        .returning('id')
        .executeTakeFirst()
      return written !== undefined
    },
    get: async (id) => {
      const row = await db.selectFrom('feed').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? toFeed(row) : null
    },
    list: async ({ limit, cursor }) => {
      const after = decodeSeq(cursor) ?? 0
      const found = await db
        .selectFrom('feed')
        .selectAll()
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(limit + 1)
        .execute()
      return toPage(found, limit, { place: ({ seq }) => [seq], item: toFeed })
    },
    remove: async (id) => {
      const gone = await db.deleteFrom('feed').where('id', '=', id).returning('id').executeTakeFirst()
      return gone !== undefined
    },
    lease: async ({ now, until, limit }) => {
      const { rows } = await sql<{ id: string }>`
        update feed set leased_until = ${until} where id in (
          select id from feed
          where next_check_at <= ${now} and (leased_until is null or leased_until < ${now})
          order by next_check_at limit ${limit} for update skip locked)
        returning id`.execute(db)
      if (rows.length === 0) return []
      const leased = rows.map(({ id }) => id)
      return (
        await db.selectFrom('feed').selectAll().where('id', 'in', leased).orderBy('nextCheckAt').execute()
      ).map(toFeed)
    },
    update: async (id, update) => {
      await db
        .updateTable('feed')
        .set({ ...update, leasedUntil: null })
        .where('id', '=', id)
        .execute()
    },
    items: async (feed) => {
      const rows = await db
        .selectFrom('feedItem')
        .select(['item', 'fingerprint'])
        .where('feed', '=', feed)
        .execute()
      return new Map(rows.map(({ item, fingerprint }) => [item, fingerprint]))
    },
    young: (feed, { now, before, limit }) =>
      db
        .selectFrom('feedItem')
        .selectAll()
        .where('feed', '=', feed)
        .where('youngUntil', '>', now)
        .where('seenAt', '<', before)
        .orderBy('seenAt')
        .limit(limit)
        .execute(),
    putItem: async (item) => {
      const { feed: _feed, item: _item, ...renewed } = item
      await db
        .insertInto('feedItem')
        .values(item)
        .onConflict((on) => on.columns(['feed', 'item']).doUpdateSet(renewed))
        .execute()
    },
  }
}

function toFeed({ seq: _seq, leasedUntil: _lease, ...feed }: Selectable<Schema['feed']>): Feed {
  return feed
}
