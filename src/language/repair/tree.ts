import type { Draft } from '../draft.ts'

/** Mends attachments of one sentence in place. */
export function repairTree(_draft: Draft): void {}
