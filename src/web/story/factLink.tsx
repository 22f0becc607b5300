import type { ReactNode } from 'react'
import { Link, withQuery } from '../router.tsx'

/** Opens a fact in the list of facts on the same page; one that is open already is brought back into view. */
export function FactLink({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const show = () =>
    document.querySelector(`[data-fact="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'center' })
  return (
    <Link href={withQuery({ fact: id })} onClick={show}>
      {children}
    </Link>
  )
}
