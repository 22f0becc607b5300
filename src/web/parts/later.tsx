import { type ReactNode, startTransition, useEffect, useState } from 'react'

/** What is further down the page comes after the first paint, in slices: the top must not wait for it. */
export function Later({ children }: { readonly children: ReactNode }) {
  const [isTime, setTime] = useState(false)
  useEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => setTime(true)))
    return () => cancelAnimationFrame(frame)
  }, [])
  return isTime && children
}
