import { useQuery } from '@tanstack/react-query'
import type { StoryItem } from '../api.ts'
import { FactPhrase } from '../parts/phrase.tsx'
import { STANDINGS } from '../parts/standing.tsx'
import { useNear } from '../parts/useNear.ts'
import { queries } from '../queries.ts'
import { Link, storyUrl } from '../router.tsx'
import { findHeadlines } from './headlines.ts'

const HEADLINES = 4
/** A story of more reports is not fetched whole for a few words about it. */
const MOST_REPORTS = 120

/** What is known of a story, in one line; asked for when it comes into view. */
export function HeadlineList({ item: { id, reports } }: { readonly item: StoryItem }) {
  const [list, isNear] = useNear<HTMLUListElement>()
  const story = useQuery({ ...queries.story(id, null), enabled: isNear && reports <= MOST_REPORTS })
  const told = story.data ? findHeadlines(story.data.events, HEADLINES) : []
  return (
    <ul ref={list} className="headlines">
      {told.map(({ fact }) => (
        <li key={fact.id}>
          <Link href={storyUrl(id, { fact: fact.id })}>
            <FactPhrase fact={fact} />
          </Link>{' '}
          <span className={`standing ${fact.standing}`} title={STANDINGS[fact.standing].word}>
            <span aria-hidden="true">{STANDINGS[fact.standing].mark}</span>
            <span className="hidden">{STANDINGS[fact.standing].word}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
