import type { Story } from '../../record/situation.ts'
import { Time } from '../clock.tsx'
import { Accounts } from '../parts/accounts.tsx'
import { FactPhrase } from '../parts/phrase.tsx'
import { Standing, STANDINGS } from '../parts/standing.tsx'
import { describeClaim } from '../words.ts'
import { FactLink } from './factLink.tsx'
import { findHeadlines, findTurns, type Turn } from './headlines.ts'
import { namesOf } from './origins.ts'

const HEADLINES = 7
const TURNS = 4

/** What a reader of ten seconds must know: the headline facts, who says so, and what is no longer what it was. */
export function Glance({ story }: { readonly story: Story }) {
  const told = findHeadlines(story.events, HEADLINES)
  const turns = findTurns(story.events, TURNS)
  if (told.length === 0) return null
  return (
    <div className="columns glance">
      <section aria-labelledby="glance-title">
        <h2 id="glance-title">At a glance</h2>
        <ul>
          {told.map(({ fact }) => (
            <li key={fact.id}>
              <FactLink id={fact.id}>
                <FactPhrase fact={fact} />
              </FactLink>
              <Standing of={fact.standing} />
              <Accounts fact={fact} most={2} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="turns-title">
        <h2 id="turns-title">What changed</h2>
        {turns.length === 0 ? (
          <p className="hint">No figure has been replaced or withdrawn.</p>
        ) : (
          <ol>
            {turns.map((turn) => (
              <TurnRow key={turn.told.fact.id} turn={turn} />
            ))}
          </ol>
        )}
      </section>
    </div>
  )
}

function TurnRow({ turn: { told, by, before } }: { readonly turn: Turn }) {
  return (
    <li>
      <Time at={by.at} />{' '}
      <FactLink id={told.fact.id}>
        <FactPhrase fact={told.fact} />
      </FactLink>
      <span className="accounts">
        was{' '}
        {before.map((claim) => (
          <span key={claim.id} className={claim.standing === 'retracted' ? 'standing retracted' : undefined}>
            <s>{describeClaim(claim)}</s>{' '}
            {claim.standing === 'retracted' && `${STANDINGS.retracted.mark} withdrawn`}
          </span>
        ))}
        <span>{namesOf([by])[0]}</span>
      </span>
    </li>
  )
}
