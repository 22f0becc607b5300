import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Hit } from '../api.ts'
import { groupBy, type Group } from '../groups.ts'
import { FactPhrase } from '../parts/phrase.tsx'
import { Standing } from '../parts/standing.tsx'
import { Answer, Nothing } from '../parts/states.tsx'
import { queries } from '../queries.ts'
import { Link, reportUrl, storyUrl } from '../router.tsx'
import { factsOf } from '../story/select.ts'
import { plural } from '../words.ts'

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
              <Hits
                key={kind}
                label={label}
                items={items.filter((hit) => hit.kind === kind)}
                of={kind === 'fact' ? FactHit : TextHit}
              />
            ))}
          </section>
        )
      }
    </Answer>
  )
}

interface HitsProps {
  readonly label: string
  readonly items: readonly Hit[]
  readonly of: typeof TextHit
}

function Hits({ label, items, of: Row }: HitsProps) {
  if (items.length === 0) return null
  return (
    <section>
      <h2>
        {label} <small>{alike(items).length}</small>
      </h2>
      <ul>
        {alike(items).map(([hit, ...others]) => (
          <li key={`${hit.report ?? ''}${hit.id}`}>
            <Row hit={hit} />
            {others.length > 0 && (
              <p className="hint">in the same words in {plural(others.length, 'more report')}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Copies of one wire text say the same: a statement stands once, with how many more have it. */
function alike(items: readonly Hit[]): Group<Hit>[] {
  const keyOf = (hit: Hit) => (hit.kind === 'statement' ? `${hit.title}|${hit.excerpt}` : hit.id)
  return [...groupBy(items, keyOf).values()]
}

function TextHit({ hit }: { readonly hit: Hit }) {
  return (
    <>
      <Link href={hitUrl(hit)} dir="auto">
        {hit.title || hit.id}
      </Link>
      <p dir="auto">{hit.excerpt}</p>
    </>
  )
}

/** A fact as its story has it: the hit itself names no more than its field. */
function FactHit({ hit }: { readonly hit: Hit }) {
  const story = useQuery({ ...queries.story(hit.story ?? '', null), enabled: hit.story !== null })
  const told = story.data && factsOf(story.data.events).find(({ fact }) => fact.id === hit.id)
  if (told === undefined) return <TextHit hit={hit} />
  return (
    <>
      <Link href={hitUrl(hit)}>
        <FactPhrase fact={told.fact} />
      </Link>{' '}
      <Standing of={told.fact.standing} />
      <p dir="auto">
        {story.data?.title}: {told.event.what}
      </p>
    </>
  )
}

function hitUrl({ kind, report, story, id }: Hit): string {
  if (kind === 'fact' && story) return storyUrl(story, { fact: id })
  if (kind === 'statement' && report)
    return `${reportUrl(report)}?record=${encodeURIComponent(`statements:${id}`)}`
  return report ? reportUrl(report) : '/stories'
}
