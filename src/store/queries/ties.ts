import { sql } from 'kysely'
import type { Database } from '../connection.ts'
import type { StoredTie, Tie, TieShelf } from '../contract.ts'
import { anyOf } from './anyOf.ts'

export function tieShelf(db: Database): TieShelf {
  const select = () => db.selectFrom('storyTie').select(['record', 'home']).orderBy('story').orderBy('event')
  return {
    of: async (stories) => (await select().where('story', '=', anyOf(stories)).execute()).map(toTie),
    guestsOf: async (homes) => (await select().where('home', '=', anyOf(homes)).execute()).map(toTie),
    meeting: async (ties, { role, slackMs }) => {
      if (ties.length === 0) return []
      const { rows } = await sql<Row>`
        select distinct on (other.story, other.event) other.record, other.home
        from ${unnest(ties)} as mine (story, event, role, kind, low, high, record)
        join story_tie other on other.kind = mine.kind
          and other.span && int8range(mine.low - ${slackMs}::bigint, mine.high + ${slackMs}::bigint, '[]')
        where other.role = ${role}
        order by other.story, other.event`.execute(db)
      return rows.map(toTie)
    },
    replace: async (stories, ties) => {
      await db.deleteFrom('storyTie').where('story', '=', anyOf(stories)).execute()
      if (ties.length === 0) return
      await sql`insert into story_tie (story, event, role, kind, span, record)
        select story, event, role, kind, int8range(low, high, '[]'), record
        from ${unnest(ties)} as given (story, event, role, kind, low, high, record)`.execute(db)
    },
    setHomes: async (guests) => {
      if (guests.length === 0) return
      await sql`update story_tie set home = given.home
        from unnest(${guests.map(({ story }) => story)}::text[], ${guests.map(({ event }) => event)}::text[],
          ${guests.map(({ home }) => home)}::text[]) as given (story, event, home)
        where story_tie.story = given.story and story_tie.event = given.event`.execute(db)
    },
  }
}

/** Ties as rows. */
function unnest(ties: readonly Tie[]) {
  const column = <T>(of: (tie: Tie) => T) => ties.map(of)
  return sql`unnest(${column(({ story }) => story)}::text[], ${column(({ event }) => event)}::text[],
    ${column(({ role }) => role)}::text[], ${column(({ kind }) => kind)}::text[],
    ${column(({ start, end }) => Math.min(start, end))}::bigint[],
    ${column(({ start, end }) => Math.max(start, end))}::bigint[],
    ${column((tie) => JSON.stringify(tie))}::text[])`
}

interface Row {
  readonly record: string
  readonly home: string | null
}

function toTie({ record, home }: Row): StoredTie {
  return { ...(JSON.parse(record) as Tie), home }
}
