import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Name } from '../judging/name.tsx'
import { useCanJudge } from '../judging/useCanJudge.ts'
import { Answer, Nothing } from '../parts/states.tsx'
import { queries } from '../queries.ts'
import { JudgementList } from '../report/history.tsx'
import { Link } from '../router.tsx'

/** Everything people decided, newest first. */
export function JudgementsPage() {
  const canJudge = useCanJudge()
  const log = useQuery(queries.judgements(null))
  useEffect(() => {
    document.title = 'Judgements · Sitrep'
  }, [])
  return (
    <Answer query={log} what="the log">
      {({ items }) =>
        items.length === 0 ? (
          <Nothing title="Nobody has decided anything yet">
            <p>Open a report, choose a record, and confirm, reject or correct it.</p>
            <Link href="/stories">All stories</Link>
          </Nothing>
        ) : (
          <section>
            <h1>Judgements</h1>
            {canJudge && <Name />}
            <JudgementList items={items} />
          </section>
        )
      }
    </Answer>
  )
}
