import { useQuery } from '@tanstack/react-query'
import type { Fact } from '../../record/situation.ts'
import { Standing } from '../parts/standing.tsx'
import { queries } from '../queries.ts'
import { Link, storyUrl } from '../router.tsx'
import { describeClaim, describeCurrent, fieldLabel } from '../words.ts'

/** What is in dispute or was withdrawn, in any story: it must not wait to be found. */
export function Attention() {
  return (
    <div className="side">
      <Facts standing="disputed" title="In dispute" none="No fact is in dispute." />
      <Facts standing="retracted" title="Withdrawn" none="Nothing was withdrawn altogether." />
    </div>
  )
}

interface FactsProps {
  readonly standing: 'disputed' | 'retracted'
  readonly title: string
  readonly none: string
}

function Facts({ standing, title, none }: FactsProps) {
  const found = useQuery(queries.facts(standing))
  const items = found.data?.items
  return (
    <section className="attention" aria-labelledby={`attention-${standing}`}>
      <h2 id={`attention-${standing}`}>{title}</h2>
      {items?.length === 0 && <p className="hint">{none}</p>}
      <ul>
        {(items ?? []).map(({ story, fact }) => (
          <li key={fact.id}>
            <Standing of={fact.standing} />{' '}
            <Link href={storyUrl(story, { fact: fact.id })} dir="auto">
              {fieldLabel(fact.field)}
              {fact.subject.text ? ` (${fact.subject.text})` : ''}: {describeCurrent(fact.current)}
            </Link>
            <p dir="auto">{accounts(fact)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Each account with who gives it: `2: an armed group · 0: the minister`. */
function accounts({ claims }: Fact): string {
  const live = claims.filter(({ standing }) => standing === 'live')
  const told = (live.length > 0 ? live : claims).map(
    (claim) =>
      `${describeClaim(claim)}${claim.status === 'denied' ? ' (denied)' : ''}: ${claim.saidBy.text || claim.origin}`,
  )
  return [...new Set(told)].slice(0, 5).join(' · ')
}
