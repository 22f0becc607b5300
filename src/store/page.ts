import { UserError } from '../record/error.ts'

/** One page of a list. `next` is the cursor of the following page, or null at the end. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

export interface PageQuery {
  /** At most this many items, 1 … 500. */
  readonly limit: number
  readonly cursor?: string | null | undefined
}

/** Cursors are opaque to their users: a list of numbers and strings that says after which row to go on. */
function encodeCursor(place: readonly (number | string)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** Reads a cursor of `length` parts, or says that it is none of ours. */
export function decodeCursor(cursor: string, length: number): (number | string)[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const isPlace = (part: unknown) => typeof part === 'string' || Number.isFinite(part)
    if (Array.isArray(place) && place.length === length && place.every(isPlace)) return place
  } catch {
    // falls through to the one error below
  }
  throw new UserError('bad-cursor', 'this cursor is not one that was handed out; start again without it')
}

/** The row number a cursor goes on from, or null for the first page. */
export function decodeSeq(cursor: string | null | undefined): number | null {
  if (!cursor) return null
  const [seq] = decodeCursor(cursor, 1)
  if (Number.isSafeInteger(seq)) return seq as number
  throw new UserError('bad-cursor', 'this cursor is not one that was handed out; start again without it')
}

/** Makes a page of rows that were asked for with one more than the limit. */
export function toPage<Row, T>(
  rows: readonly Row[],
  limit: number,
  options: { readonly place: (row: Row) => readonly (number | string)[]; readonly item: (row: Row) => T },
): Page<T> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(options.item),
    next: rows.length > limit && last !== undefined ? encodeCursor(options.place(last)) : null,
  }
}
