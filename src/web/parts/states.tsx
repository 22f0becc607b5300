import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiError } from '../api.ts'
import { Link } from '../router.tsx'
import { capitalise } from '../words.ts'

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
  if (error instanceof ApiError && error.status === 404)
    return (
      <Nothing title="Not here">
        <p role="alert">{capitalise(error.message)}.</p>
        <Link href="/stories">All stories</Link>
      </Nothing>
    )
  return (
    <section className="failure" role="alert">
      <p>
        <strong>This did not work.</strong> {capitalise(error.message)}
      </p>
      {retry && (
        <p>
          <button type="button" onClick={retry}>
            Try again
          </button>
        </p>
      )}
    </section>
  )
}

interface AnswerProps<T> {
  readonly query: UseQueryResult<T>
  readonly what: string
  readonly children: (data: T) => ReactNode
}

/** An answer of the server in its three states; one that could not be had anew stays, and says so. */
export function Answer<T>({ query, what, children }: AnswerProps<T>) {
  const failure = query.error && <Failure error={query.error} retry={() => void query.refetch()} />
  if (query.data !== undefined)
    return (
      <>
        {failure}
        {children(query.data)}
      </>
    )
  if (failure) return failure
  return <Loading what={what} />
}
