import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Hit } from '../api.ts'
import { Answer, Nothing } from '../parts/states.tsx'
import { queries } from '../queries.ts'
import { Link, reportUrl, storyUrl } from '../router.tsx'

const KINDS = [
  ['fact', 'Facts'],
  ['statement', 'Statements'],
  ['report', 'Reports'],
] as const

/** Facts, statements and reports that have the words. */
export function SearchPage({ words }: { readonly words: string }) {
  const found = useQuery(queries.search(words))
  useEffect(() => {
    document.title = `${words} · Sitrep`
  }, [words])
  if (words.trim() === '')
    return (
      <Nothing title="Search for words">
        <p>“a phrase in quotes”, one or another, -without</p>
      </Nothing>
    )
  return (
    <Answer query={found} what="what was found">
      {({ items }) =>
        items.length === 0 ? (
          <Nothing title={`Nothing has “${words}”`}>
            <p>Try fewer or other words.</p>
            <Link href="/stories">All stories</Link>
          </Nothing>
        ) : (
          <section className="hits">
            <h1>“{words}”</h1>
            {KINDS.map(([kind, label]) => (
              <Hits key={kind} label={label} items={items.filter((hit) => hit.kind === kind)} />
            ))}
          </section>
        )
      }
    </Answer>
  )
}

function Hits({ label, items }: { readonly label: string; readonly items: readonly Hit[] }) {
  if (items.length === 0) return null
  return (
    <section>
      <h2>
        {label} <small>{items.length}</small>
      </h2>
      <ul>
        {items.map((hit) => (
          <li key={`${hit.report ?? ''}${hit.id}`}>
            <Link href={hitUrl(hit)} dir="auto">
              {hit.title || hit.id}
            </Link>
            <p dir="auto">{hit.excerpt}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function hitUrl({ kind, report, story, id }: Hit): string {
  if (kind === 'fact' && story) return storyUrl(story, { fact: id })
  if (kind === 'statement' && report)
    return `${reportUrl(report)}?record=${encodeURIComponent(`statements:${id}`)}`
  return report ? reportUrl(report) : '/stories'
}
