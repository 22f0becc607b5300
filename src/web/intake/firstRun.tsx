import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api.ts'
import { Failure } from '../parts/states.tsx'
import { queries } from '../queries.ts'
import { Link } from '../router.tsx'
import { PasteForm } from './pasteForm.tsx'

/** An empty store: two ways to begin, and what will come of it. */
export function FirstRun() {
  const reports = useQuery(queries.reports(''))
  const waiting = reports.data?.items.length ?? 0
  const [isPasting, setPasting] = useState(false)
  if (waiting > 0) return <Waiting count={waiting} />
  return (
    <section className="firstRun">
      <h1>Nothing has been read yet</h1>
      <p>
        Give Sitrep reports of a crisis: it keeps one record of what was said, by whom, and how sure it is.
      </p>
      <Samples />
      <h2>Or begin with your own</h2>
      {isPasting ? (
        <PasteForm />
      ) : (
        <p>
          <button type="button" onClick={() => setPasting(true)}>
            Paste an article
          </button>{' '}
          <Link href="/sources">Add a feed, an address or files</Link>
        </p>
      )}
    </section>
  )
}

function Waiting({ count }: { readonly count: number }) {
  return (
    <section className="firstRun" role="status">
      <h1>Reading {count === 1 ? 'a report' : `${count} reports`} …</h1>
      <p>Stories appear here as soon as the first is read.</p>
      <p>
        <Link href="/sources">See what has been taken in</Link>
      </p>
    </section>
  )
}

function Samples() {
  const samples = useQuery(queries.samples())
  const take = useMutation({ mutationFn: api.takeSample })
  if (samples.error) return null
  return (
    <>
      <h2>Open a sample story</h2>
      <ul className="samples">
        {(samples.data?.items ?? []).map(({ id, title, reports }) => (
          <li key={id}>
            <button type="button" disabled={take.isPending} onClick={() => take.mutate(id)}>
              {title}
            </button>{' '}
            {reports} made-up reports
          </li>
        ))}
      </ul>
      {take.isSuccess && <p role="status">Taken in. Reading …</p>}
      {take.error && <Failure error={take.error} />}
    </>
  )
}
