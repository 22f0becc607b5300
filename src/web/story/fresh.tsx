import { useQuery } from '@tanstack/react-query'
import type { Fact } from '../../record/situation.ts'
import type { FactStanding } from '../../record/vocabulary.ts'
import type { Change } from '../api.ts'
import { Time } from '../clock.tsx'
import { FactPhrase } from '../parts/phrase.tsx'
import { Standing } from '../parts/standing.tsx'
import { queries } from '../queries.ts'
import { Link, storyUrl } from '../router.tsx'
import { describeCurrent } from '../words.ts'

interface FreshProps {
  readonly story: string
  /** When this browser last looked, or null: never. */
  readonly since: string | null
  readonly most?: number
}

/** What became of a story's facts since somebody last looked at it here. */
export function Fresh({ story, since, most = 4 }: FreshProps) {
  const changes = useQuery(queries.storyChanges(story))
  if (since === null) return null
  const told = (changes.data?.items ?? []).filter(({ kind, at }) => kind.startsWith('fact.') && at > since)
  if (told.length === 0) return null
  return (
    <div className="fresh">
      <h3>Since you last looked</h3>
      <ul>
        {told.slice(0, most).map((change) => (
          <FreshLine key={change.id} change={change} />
        ))}
      </ul>
      {told.length > most && <p>… and {told.length - most} more</p>}
    </div>
  )
}

interface FactData {
  readonly field: string
  readonly subject: string
  readonly standing: FactStanding
  readonly current: Fact['current']
  readonly before: { readonly standing: FactStanding; readonly current: Fact['current'] } | null
}

function FreshLine({ change }: { readonly change: Change }) {
  const { field, subject, standing, current, before } = change.data as unknown as FactData
  return (
    <li>
      <Time at={change.at} />{' '}
      <Link href={storyUrl(change.story ?? '', { fact: change.subject })}>
        <FactPhrase fact={{ field, subject: { text: subject, code: '' }, current }} />
      </Link>{' '}
      {before && <s>{describeCurrent(before.current)}</s>} <Standing of={standing} />
    </li>
  )
}
