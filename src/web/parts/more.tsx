import { type ReactNode, useState } from 'react'
import { number } from '../words.ts'

interface MoreProps<T> {
  readonly items: readonly T[]
  readonly first: number
  readonly what: string
  readonly children: (shown: readonly T[]) => ReactNode
}

/** The first items, and a button for as many again: a long list must not make the page slow. */
export function More<T>({ items, first, what, children }: MoreProps<T>) {
  const [shown, setShown] = useState(first)
  const left = items.length - shown
  return (
    <>
      {children(left > 0 ? items.slice(0, shown) : items)}
      {left > 0 && (
        <p className="more">
          <button type="button" onClick={() => setShown(shown + Math.max(first, 100))}>
            Show more {what} ({number(left)} left)
          </button>
        </p>
      )}
    </>
  )
}
