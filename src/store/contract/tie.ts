import type { StoryEvent } from '../../record/situation.ts'

/** What may tie a story to another: its main event, or an event that it only mentions and that may be another's. */
export interface Tie {
  readonly story: string
  readonly event: string
  readonly role: 'main' | 'guest'
  /** What two ties must have in common. */
  readonly kind: string
  readonly hazard: string | null
  /** Milliseconds since 1970, end included. */
  readonly start: number
  readonly end: number
  readonly place: StoryEvent['place']
}

export interface StoredTie extends Tie {
  /** The story whose main event a guest belongs to. */
  readonly home: string | null
}

export interface TieShelf {
  readonly of: (stories: readonly string[]) => Promise<readonly StoredTie[]>
  /** The guests that belong to these stories. */
  readonly guestsOf: (homes: readonly string[]) => Promise<readonly StoredTie[]>
  /** Ties of one role that share a kind and, within so many milliseconds, the time with any of these. */
  readonly meeting: (
    ties: readonly Tie[],
    options: { readonly role: Tie['role']; readonly slackMs: number },
  ) => Promise<readonly StoredTie[]>
  /** Puts ties in place of all that these stories had; no guest has a home at first. */
  readonly replace: (stories: readonly string[], ties: readonly Tie[]) => Promise<void>
  readonly setHomes: (guests: readonly StoredTie[]) => Promise<void>
}
