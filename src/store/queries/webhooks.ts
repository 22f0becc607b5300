import type { Selectable } from 'kysely'
import type { Database } from '../connection.ts'
import type { Webhook, WebhookShelf } from '../contract.ts'
import { decodeSeq, toPage } from '../page.ts'
import type { Schema } from '../schema.ts'

export function webhookShelf(db: Database): WebhookShelf {
  return {
    add: async (hook) => void (await db.insertInto('webhook').values(hook).execute()),
    list: async ({ limit, cursor }) => {
      const after = decodeSeq(cursor) ?? 0
      const found = await db
        .selectFrom('webhook')
        .selectAll()
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(limit + 1)
        .execute()
      return toPage(found, limit, { place: ({ seq }) => [seq], item: toWebhook })
    },
    due: async (now) => {
      const rows = await db
        .selectFrom('webhook')
        .selectAll()
        .where('nextTryAt', '<=', now)
        .orderBy('seq')
        .execute()
      return rows.map(toWebhook)
    },
    update: async (id, update) =>
      void (await db.updateTable('webhook').set(update).where('id', '=', id).execute()),
    remove: async (id) => {
      const gone = await db.deleteFrom('webhook').where('id', '=', id).returning('id').executeTakeFirst()
      return gone !== undefined
    },
  }
}

function toWebhook({ seq: _seq, ...hook }: Selectable<Schema['webhook']>): Webhook {
  return hook
}
