import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiError } from '../api.ts'
import { Link } from '../router.tsx'

interface NothingProps {
  readonly title: string
  readonly children?: ReactNode
}

/** An empty state: says that there is nothing, and what to do next. */
export function Nothing({ title, children }: NothingProps) {
  return (
    <section className="nothing">
      <h1>{title}</h1>
      {children}
    </section>
  )
}

export function Loading({ what }: { readonly what: string }) {
  return (
    <p className="loading" role="status">
      Loading {what} …
    </p>
  )
}

interface FailureProps {
  readonly error: Error
  readonly retry?: (() => void) | undefined
}

export function Failure({ error, retry }: FailureProps) {
  const isGone = error instanceof ApiError && error.status === 404
  return (
    <section className="failure" role="alert">
      <p>
        <strong>{isGone ? 'Not here.' : 'This did not work.'}</strong> {error.message}
      </p>
      <p>
        {retry && !isGone ? (
          <button type="button" onClick={retry}>
            Try again
          </button>
        ) : (
          <Link href="/stories">All stories</Link>
        )}
      </p>
    </section>
  )
}

interface AnswerProps<T> {
  readonly query: UseQueryResult<T>
  readonly what: string
  readonly children: (data: T) => ReactNode
}

/** An answer of the server in its three states. */
export function Answer<T>({ query, what, children }: AnswerProps<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />
  return <Loading what={what} />
}
