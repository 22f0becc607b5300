import { useEffect, useRef, useState } from 'react'
import type { Claim, Fact, Story, StoryEvent } from '../../record/situation.ts'
import type { StoryContext } from '../api.ts'
import { EventTime, Time } from '../clock.tsx'
import { More } from '../parts/more.tsx'
import { Accounts } from '../parts/accounts.tsx'
import { CopyLink } from '../parts/copyLink.tsx'
import { Said } from '../parts/said.tsx'
import { FactPhrase } from '../parts/phrase.tsx'
import { Standing, STANDING_ORDER, STANDINGS } from '../parts/standing.tsx'
import { withQuery } from '../router.tsx'
import { describeClaim, isFirm, listOf, plural, sayer } from '../words.ts'
import { ClaimLine } from './claims.tsx'
import { broughtForward } from './select.ts'

interface FactListProps {
  readonly story: Story
  readonly context: StoryContext
  readonly chosen: string | null
}

/** The headline facts: standing, value, and who says so; each opens to its claims and their words. */
export function FactList({ story, context, chosen }: FactListProps) {
  const [only, setOnly] = useState('')
  const events = story.events
    .map((event) => ({
      ...event,
      facts: event.facts.filter(({ standing }) => only === '' || standing === only),
    }))
    .filter(({ facts }) => facts.length > 0)
  return (
    <section id="facts" aria-labelledby="facts-title">
      <h2 id="facts-title">Facts</h2>
      <p className="filter">
        <label>
          Show{' '}
          <select value={only} onChange={(event) => setOnly(event.target.value)}>
            <option value="">all facts</option>
            {STANDING_ORDER.map((standing) => (
              <option key={standing} value={standing}>
                {STANDINGS[standing].mark} {STANDINGS[standing].word}
              </option>
            ))}
          </select>
        </label>
      </p>
      {events.length === 0 && <p>No facts {only === '' ? 'have been told yet' : 'of this standing'}.</p>}
      <More
        items={broughtForward(events, 14, ({ facts }) => facts.some(({ id }) => id === chosen))}
        first={14}
        what="events"
      >
        {(shown) =>
          shown.map((event) => <EventFacts key={event.id} event={event} context={context} chosen={chosen} />)
        }
      </More>
    </section>
  )
}

interface EventFactsProps {
  readonly event: StoryEvent
  readonly context: StoryContext
  readonly chosen: string | null
}

function EventFacts({ event, context, chosen }: EventFactsProps) {
  return (
    <article className="eventFacts">
      <h3 dir="auto">{event.what}</h3>
      <p className="meta">
        <span className="kind">{event.type.toLowerCase()}</span>
        {!isFirm(event) && <span className="status">{event.status}</span>}
        <EventTime event={event} />
        {event.place && <bdi>{event.place.name}</bdi>}
        <span>{plural(event.reports.length, 'report')}</span>
        <Said of={event} />
      </p>
      <ul className="facts">
        {event.facts.map((fact) => (
          <FactRow key={fact.id} fact={fact} context={context} isChosen={fact.id === chosen} />
        ))}
      </ul>
    </article>
  )
}

interface FactRowProps {
  readonly fact: Fact
  readonly context: StoryContext
  readonly isChosen: boolean
}

function FactRow({ fact, context, isChosen }: FactRowProps) {
  const [isOpen, setOpen] = useState(isChosen)
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!isChosen) return
    setOpen(true)
    row.current?.scrollIntoView({ block: 'center' })
  }, [isChosen])
  return (
    <li ref={row} className={`fact ${fact.standing}`} data-fact={fact.id}>
      <button type="button" className="factHead" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Standing of={fact.standing} />
        <FactPhrase fact={fact} />
        <span className="sayers">
          <Accounts fact={fact} />
          <Withdrawn fact={fact} />
        </span>
      </button>
      {isOpen && <Claims fact={fact} context={context} />}
    </li>
  )
}

/** A value that was withdrawn must not vanish silently behind what stands. */
function Withdrawn({ fact }: { readonly fact: Fact }) {
  const claims = fact.claims.filter(({ standing }) => standing === 'retracted')
  if (claims.length === 0 || fact.standing === 'retracted') return null
  const values = [...new Set(claims.map(describeClaim))]
  return (
    <span className="standing retracted withdrawn">
      <span aria-hidden="true">{STANDINGS.retracted.mark}</span> {listOf(values)} withdrawn
    </span>
  )
}

function Claims({ fact, context }: Omit<FactRowProps, 'isChosen'>) {
  const claims = fact.claims.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  return (
    <div className="claims">
      {fact.because && <p className="because">{fact.because}</p>}
      <Said of={fact} />
      <ol>
        {claims.map((claim: Claim) => (
          <ClaimLine key={claim.id} claim={claim} who={sayer(claim)} context={context} />
        ))}
      </ol>
      <p className="hint">
        {plural(fact.independentSources, 'independent source')}; last said <Time at={claims[0]?.at ?? ''} />.{' '}
        <CopyLink to="this fact" href={withQuery({ fact: fact.id })} />
      </p>
    </div>
  )
}
