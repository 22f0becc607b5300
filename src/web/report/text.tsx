import { memo, type MouseEvent, useEffect, useMemo, useRef } from 'react'
import type { Span } from '../../record/span.ts'
import type { Item, RecordKind } from './records.ts'
import { cutSegments, type Segment } from './segments.ts'

interface ReportTextProps {
  readonly text: string
  readonly language: string
  readonly items: readonly Item[]
  readonly shown: ReadonlySet<RecordKind>
  /** What the address points at. */
  readonly marked: Span | null
  readonly chosen: string | null
  readonly sentence: Span | null
  readonly onPick: (at: number, keys: readonly string[]) => void
}

/** The report's own words, each record under its mark. The text is foreign: it is only ever put in as text. */
export function ReportText({
  text,
  language,
  items,
  shown,
  marked,
  chosen,
  sentence,
  onPick,
}: ReportTextProps) {
  const box = useRef<HTMLDivElement>(null)
  const segments = useMemo(
    () =>
      cutSegments(
        text.length,
        items.filter(({ kind }) => shown.has(kind)),
        marked,
      ),
    [text, items, shown, marked],
  )
  useEffect(() => {
    const mark = box.current?.querySelector('.marked')
    if (mark && !isInView(mark)) mark.scrollIntoView({ block: 'center' })
  }, [marked?.[0], marked?.[1]])
  const pick = (event: MouseEvent) => {
    const index = (event.target as HTMLElement).dataset['segment']
    const segment = index === undefined ? undefined : segments[Number(index)]
    if (segment && window.getSelection()?.isCollapsed !== false) onPick(segment.start, segment.keys)
  }
  return (
    // Keyboards reach every record through the list beside the text; clicks on words are a shortcut to it.
    <div ref={box} className="reportText" dir="auto" lang={language} onClick={pick}>
      {segments.map((segment, i) => (
        <Words
          key={segment.start}
          index={i}
          text={text.slice(segment.start, segment.end)}
          className={classOf(segment, chosen, sentence)}
        />
      ))}
    </div>
  )
}

/** On a narrow screen the chosen record covers the lower half. */
function isInView(mark: Element): boolean {
  const { top, bottom } = mark.getBoundingClientRect()
  const isNarrow = window.matchMedia('(max-width: 60rem)').matches
  return top > 60 && bottom < window.innerHeight * (isNarrow ? 0.5 : 0.88)
}

interface WordsProps {
  readonly index: number
  readonly text: string
  readonly className: string
}

const Words = memo(function Words({ index, text, className }: WordsProps) {
  return (
    <span data-segment={index} className={className || undefined}>
      {text}
    </span>
  )
})

function classOf(
  { kinds, keys, isMarked, start }: Segment,
  chosen: string | null,
  sentence: Span | null,
): string {
  const isSentence = sentence !== null && start >= sentence[0] && start < sentence[1]
  return [
    ...kinds.map((kind) => `on-${kind}`),
    isMarked ? 'marked' : '',
    chosen !== null && keys.includes(chosen) ? 'chosen' : '',
    isSentence ? 'sentence' : '',
  ]
    .filter(Boolean)
    .join(' ')
}
