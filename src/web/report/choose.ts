import { navigate, withQuery } from '../router.tsx'
import type { Item } from './records.ts'

/** Chooses a record: the address says which, so that it can be linked to. */
export function choose({ key, anchor }: Item): void {
  navigate(withQuery({ span: anchor.join('-'), record: key, event: null }), { replace: true })
}

export function unchoose(): void {
  navigate(withQuery({ span: null, record: null, event: null }), { replace: true })
}
