import type { Claim, Fact } from '../../record/situation.ts'
import type { StoryContext } from '../api.ts'
import { groupBy, type Group } from '../groups.ts'
import { Link, reportUrl } from '../router.tsx'
import { describeClaim } from '../words.ts'

interface CellProps {
  readonly fact: Fact
  readonly origin: string
  /** What the column is called. */
  readonly name: string
  readonly letters: ReadonlyMap<string, string>
  readonly context: StoryContext
}

/** What one root source says, each value once with everybody who relayed or copied it; then what it said before. */
export function Cell({ fact, origin, name, letters, context }: CellProps) {
  const own = fact.claims.filter((claim) => claim.origin === origin)
  const live = own.filter(({ standing }) => standing === 'live')
  const byValue = [...groupBy(live, (claim) => `${describeClaim(claim)}|${claim.status}`).values()]
  const isDisputed = fact.standing === 'disputed'
  return (
    <>
      {byValue.map((same) => {
        const [claim] = same
        const letter = letters.get(claim.id)
        return (
          <span key={claim.id} className="cell live">
            {letter && <span className={isDisputed ? 'letter boxed' : 'letter'}>{letter}</span>}
            <Value claim={claim} />
            <Notes claims={same} name={name} context={context} />
          </span>
        )
      })}
      <Before claims={own.filter(({ standing }) => standing !== 'live')} />
    </>
  )
}

function Value({ claim }: { readonly claim: Claim }) {
  return (
    <Link href={reportUrl(claim.evidence.report, [...claim.evidence.span])} dir="auto">
      {claim.status === 'denied' && 'not '}
      {describeClaim(claim)}
    </Link>
  )
}

/** Values of a source that its own later words replaced or took back. */
function Before({ claims }: { readonly claims: readonly Claim[] }) {
  const byValue = groupBy(claims, (claim) => `${describeClaim(claim)}|${claim.standing}`)
  const firsts = [...byValue.values()].map(([first]) => first)
  return firsts.map((claim) => (
    <span key={claim.id} className={`cell ${claim.standing}`}>
      <Value claim={claim} /> <small>{claim.standing === 'retracted' ? '✕ withdrawn' : 'before'}</small>
    </span>
  ))
}

interface NotesProps {
  /** Claims of one value. */
  readonly claims: Group<Claim>
  readonly name: string
  readonly context: StoryContext
}

function Notes({ claims, name, context }: NotesProps) {
  const outlet = (report: string) => context.reports.find(({ id }) => id === report)?.source.name ?? report
  const relays = new Set(claims.flatMap(({ via, report }) => [...via, outlet(report)]))
  const { status, origin } = claims[0]
  for (const own of [origin, name]) relays.delete(own)
  const notes = [
    SOFT.has(status) ? status : '',
    relays.size > 0
      ? `via ${[...relays].slice(0, 3).join(', ')}${relays.size > 3 ? ` +${relays.size - 3}` : ''}`
      : '',
  ].filter(Boolean)
  return notes.length > 0 && <small dir="auto">{notes.join('; ')}</small>
}

/** Statuses that a cell must name; what is denied says `not`. */
const SOFT: ReadonlySet<Claim['status']> = new Set(['unconfirmed', 'estimate'])
