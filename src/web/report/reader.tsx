import { useEffect, useMemo, useState } from 'react'
import type { Reading } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'
import type { ReportDetail } from '../api.ts'
import { useUndoKey } from '../judging/useUndo.ts'
import { navigate, withQuery } from '../router.tsx'
import { Chains } from './chains.tsx'
import { choose, unchoose } from './choose.ts'
import { Inspector } from './inspector.tsx'
import { isTyping } from './keys.ts'
import { type Item, itemsOf, KIND_ORDER, RECORD_KINDS, type RecordKind, sentenceAt } from './records.ts'
import { ReportText } from './text.tsx'

/** What the address of a report points at. */
interface Address {
  readonly marked: Span | null
  readonly record: string | null
  /** An event of this report, as stories link to it. */
  readonly event: string | null
}

interface ReaderProps {
  readonly report: ReportDetail
  readonly reading: Reading
  readonly address: Address
}

/** Text on one side, records on the other, each leading to the other; the address says what is chosen. */
export function Reader({ report, reading, address }: ReaderProps) {
  const items = useMemo(() => itemsOf(reading), [reading])
  const [shown, setShown] = useState<ReadonlySet<RecordKind>>(() => new Set(KIND_ORDER))
  const chosen = findChosen(items, address)
  const marked = chosen?.anchor ?? address.marked
  const sentence = marked === null ? null : sentenceAt(reading, marked[0])
  useRecordKeys(items, chosen)
  useUndoKey(report.id)
  const pick = (at: number, keys: readonly string[]) => {
    const best = items
      .filter(({ key }) => keys.includes(key))
      .sort((a, b) => lengthAt(a, at) - lengthAt(b, at))[0]
    if (best) choose(best)
    else {
      const around = sentenceAt(reading, at)
      if (around)
        navigate(withQuery({ span: around.join('-'), record: null, event: null }), { replace: true })
    }
  }
  return (
    <>
      <Kinds items={items} shown={shown} onChange={setShown} />
      <div className="reader">
        <div>
          <ReportText
            text={report.text}
            language={report.language}
            items={items}
            shown={shown}
            marked={marked}
            chosen={chosen?.key ?? null}
            sentence={sentence}
            onPick={pick}
          />
          <Remarks reading={reading} />
          <Chains reading={reading} />
        </div>
        <Inspector report={report} reading={reading} items={items} chosen={chosen} sentence={sentence} />
      </div>
    </>
  )
}

/** A record named in the address, an event a story links to, or whatever rests on exactly the marked words. */
function findChosen(items: readonly Item[], { record, event, marked }: Address): Item | null {
  const named = record ?? (event === null ? null : `events:${event}`)
  if (named !== null) return items.find(({ key }) => key === named) ?? null
  if (marked === null) return null
  return items.find(({ anchor: [start, end] }) => start === marked[0] && end === marked[1]) ?? null
}

/** How long a record's words at a place are: the shortest record is the one that was meant. */
function lengthAt({ spans }: Item, at: number): number {
  const lengths = spans.filter(([start, end]) => at >= start && at < end).map(([start, end]) => end - start)
  return Math.min(...lengths)
}

/** J and K go through the records in the order of the text. */
function useRecordKeys(items: readonly Item[], chosen: Item | null): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && chosen !== null) unchoose()
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0
      if (step === 0 || isTyping(event) || items.length === 0) return
      const index = chosen === null ? (step > 0 ? -1 : 0) : items.indexOf(chosen)
      choose(items[(index + step + items.length) % items.length] as Item)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [items, chosen])
}

interface KindsProps {
  readonly items: readonly Item[]
  readonly shown: ReadonlySet<RecordKind>
  readonly onChange: (shown: ReadonlySet<RecordKind>) => void
}

/** The legend of the marks, which also turns them off and on. */
function Kinds({ items, shown, onChange }: KindsProps) {
  const toggle = (kind: RecordKind) => {
    const next = new Set(shown)
    if (!next.delete(kind)) next.add(kind)
    onChange(next)
  }
  return (
    <fieldset className="kinds">
      <legend className="hidden">Marks in the text</legend>
      {KIND_ORDER.map((kind) => (
        <label key={kind}>
          <input type="checkbox" checked={shown.has(kind)} onChange={() => toggle(kind)} />{' '}
          <span className={`on-${kind}`}>{RECORD_KINDS[kind].many}</span>{' '}
          <small>{items.filter((item) => item.kind === kind).length}</small>
        </label>
      ))}
      <small className="hint">
        <kbd>j</kbd> <kbd>k</kbd> next and previous record, <kbd>u</kbd> undo
      </small>
    </fieldset>
  )
}

function Remarks({ reading }: { readonly reading: Reading }) {
  if (!reading.remarks?.length) return null
  return (
    <ul className="remarks">
      {reading.remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  )
}
