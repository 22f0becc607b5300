import { useId, useState } from 'react'
import type { StoryContext } from '../api.ts'
import { Time, useZone } from '../clock.tsx'
import { navigate, withQuery } from '../router.tsx'
import { formatTime } from '../times.ts'
import { plural } from '../words.ts'

type Moments = StoryContext['moments']
const MINUTE = 60_000

interface AsOfProps {
  readonly story: string
  readonly moments: Moments
  readonly query: URLSearchParams
}

/** The story at any minute: one slider for the moment, another for the moment it is compared with. */
export function AsOf({ moments, query }: AsOfProps) {
  const [first, last] = [moments[0], moments.at(-1)]
  if (first === undefined || last === undefined || moments.length < 2) return null
  const at = query.get('at')
  const from = query.get('from')
  const ends = { first: Date.parse(first.at), last: Date.parse(last.at) }
  const go = (changes: Record<string, string | null>) => navigate(withQuery(changes), { replace: true })
  return (
    <section className="asOf" aria-labelledby="asOf-title">
      <p className="asOfHead">
        <strong id="asOf-title">
          {at ? (
            <>
              As known at <Time at={at} />
            </>
          ) : (
            'As it stands now'
          )}
        </strong>
        <Steps moments={moments} at={at} go={go} />
        <button type="button" onClick={() => go({ from: from ? null : earlierThan(moments, at) })}>
          {from ? 'Stop comparing' : 'Compare with an earlier moment'}
        </button>
        <span className="hint">
          {from
            ? 'Below: what changed between the two moments.'
            : 'Move the slider to any minute: the page shows what was known then. Each mark is a report.'}
        </span>
      </p>
      <Ticks moments={moments} ends={ends} />
      <Slider label="Moment" value={at} ends={ends} onChange={(value) => go({ at: value })} />
      {from && (
        <Slider
          label="Compared with"
          value={from}
          ends={ends}
          onChange={(value) => go({ from: value ?? last.at })}
        />
      )}
    </section>
  )
}

interface Ends {
  readonly first: number
  readonly last: number
}

interface SliderProps {
  readonly label: string
  /** null is the end of the slider: now. */
  readonly value: string | null
  readonly ends: Ends
  readonly onChange: (value: string | null) => void
}

/** Moves by minutes; past the last report it is now. */
function Slider({ label, value, ends, onChange }: SliderProps) {
  const zone = useZone()
  const id = useId()
  const steps = Math.ceil((ends.last - ends.first) / MINUTE)
  const position = value === null ? steps : Math.round((Date.parse(value) - ends.first) / MINUTE)
  const words = value === null ? 'now' : formatTime(value, 'minute', zone)
  return (
    <p className="slider">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={steps}
        step={1}
        value={position}
        aria-valuetext={words}
        onChange={(event) => {
          const step = Number(event.target.value)
          onChange(step >= steps ? null : new Date(ends.first + step * MINUTE).toISOString())
        }}
      />
      <output htmlFor={id}>{words}</output>
    </p>
  )
}

interface StepsProps {
  readonly moments: Moments
  readonly at: string | null
  readonly go: (changes: Record<string, string | null>) => void
}

function Steps({ moments, at, go }: StepsProps) {
  const now = at ?? moments.at(-1)?.at ?? ''
  const before = moments.findLast((moment) => moment.at < now)
  const after = at === null ? undefined : moments.find((moment) => moment.at > at)
  const isLast = after === undefined || after === moments.at(-1)
  return (
    <span className="steps">
      <button type="button" disabled={!before} onClick={() => before && go({ at: before.at })}>
        ‹ Report before
      </button>
      <button
        type="button"
        disabled={at === null}
        onClick={() => go({ at: isLast ? null : (after?.at ?? null) })}
      >
        Next report ›
      </button>
      <button type="button" disabled={at === null} onClick={() => go({ at: null })}>
        Now
      </button>
    </span>
  )
}

/** When reports came out, as marks above the slider. */
function Ticks({ moments, ends }: { readonly moments: Moments; readonly ends: Ends }) {
  const zone = useZone()
  const [named, setNamed] = useState<Moments[number] | null>(null)
  const place = (at: string) =>
    `${((Date.parse(at) - ends.first) / Math.max(1, ends.last - ends.first)) * 100}%`
  return (
    <div className="ticks" aria-hidden="true" onPointerLeave={() => setNamed(null)}>
      {moments.slice(0, 400).map((moment) => (
        <i
          key={moment.at}
          style={{ insetInlineStart: place(moment.at) }}
          onPointerEnter={() => setNamed(moment)}
        />
      ))}
      <span className="tickEnds">
        <span>{formatTime(ends.first, 'minute', zone)}</span>
        {named && (
          <span>
            {formatTime(named.at, 'minute', zone)}: {plural(named.reports.length, 'report')}
          </span>
        )}
        <span>{formatTime(ends.last, 'minute', zone)}</span>
      </span>
    </div>
  )
}

function earlierThan(moments: Moments, at: string | null): string {
  const now = at ?? moments.at(-1)?.at ?? ''
  return (moments.findLast((moment) => moment.at < now) ?? moments[0])?.at ?? now
}
