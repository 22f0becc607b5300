import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Story } from '../../record/situation.ts'
import { api } from '../api.ts'
import { Failure } from '../parts/states.tsx'
import { queries } from '../queries.ts'
import { UNTITLED } from '../words.ts'
import { Name } from './name.tsx'
import { useCanJudge } from './useCanJudge.ts'
import { useJudge } from './useJudge.ts'

const OF_STORIES = { record: 'stories' } as const

/** Puts two stories together, or writes a note beside one. Anchored to reports: stories come and go, reports stay. */
export function StoryJudging({ story }: { readonly story: Story }) {
  const canJudge = useCanJudge()
  const report = story.reports[0]
  if (!canJudge || report === undefined) return null
  return (
    <details className="storyJudging">
      <summary>Merge this story with another, or write a note on it</summary>
      <MergeForm story={story.id} report={report} />
      <NoteForm report={report} />
      <Name />
    </details>
  )
}

function MergeForm({ story, report }: { readonly story: string; readonly report: string }) {
  const stories = useQuery(queries.stories('', ''))
  const judge = useJudge()
  const [problem, setProblem] = useState<Error | null>(null)
  const others = (stories.data?.items ?? []).filter(({ id }) => id !== story)
  if (others.length === 0) return <p className="hint">There is no other story.</p>
  const merge = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const other = String(new FormData(event.currentTarget).get('other'))
    api
      .story(other, null)
      .then(({ reports }) => {
        const content = { ...OF_STORIES, with: { report: reports[0] } }
        judge.mutate({ kind: 'merge', report, span: null, content })
      })
      .catch(setProblem)
  }
  return (
    <form className="stack" onSubmit={merge}>
      <label>
        Is one story with
        <select name="other">
          {others.map(({ id, title }) => (
            <option key={id} value={id}>
              {title || UNTITLED}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" disabled={judge.isPending}>
        Merge stories
      </button>
      {(problem ?? judge.error) && <Failure error={(problem ?? judge.error) as Error} />}
    </form>
  )
}

function NoteForm({ report }: { readonly report: string }) {
  const judge = useJudge()
  const write = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('text'))
    judge.mutate({ kind: 'note', report, span: null, content: { text } })
    event.currentTarget.reset()
  }
  return (
    <form className="stack" onSubmit={write}>
      <label>
        Note on this story
        <textarea name="text" rows={2} dir="auto" required />
      </label>
      <button type="submit" disabled={judge.isPending}>
        Write down
      </button>
      {judge.error && <Failure error={judge.error} />}
    </form>
  )
}

/** Takes a report out of its story, to stand by itself until somebody puts it elsewhere. */
export function TakeOut({ report }: { readonly report: string }) {
  const canJudge = useCanJudge()
  const judge = useJudge()
  if (!canJudge) return null
  return (
    <>
      <button
        type="button"
        className="linkish"
        disabled={judge.isPending}
        onClick={() => judge.mutate({ kind: 'split', report, span: null, content: OF_STORIES })}
      >
        Take out of this story
      </button>
      {judge.error && <Failure error={judge.error} />}
    </>
  )
}
