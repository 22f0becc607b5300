import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Story, StoryEvent } from '../../record/situation.ts'
import { api } from '../api.ts'
import { Answer, Failure } from '../parts/states.tsx'
import { queries } from '../queries.ts'
import type { FormProps } from './panel.tsx'
import { useFirstField } from './useFirstField.ts'

type JoinProps = FormProps & { readonly kind: 'merge' | 'split' }

/** One event of two tellings, or two of one: which other telling is meant. */
export function JoinForm(props: JoinProps) {
  const story = props.report.stories[0]
  const found = useQuery({ ...queries.story(story ?? '', null), enabled: story !== undefined })
  if (story === undefined) return <p>This report is in no story yet.</p>
  return (
    <Answer query={found} what="the story's events">
      {(data) => <Choice {...props} story={data} />}
    </Answer>
  )
}

interface Option {
  readonly report: string
  readonly event: string
  readonly label: string
}

function Choice({ kind, report, item, send, story }: JoinProps & { readonly story: Story }) {
  const form = useFirstField()
  const [problem, setProblem] = useState<Error | null>(null)
  const isHere = ({ mentions }: StoryEvent) =>
    mentions.some((one) => one.report === report.id && one.event === item.id)
  const options = optionsOf(kind, story.events, isHere, `${report.id}:${item.id}`)
  if (options.length === 0 && kind === 'merge') return <p>The story has no other event.</p>
  return (
    <form
      ref={form}
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        const option = options[Number(new FormData(event.currentTarget).get('with'))]
        if (option === undefined) send({ kind })
        else anchorOf(option).then((other) => send({ kind, content: { with: other } }), setProblem)
      }}
    >
      <label>
        {kind === 'merge' ? 'Is the same event as' : 'Is another event than'}
        <select name="with" size={Math.min(8, options.length + 1)} required defaultValue={0}>
          {options.map(({ report: told, event, label }, i) => (
            <option key={`${told}:${event}`} value={i}>
              {label}
            </option>
          ))}
          {kind === 'split' && <option value={options.length}>all others: it is an event of its own</option>}
        </select>
      </label>
      <button type="submit">{kind === 'merge' ? 'Merge' : 'Split'}</button>
      {problem && <Failure error={problem} />}
    </form>
  )
}

/** To merge: one telling of every other event. To split: the other tellings of this one. */
function optionsOf(
  kind: 'merge' | 'split',
  events: readonly StoryEvent[],
  isHere: (event: StoryEvent) => boolean,
  own: string,
): Option[] {
  if (kind === 'merge')
    return events
      .filter((event) => !isHere(event))
      .flatMap(({ mentions, what }) =>
        mentions.slice(0, 1).map((one) => ({ ...one, label: `${what} (${one.report})` })),
      )
  return events
    .filter(isHere)
    .flatMap(({ mentions, what }) => mentions.map((one) => ({ ...one, label: `${what} (${one.report})` })))
    .filter(({ report, event }) => `${report}:${event}` !== own)
}

/** The words the other telling rests on. */
async function anchorOf({ report, event }: Option) {
  const reading = await api.reading(report, true)
  const found = reading.events.find(({ id }) => id === event)
  if (found === undefined) throw new Error('That event is no longer in its report. Choose again.')
  return { report, span: found.trigger.span }
}
