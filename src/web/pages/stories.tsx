import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { StoryItem } from '../api.ts'
import { useZone } from '../clock.tsx'
import { FirstRun } from '../intake/firstRun.tsx'
import { recall, useRemembered } from '../memory.ts'
import { Answer, Nothing } from '../parts/states.tsx'
import { StandingCounts, STANDINGS } from '../parts/standing.tsx'
import { queries } from '../queries.ts'
import { Link, navigate, storyUrl, withQuery } from '../router.tsx'
import { Attention } from '../story/attention.tsx'
import { Fresh } from '../story/fresh.tsx'
import { HeadlineList } from '../story/headlineList.tsx'
import { formatAgo, formatDates } from '../times.ts'
import { plural, UNTITLED } from '../words.ts'

const FILTERS = [
  ['', 'All'],
  ['disputed', `${STANDINGS.disputed.mark} Disputed`],
  ['retracted', `${STANDINGS.retracted.mark} Retracted`],
  ['corroborated', `${STANDINGS.corroborated.mark} Corroborated`],
] as const

/** All stories, last changed first, with what is new in each since it was last opened here. */
export function StoriesPage({ query }: { readonly query: URLSearchParams }) {
  const standing = query.get('standing') ?? ''
  const words = query.get('with') ?? ''
  const stories = useQuery(queries.stories(standing, words))
  const isNarrowed = standing !== '' || words !== ''
  useEffect(() => {
    document.title = 'Stories · Sitrep'
  }, [])
  return (
    <div className="stories">
      <Answer query={stories} what="stories">
        {({ items }) =>
          items.length === 0 && !isNarrowed ? (
            <FirstRun />
          ) : (
            <>
              <h1>Stories</h1>
              <Narrow standing={standing} words={words} />
              <div className="columns">
                <div>{items.length === 0 ? <NoMatch /> : <StoryList items={items} />}</div>
                <Attention stories={items} />
              </div>
            </>
          )
        }
      </Answer>
    </div>
  )
}

function Narrow({ standing, words }: { readonly standing: string; readonly words: string }) {
  const [text, setText] = useState(words)
  return (
    <div className="narrow">
      <nav aria-label="Stories with facts that are">
        {FILTERS.map(([value, label]) => (
          <Link
            key={value}
            href={withQuery({ standing: value || null })}
            aria-current={standing === value ? 'true' : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          navigate(withQuery({ with: text.trim() || null }))
        }}
      >
        <label>
          <span className="hidden">Only stories with these words</span>
          <input
            type="search"
            placeholder="Only stories with …"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
      </form>
    </div>
  )
}

function NoMatch() {
  return (
    <Nothing title="No story matches">
      <Link href="/stories">Show all stories</Link>
    </Nothing>
  )
}

function StoryList({ items }: { readonly items: readonly StoryItem[] }) {
  return (
    <ol className="storyList">
      {items.map((item) => (
        <StoryRow key={item.id} item={item} />
      ))}
    </ol>
  )
}

function StoryRow({ item }: { readonly item: StoryItem }) {
  const zone = useZone()
  const [seen] = useRemembered(`seen:${item.id}`, '')
  // On a first visit all of them are new, which says nothing.
  const [visited] = useRemembered('visited', '')
  const [now] = useState(() => Date.now())
  const isNew = seen !== '' && seen < item.changedAt
  return (
    <li>
      <article>
        <h2 dir="auto">
          <Link href={storyUrl(item.id)}>{item.title || UNTITLED}</Link>
          {seen === '' && visited !== '' && <small className="flag">new to you</small>}
        </h2>
        <p className="meta">
          {item.start && item.end && <span>reported {formatDates(item.start, item.end, zone)}</span>}
          <span>{plural(item.reports, 'report')}</span>
          <span>{plural(item.events, 'event')}</span>
          <span>
            changed <time dateTime={item.changedAt}>{formatAgo(item.changedAt, now)}</time>
          </span>
        </p>
        <HeadlineList item={item} />
        <StandingCounts counts={item.standings} />
        {isNew && <Fresh story={item.id} since={recall(`seen:${item.id}`)} />}
      </article>
    </li>
  )
}
