import type { Claim, Fact } from '../../record/situation.ts'
import { gatherAccounts } from '../phrases.ts'
import { namesOf } from '../story/origins.ts'
import { listOf } from '../words.ts'

interface AccountsProps {
  readonly fact: Fact
  /** Names that each account gives before it counts the rest. */
  readonly most?: number
}

/** Who says so; where sources disagree, who says what. */
export function Accounts({ fact, most = 3 }: AccountsProps) {
  const accounts = gatherAccounts(fact)
  if (fact.standing !== 'disputed' || accounts.length < 2)
    return (
      <span className="accounts" dir="auto">
        {fewOf(namesOf(standingClaims(fact)), most)}
        <Deniers fact={fact} most={most} />
      </span>
    )
  return (
    <span className="accounts">
      {accounts.map(({ label, names, claims }) => (
        <span key={claims[0]?.id} className="account" dir="auto">
          <b>{label}</b> {fewOf(names, most)}
        </span>
      ))}
    </span>
  )
}

/** Somebody may deny what is not in dispute, having no say in it. */
function Deniers({ fact, most = 3 }: AccountsProps) {
  const denied = fact.claims.filter(({ standing, status }) => standing === 'live' && status === 'denied')
  return denied.length > 0 && <span className="account">denied by {fewOf(namesOf(denied), most)}</span>
}

/** The claims that stand, else those that did. */
function standingClaims({ claims }: Fact): readonly Claim[] {
  const live = claims.filter(({ standing, status }) => standing === 'live' && status !== 'denied')
  return live.length > 0 ? live : claims
}

function fewOf(names: readonly string[], most: number): string {
  return listOf(names.length > most ? [...names.slice(0, most), `${names.length - most} more`] : names)
}
