import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { queries } from '../queries.ts'
import { navigate, storyUrl } from '../router.tsx'

interface MovedProps {
  /** A story that is not there, or no longer. */
  readonly id: string
  /** A report it had, where the page has seen it; a story is named after its first. */
  readonly report: string | undefined
}

/** Stories merge and part, and addresses are kept: goes on to the story that the report is in now. */
export function Moved({ id, report = id.replace(/^story\//, '') }: MovedProps) {
  const found = useQuery(queries.report(report))
  const now = found.data?.stories.find((story) => story !== id)
  useEffect(() => {
    if (now !== undefined) navigate(storyUrl(now), { replace: true })
  }, [now])
  return null
}
