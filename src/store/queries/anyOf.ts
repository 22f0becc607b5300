import { sql } from 'kysely'

/** A list as one parameter: PostgreSQL allows 65,535 of them, a story may have more reports. */
export function anyOf(values: readonly string[]) {
  return sql<string>`any(${[...values]}::text[])`
}
