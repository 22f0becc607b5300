import type { Draft } from '../draft.ts'
import type { GazetteerData } from '../gazetteer.ts'

/** Mends the names of a document's sentences in place. */
export function repairNames(_drafts: readonly Draft[], _gazetteer: GazetteerData): void {}
