import { diffWordsWithSpace } from 'diff'
import { type ReactNode, useMemo } from 'react'
import type { ReportDetail } from '../api.ts'

interface SideBySideProps {
  readonly before: ReportDetail
  readonly after: ReportDetail
  /** What stands above each. */
  readonly heads: readonly [ReactNode, ReactNode]
}

interface Piece {
  readonly words: string
  readonly isChanged: boolean
}

/** Milliseconds after which two texts are shown without marks rather than keep the reader waiting. */
const PATIENCE_MS = 1_500

/** Both texts in full, words that went on the left, words that came on the right. */
export function SideBySide({ before, after, heads }: SideBySideProps) {
  const sides = useMemo(() => compareTexts(fullText(before), fullText(after)), [before, after])
  return (
    <div className="sides">
      <div>
        {heads[0]}
        <Side pieces={sides.before} language={before.language} of="del" />
      </div>
      <div>
        {heads[1]}
        <Side pieces={sides.after} language={after.language} of="ins" />
      </div>
    </div>
  )
}

const fullText = ({ title, text }: ReportDetail) => `${title}\n\n${text}`

function compareTexts(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const changes = diffWordsWithSpace(before, after, { timeout: PATIENCE_MS })
  if (changes === undefined)
    return { before: [{ words: before, isChanged: false }], after: [{ words: after, isChanged: false }] }
  return {
    before: changes
      .filter(({ added }) => !added)
      .map(({ value, removed }) => ({ words: value, isChanged: removed })),
    after: changes
      .filter(({ removed }) => !removed)
      .map(({ value, added }) => ({ words: value, isChanged: added })),
  }
}

function Side({
  pieces,
  language,
  of: Changed,
}: {
  pieces: readonly Piece[]
  language: string
  of: 'ins' | 'del'
}) {
  return (
    <div className="reportText" dir="auto" lang={language}>
      {pieces.map(({ words, isChanged }, i) =>
        isChanged ? <Changed key={i}>{words}</Changed> : <span key={i}>{words}</span>,
      )}
    </div>
  )
}
