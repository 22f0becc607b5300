import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { Reading } from '../../record/reading.ts'
import type { NewJudgement, ReportDetail } from '../api.ts'
import { Failure, Loading } from '../parts/states.tsx'
import { isTyping } from '../report/keys.ts'
import type { Item } from '../report/records.ts'
import { Decided } from './decided.tsx'
import { JoinForm } from './joinForm.tsx'
import { Name } from './name.tsx'
import { NoteForm } from './noteForm.tsx'
import { PlaceForm } from './placeForm.tsx'
import { TimeForm } from './timeForm.tsx'
import { useJudge } from './useJudge.ts'
import { useUndo } from './useUndo.ts'

/** Brings the vocabularies along, which nothing else on the first screens needs. */
const CorrectForm = lazy(async () => ({ default: (await import('./correctForm.tsx')).CorrectForm }))

interface PanelProps {
  readonly report: ReportDetail
  readonly reading: Reading
  readonly item: Item
}

/** What every form is given: the record in question, and how to send what was decided. */
export interface FormProps extends PanelProps {
  readonly send: (judgement: Pick<NewJudgement, 'kind' | 'content'>) => void
}

interface Action {
  readonly key: string
  readonly kind: NewJudgement['kind']
  readonly label: string
  readonly onlyEvents?: boolean
}

const ACTIONS: readonly Action[] = [
  { key: 'y', kind: 'confirm', label: 'Confirm' },
  { key: 'r', kind: 'reject', label: 'Reject' },
  { key: 'c', kind: 'correct', label: 'Correct' },
  { key: 'p', kind: 'set-place', label: 'Set place', onlyEvents: true },
  { key: 't', kind: 'set-time', label: 'Set time', onlyEvents: true },
  { key: 'm', kind: 'merge', label: 'Merge', onlyEvents: true },
  { key: 's', kind: 'split', label: 'Split', onlyEvents: true },
  { key: 'n', kind: 'note', label: 'Note' },
  { key: 'u', kind: 'undo', label: 'Undo' },
]

/** Decisions about one record, each with its key. */
export function JudgePanel({ report, reading, item }: PanelProps) {
  const [open, setOpen] = useState<NewJudgement['kind'] | null>(null)
  const judge = useJudge()
  const undo = useUndo(report.id)
  const actions = ACTIONS.filter(({ onlyEvents }) => !onlyEvents || item.kind === 'events')
  const ownKeys = actions.filter(({ kind }) => kind !== 'undo')
  const send: FormProps['send'] = ({ kind, content = {} }) => {
    setOpen(null)
    const about = kind === 'merge' || kind === 'split' ? {} : { record: item.kind }
    judge.mutate({ kind, report: report.id, span: item.anchor, content: { ...about, ...content } })
  }
  const act = (kind: NewJudgement['kind']) => {
    if (kind === 'reject' || kind === 'confirm') send({ kind })
    else if (kind !== 'undo') setOpen(kind === open ? null : kind)
    else undo?.()
  }
  useKeys(ownKeys, act)
  return (
    <section className="judging" aria-label="Judge this record">
      <p className="actions">
        {actions.map(({ key, kind, label }) => (
          <button
            key={kind}
            type="button"
            aria-expanded={open === kind || undefined}
            aria-keyshortcuts={key}
            disabled={judge.isPending || (kind === 'undo' && undo === null)}
            onClick={() => act(kind)}
          >
            {label} <kbd>{key}</kbd>
          </button>
        ))}
      </p>
      {open && <Form kind={open} report={report} reading={reading} item={item} send={send} />}
      <p role="status" className="hint">
        {judge.isPending && 'Writing down …'}
        {judge.isSuccess && !judge.isPending && `Written down: ${judge.data?.kind}.`}
      </p>
      {judge.error && <Failure error={judge.error} />}
      <Decided report={report.id} span={item.anchor} />
      <Name />
    </section>
  )
}

function useKeys(actions: readonly Action[], act: (kind: NewJudgement['kind']) => void): void {
  const latest = useRef({ actions, act })
  useEffect(() => {
    latest.current = { actions, act }
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isTyping(event)) return
      const action = latest.current.actions.find(({ key }) => key === event.key.toLowerCase())
      if (action === undefined) return
      event.preventDefault()
      latest.current.act(action.kind)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

function Form({ kind, ...props }: FormProps & { readonly kind: NewJudgement['kind'] }) {
  if (kind === 'correct')
    return (
      <Suspense fallback={<Loading what="the form" />}>
        <CorrectForm {...props} />
      </Suspense>
    )
  if (kind === 'set-place') return <PlaceForm {...props} />
  if (kind === 'set-time') return <TimeForm {...props} />
  if (kind === 'merge' || kind === 'split') return <JoinForm {...props} kind={kind} />
  return <NoteForm {...props} />
}
