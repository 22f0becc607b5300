import { useState } from 'react'
import type { StoryEvent } from '../../record/situation.ts'
import type { StoryContext } from '../api.ts'
import { EventTime, useZone } from '../clock.tsx'
import { groupBy } from '../groups.ts'
import { More } from '../parts/more.tsx'
import { Link, navigate, reportUrl, withQuery } from '../router.tsx'
import { offsetMs } from '../times.ts'
import { capitalise, isFirm, plural } from '../words.ts'
import { Axis, gridOf } from './axis.tsx'
import { findStretch, findTicks, shareOf, type Stretch } from './scale.ts'
import { broughtForward, describeSides, isTimed, leadActor, type TimedEvent } from './select.ts'

interface TimelineProps {
  readonly events: readonly StoryEvent[]
  readonly context: StoryContext
  readonly chosen: string | null
}

/** What happened when, in a lane for each actor; an uncertain time is as wide as it is uncertain. */
export function Timeline({ events, context, chosen }: TimelineProps) {
  const timed = events.filter(isTimed)
  const untimed = events.length - timed.length
  const [byActor, setByActor] = useState(true)
  const stretch = findStretch(timed.map(toStretch))
  const ticks = findTicks(stretch, 4, offsetMs(useZone(), stretch.start))
  return (
    <section id="timeline" aria-labelledby="timeline-title" className="timeline">
      <h2 id="timeline-title">Timeline</h2>
      <p className="filter">
        <label>
          <input type="checkbox" checked={byActor} onChange={() => setByActor(!byActor)} /> a lane for each
          actor
        </label>
        <span className="legend">
          <span>
            <i className="bar exact" /> at this minute
          </span>
          <span>
            <i className="bar" /> at some time within
          </span>
          <span>
            <i className="bar hollow" /> threatened, planned, claimed or denied
          </span>
        </span>
      </p>
      {timed.length === 0 ? (
        <p>No event has a time yet.</p>
      ) : (
        <div className={byActor ? 'lanes byActor' : 'lanes'} style={gridOf(ticks, stretch)}>
          <Axis stretch={stretch} ticks={ticks} />
          <Lanes events={timed} byActor={byActor} stretch={stretch} chosen={chosen} context={context} />
        </div>
      )}
      {untimed > 0 && <p className="hint">{plural(untimed, 'event')} without a time are not drawn.</p>}
    </section>
  )
}

export const toStretch = ({ start, end }: TimedEvent): Stretch => ({
  start: Date.parse(start),
  end: Date.parse(end),
})

interface LanesProps {
  readonly events: readonly TimedEvent[]
  readonly byActor: boolean
  readonly stretch: Stretch
  readonly chosen: string | null
  readonly context: StoryContext
}

function Lanes({ events, byActor, ...rest }: LanesProps) {
  if (!byActor) return <Lane events={events} {...rest} />
  const lanes = [...groupBy(events, leadActor)]
  lanes.sort(([a, left], [b, right]) => Number(a === '') - Number(b === '') || right.length - left.length)
  return (
    <More
      items={broughtForward(lanes, 10, ([, own]) => own.some(({ id }) => id === rest.chosen))}
      first={10}
      what="actors"
    >
      {(shown) =>
        shown.map(([actor, own]) => (
          <div key={actor} className="lane">
            <h3 dir="auto">{capitalise(actor) || 'Nobody named'}</h3>
            <Lane events={own} {...rest} />
          </div>
        ))
      }
    </More>
  )
}

function Lane({ events, ...rest }: Omit<LanesProps, 'byActor'>) {
  const sorted = events.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
  return (
    <More items={broughtForward(sorted, 24, ({ id }) => id === rest.chosen)} first={24} what="events">
      {(shown) => (
        <ol>
          {shown.map((event) => (
            <Row key={event.id} event={event} {...rest} />
          ))}
        </ol>
      )}
    </More>
  )
}

function Row({
  event,
  stretch,
  chosen,
  context,
}: Omit<LanesProps, 'byActor' | 'events'> & { event: TimedEvent }) {
  const isChosen = event.id === chosen
  const toggle = () => navigate(withQuery({ event: isChosen ? null : event.id }), { replace: true })
  return (
    <li className={isChosen ? 'chosen' : undefined}>
      <button type="button" className="timeRow" aria-expanded={isChosen} onClick={toggle}>
        <EventTime event={event} />
        <Bar event={event} stretch={stretch} />
        <span className="what" dir="auto">
          {!isFirm(event) && <em>{event.status}: </em>}
          {event.what}
        </span>
      </button>
      {isChosen && <EventNote event={event} context={context} />}
    </li>
  )
}

function Bar({ event, stretch }: { readonly event: TimedEvent; readonly stretch: Stretch }) {
  const { start, end } = toStretch(event)
  const [from, to] = [shareOf(start, stretch), shareOf(end, stretch)]
  const edge = end < stretch.start ? ' earlier' : start > stretch.end ? ' later' : ''
  const exact = end - start <= 60_000 ? ' exact' : ''
  const length = exact ? {} : { inlineSize: `${(to - from) * 100}%` }
  const style = { insetInlineStart: `${from * 100}%`, ...length }
  return (
    <span className="track" aria-hidden="true">
      <i className={`bar${exact}${edge}${isFirm(event) ? '' : ' hollow'}`} style={style} />
    </span>
  )
}

/** Where an event is told, for whoever opens it. */
function EventNote({ event, context }: { readonly event: StoryEvent; readonly context: StoryContext }) {
  const names = new Map(context.reports.map(({ id, source }) => [id, source.name]))
  return (
    <div className="eventNote">
      <p className="meta">
        <span className="kind">{[event.type, event.mode].filter(Boolean).join(' · ').toLowerCase()}</span>
        <bdi>{describeSides(event)}</bdi>
        {event.place && <bdi>{event.place.name}</bdi>}
      </p>
      <p>
        Told in{' '}
        {event.reports.slice(0, 12).map((report) => (
          <Link
            key={report}
            href={`${reportUrl(report)}?event=${encodeURIComponent(mentionIn(event, report))}`}
          >
            {names.get(report) ?? report}
          </Link>
        ))}
      </p>
      {event.because && <p className="because">{event.because}</p>}
    </div>
  )
}

function mentionIn({ mentions }: StoryEvent, report: string): string {
  return mentions.find((mention) => mention.report === report)?.event ?? ''
}
