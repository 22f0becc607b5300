import { useQuery } from '@tanstack/react-query'
import type { Claim } from '../../record/situation.ts'
import type { Span } from '../../record/span.ts'
import type { StoryContext } from '../api.ts'
import { Time } from '../clock.tsx'
import { ClaimJudging } from '../judging/claimJudging.tsx'
import { Said } from '../parts/said.tsx'
import { queries } from '../queries.ts'
import { Link, reportUrl } from '../router.tsx'
import { describeClaim, wordEnd, wordStart } from '../words.ts'

interface ClaimLineProps {
  readonly claim: Claim
  readonly who: string
  readonly context: StoryContext
}

/** One claim: value, who, when, and the words it was read from, which lead to the report. */
export function ClaimLine({ claim, who, context }: ClaimLineProps) {
  const { report, span } = claim.evidence
  const outlet = context.reports.find(({ id }) => id === report)?.source.name ?? report
  const isFirm = claim.status === 'asserted' || claim.status === 'claimed'
  return (
    <li className={`claim ${claim.standing}`}>
      <p>
        <span className="value" dir="auto">
          {describeClaim(claim)}
        </span>
        {!isFirm && <span className="status">{claim.status}</span>}
        {claim.standing !== 'live' && <span className="status">{claim.standing}</span>}
        <bdi>{who}</bdi> <Time at={claim.at} />
      </p>
      <Quote report={report} span={span} />
      <p className="evidence">
        <Link href={reportUrl(report, [...span])}>
          <bdi>{outlet}</bdi>: these words in the report
        </Link>
        {claim.because && <span className="because">{claim.because}</span>}
        <Said of={claim} />
        <ClaimJudging claim={claim} />
      </p>
    </li>
  )
}

/** Characters shown on each side of the words that carry a claim. */
const AROUND = 110

function Quote({ report, span: [start, end] }: { readonly report: string; readonly span: Span }) {
  const found = useQuery(queries.report(report))
  if (found.data === undefined) return <blockquote className="quote">…</blockquote>
  const { text, language } = found.data
  const from = wordStart(text, start - AROUND)
  const to = wordEnd(text, end + AROUND)
  return (
    <blockquote className="quote" dir="auto" lang={language}>
      {from > 0 && '… '}
      {text.slice(from, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end, to)}
      {to < text.length && ' …'}
    </blockquote>
  )
}
