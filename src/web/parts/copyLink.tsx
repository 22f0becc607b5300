import { useState } from 'react'

/** Copies the address of exactly what is shown: story, moment, fact, report, span. */
export function CopyLink() {
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href)
      setSaid('Copied.')
    } catch {
      setSaid(location.href)
    }
  }
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        Copy the link to this view
      </button>{' '}
      <small role="status">{said}</small>
    </>
  )
}
