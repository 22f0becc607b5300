import type { Remark } from '../../record/judgement.ts'
import { Time } from '../clock.tsx'
import { listOf } from '../words.ts'

interface SaidProps {
  readonly of: {
    readonly confirmedBy?: readonly string[] | undefined
    readonly notes?: readonly Remark[] | undefined
  }
}

/** What people said of a record: they count as no source, and stand beside it. */
export function Said({ of: { confirmedBy = [], notes = [] } }: SaidProps) {
  return (
    <>
      {confirmedBy.length > 0 && (
        <span className="said">
          ✓ confirmed by <bdi>{listOf(confirmedBy)}</bdi>
        </span>
      )}
      {notes.map(({ text, by, at }) => (
        <span key={at + by} className="said">
          ✎ <q dir="auto">{text}</q> <bdi>{by}</bdi>, <Time at={at} />
        </span>
      ))}
    </>
  )
}
