import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import type { Story } from '../../record/situation.ts'
import { ApiError, type StoryContext } from '../api.ts'
import { ClockProvider, ClockSwitch, useZone } from '../clock.tsx'
import { remember } from '../memory.ts'
import { Later } from '../parts/later.tsx'
import { Said } from '../parts/said.tsx'
import { Answer, Loading } from '../parts/states.tsx'
import { StandingCounts } from '../parts/standing.tsx'
import { queries } from '../queries.ts'
import { Link, storyUrl } from '../router.tsx'
import { AsOf } from '../story/asOf.tsx'
import { Brief } from '../story/brief.tsx'
import { DifferenceList } from '../story/differences.tsx'
import { ExportMenu } from '../story/exportMenu.tsx'
import { FactList } from '../story/facts.tsx'
import { Glance } from '../story/glance.tsx'
import { Ledger } from '../story/ledger.tsx'
import { MapSection } from '../story/mapSection.tsx'
import { Matrix } from '../story/matrix.tsx'
import { Moved } from '../story/moved.tsx'
import { Sources } from '../story/sources.tsx'
import { Timeline } from '../story/timeline.tsx'
import { countStandings, lastStop, restrict } from '../story/select.ts'
import { usualZone } from '../story/zones.ts'
import { formatDates } from '../times.ts'
import { plural, UNTITLED } from '../words.ts'

/** Comes with the table of event kinds, which nothing else on the page needs. */
const Ladder = lazy(async () => ({ default: (await import('../story/ladder.tsx')).Ladder }))

interface StoryProps {
  readonly id: string
  readonly query: URLSearchParams
}

/** One story, now or as it was known at the moment that the address names. */
export function StoryPage({ id, query }: StoryProps) {
  const asOf = query.get('at')
  const context = useQuery(queries.context(id))
  const stop = lastStop(context.data?.moments ?? [], asOf)
  const story = useQuery({ ...queries.story(id, stop), enabled: asOf === null || context.data !== undefined })
  const isGone = story.error instanceof ApiError && story.error.status === 404
  useEffect(() => {
    if (story.data === undefined) return
    document.title = `${story.data.title || UNTITLED} · Sitrep`
    if (asOf !== null) return
    remember(`seen:${id}`, new Date().toISOString())
    remember('visited', 'yes')
  }, [story.data, id, asOf])
  return (
    <ClockProvider zone={usualZone(story.data?.events ?? [])}>
      {isGone && <Moved id={id} report={story.data?.reports[0]} />}
      <Answer query={story} what="the story">
        {(found) => (
          <Answer query={context} what="its reports">
            {(around) => (
              <StoryView story={found} context={restrict(around, found)} all={around} query={query} id={id} />
            )}
          </Answer>
        )}
      </Answer>
    </ClockProvider>
  )
}

interface ViewProps {
  readonly id: string
  readonly story: Story
  readonly context: StoryContext
  /** The context of the story as it stands now, for the slider. */
  readonly all: StoryContext
  readonly query: URLSearchParams
}

function StoryView({ id, story, context, all, query }: ViewProps) {
  const event = query.get('event')
  return (
    <article className="story">
      <Head story={story} context={context} />
      <Glance story={story} />
      <AsOf story={id} moments={all.moments} query={query} />
      <DifferenceList story={story} context={all} query={query} id={id} />
      <Contents />
      <div className="columns">
        <FactList story={story} context={context} chosen={query.get('fact')} />
        <div className="side">
          <MapSection events={story.events} chosen={event} />
        </div>
      </div>
      <Later>
        <Timeline events={story.events} context={context} chosen={event} />
        <Matrix story={story} context={context} />
        <div className="pair">
          <Suspense fallback={<Loading what="the ladder" />}>
            <Ladder events={story.events} chosen={event} />
          </Suspense>
          <Ledger events={story.events} />
        </div>
        <Sources story={story} context={context} />
        <ExportMenu story={id} asOf={query.get('at')} />
      </Later>
    </article>
  )
}

function Head({ story, context }: Pick<ViewProps, 'story' | 'context'>) {
  const zone = useZone()
  const outlets = new Set(context.reports.map(({ source }) => source.name)).size
  const copies = context.syndicated.reduce((sum, group) => sum + group.length - 1, 0)
  return (
    <header className="storyHead">
      <h1 dir="auto">{story.title || UNTITLED}</h1>
      <p className="meta">
        {story.start && story.end && <span>reported {formatDates(story.start, story.end, zone)}</span>}
        <span>{plural(story.reports.length, 'report')}</span>
        <span>{plural(outlets, 'outlet')}</span>
        {copies > 0 && <span>{plural(copies, 'copy', 'copies')} folded</span>}
        <ClockSwitch />
      </p>
      <StandingCounts counts={countStandings(story)} />
      <Said of={story} />
    </header>
  )
}

const SECTIONS = [
  ['facts', 'Facts'],
  ['map', 'Map'],
  ['timeline', 'Timeline'],
  ['matrix', 'Who says what'],
  ['ladder', 'Escalation'],
  ['ledger', 'Casualties'],
  ['reports', 'Reports'],
  ['export', 'Export'],
] as const

function Contents() {
  return (
    <nav className="contents" aria-label="Parts of this story">
      {SECTIONS.map(([section, label]) => (
        <a key={section} href={`#${section}`}>
          {label}
        </a>
      ))}
    </nav>
  )
}

/** The story as a page to print: facts with their evidence in footnotes. */
export function BriefPage({ id, query }: StoryProps) {
  const asOf = query.get('at')
  const story = useQuery(queries.story(id, asOf))
  const context = useQuery(queries.context(id))
  return (
    <>
      <p className="back">
        <Link href={storyUrl(id, asOf ? { at: asOf } : {})}>Back to the story</Link>
      </p>
      <Answer query={story} what="the story">
        {(found) => (
          <Answer query={context} what="its reports">
            {(around) => <Brief story={found} context={restrict(around, found)} asOf={asOf} />}
          </Answer>
        )}
      </Answer>
    </>
  )
}
