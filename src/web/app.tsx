import { useQuery } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { ClockProvider } from './clock.tsx'
import { LastDecision } from './judging/lastDecision.tsx'
import { type LiveState, useLive } from './live.ts'
import { Enter } from './pages/enter.tsx'
import { JudgementsPage } from './pages/judgements.tsx'
import { ReportPage } from './pages/report.tsx'
import { SearchPage } from './pages/search.tsx'
import { SourcesPage } from './pages/sources.tsx'
import { StoriesPage } from './pages/stories.tsx'
import { BriefPage, StoryPage } from './pages/story.tsx'
import { Nothing } from './parts/states.tsx'
import { queries } from './queries.ts'
import { Link, navigate, type Place, usePlace } from './router.tsx'

/** The whole page: frame, and the screen its address names. */
export function App() {
  const session = useQuery(queries.session())
  const place = usePlace()
  const isStranger = session.data && !session.data.isOpen && session.data.role === null
  if (isStranger || place.path[0] === 'enter') return <Enter />
  return (
    <ClockProvider>
      <Desk />
    </ClockProvider>
  )
}

function Desk() {
  const place = usePlace()
  const live = useLive()
  const main = useRef<HTMLElement>(null)
  const address = place.path.join('/')
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true })
  }, [address])
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <Masthead place={place} live={live} />
      <main id="main" ref={main} tabIndex={-1}>
        <Screen key={address} place={place} />
      </main>
      {place.path[0] !== 'reports' && <LastDecision />}
      <footer className="foot">
        <p>Reported, not verified. Every value links to the words it was read from.</p>
        <Role />
      </footer>
    </>
  )
}

/** Whom the server takes the reader for, where it asks. */
function Role() {
  const { data } = useQuery(queries.session())
  if (data === undefined || data.isOpen) return null
  return (
    <p>
      {data.role === 'editor' ? 'Your token may judge and add.' : 'Your token may read.'}{' '}
      <Link href="/enter">Enter another token</Link>
    </p>
  )
}

function Screen({ place }: { readonly place: Place }): ReactNode {
  const [screen = 'stories', id, part] = place.path
  if (screen === 'stories' && id === undefined) return <StoriesPage query={place.query} />
  if (screen === 'stories' && id !== undefined)
    return part === 'brief' ? (
      <BriefPage id={id} query={place.query} />
    ) : (
      <StoryPage id={id} query={place.query} />
    )
  if (screen === 'reports' && id !== undefined) return <ReportPage id={id} query={place.query} />
  if (screen === 'sources') return <SourcesPage />
  if (screen === 'judgements') return <JudgementsPage />
  if (screen === 'search') return <SearchPage words={place.query.get('q') ?? ''} />
  return (
    <Nothing title="There is nothing at this address">
      <Link href="/stories">All stories</Link>
    </Nothing>
  )
}

const SCREENS = [
  ['stories', 'Stories'],
  ['sources', 'Sources'],
  ['judgements', 'Judgements'],
] as const

function Masthead({ place, live }: { readonly place: Place; readonly live: LiveState }) {
  const here = place.path[0] ?? 'stories'
  return (
    <header className="masthead">
      <Link href="/stories" className="wordmark">
        Sitrep
      </Link>
      <nav aria-label="Screens">
        {SCREENS.map(([screen, label]) => (
          <Link key={screen} href={`/${screen}`} aria-current={here === screen ? 'page' : undefined}>
            {label}
          </Link>
        ))}
      </nav>
      <SearchBox words={place.query.get('q') ?? ''} />
      <Live state={live} />
    </header>
  )
}

function SearchBox({ words }: { readonly words: string }) {
  const [text, setText] = useState(words)
  const search = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') navigate(`/search?q=${encodeURIComponent(text.trim())}`)
  }
  return (
    <form role="search" onSubmit={search}>
      <input
        type="search"
        aria-label="Search reports, statements and facts"
        placeholder="Search"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </form>
  )
}

const LIVE_WORDS: Readonly<Record<LiveState, string>> = {
  connecting: '○ connecting',
  live: '● live',
  lost: '◌ not live, trying again',
}

function Live({ state }: { readonly state: LiveState }) {
  return (
    <p className="connection" role="status">
      {LIVE_WORDS[state]}
    </p>
  )
}
