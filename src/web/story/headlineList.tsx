import type { StoryItem } from '../api.ts'
import { FactPhrase } from '../parts/phrase.tsx'
import { STANDINGS } from '../parts/standing.tsx'
import { Link, storyUrl } from '../router.tsx'

/** What is known of a story, in one line. */
export function HeadlineList({ item: { id, headlines } }: { readonly item: StoryItem }) {
  return (
    <ul className="headlines">
      {headlines.map((fact) => (
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
