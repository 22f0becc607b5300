import { useQuery } from '@tanstack/react-query'
import type { StoryItem } from '../api.ts'
import { groupBy } from '../groups.ts'
import { Accounts } from '../parts/accounts.tsx'
import { FactPhrase } from '../parts/phrase.tsx'
import { STANDINGS } from '../parts/standing.tsx'
import { queries } from '../queries.ts'
import { Link, storyUrl } from '../router.tsx'
import { UNTITLED } from '../words.ts'

interface AttentionProps {
  /** The stories beside it, for their titles. */
  readonly stories: readonly StoryItem[]
}

/** What is in dispute or was withdrawn, story by story: it must not wait to be found. */
export function Attention(props: AttentionProps) {
  return (
    <div className="side">
      <Facts {...props} standing="disputed" title="In dispute" none="No fact is in dispute." />
      <Facts {...props} standing="retracted" title="Withdrawn" none="Nothing was withdrawn altogether." />
    </div>
  )
}

interface FactsProps extends AttentionProps {
  readonly standing: 'disputed' | 'retracted'
  readonly title: string
  readonly none: string
}

function Facts({ stories, standing, title, none }: FactsProps) {
  const found = useQuery(queries.facts(standing))
  const titles = new Map(stories.map((story) => [story.id, story.title]))
  const groups = [...groupBy(found.data?.items ?? [], ({ story }) => story)]
  return (
    <section className="attention" aria-labelledby={`attention-${standing}`}>
      <h2 id={`attention-${standing}`} className={`standing ${standing}`}>
        <span aria-hidden="true">{STANDINGS[standing].mark}</span> {title}
      </h2>
      {found.data && groups.length === 0 && <p className="hint">{none}</p>}
      {groups.map(([story, own]) => (
        <article key={story}>
          <h3 dir="auto">{titles.get(story) || UNTITLED}</h3>
          <ul>
            {own.map(({ fact }) => (
              <li key={fact.id}>
                <Link href={storyUrl(story, { fact: fact.id })}>
                  <FactPhrase fact={fact} />
                </Link>
                <Accounts fact={fact} most={2} />
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  )
}
