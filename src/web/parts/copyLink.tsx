import { useState } from 'react'

interface CopyLinkProps {
  /** What the link leads to, in words. */
  readonly to?: string
  /** Its address on this server; without one, that of exactly what is shown: story, moment, fact, report, span. */
  readonly href?: string
}

/** Copies an address, for others to open. */
export function CopyLink({ to = 'this view', href }: CopyLinkProps) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    const address = href === undefined ? location.href : new URL(href, location.origin).href
    try {
      await navigator.clipboard.writeText(address)
      setSaid('Copied.')
    } catch {
      setSaid(address)
    }
  }
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        Copy the link to {to}
      </button>{' '}
      <small role="status">{said}</small>
    </>
  )
}
