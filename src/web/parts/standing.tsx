import type { FactStanding } from '../../record/vocabulary.ts'

/** A mark and a word for each standing: the shape carries the meaning, colour only repeats it. */
export const STANDINGS: Readonly<Record<FactStanding, { readonly mark: string; readonly word: string }>> = {
  disputed: { mark: '◆', word: 'disputed' },
  retracted: { mark: '✕', word: 'retracted' },
  corroborated: { mark: '●', word: 'corroborated' },
  superseded: { mark: '↻', word: 'updated' },
  'single-source': { mark: '○', word: 'single source' },
}

export const STANDING_ORDER = Object.keys(STANDINGS) as readonly FactStanding[]

export function Standing({ of }: { readonly of: FactStanding }) {
  const { mark, word } = STANDINGS[of]
  return (
    <span className={`standing ${of}`}>
      <span aria-hidden="true">{mark}</span> {word}
    </span>
  )
}

/** How many facts of each standing; those that need attention first. */
export function StandingCounts({
  counts,
}: {
  readonly counts: Readonly<Partial<Record<FactStanding, number>>>
}) {
  const shown = STANDING_ORDER.filter((standing) => (counts[standing] ?? 0) > 0)
  if (shown.length === 0) return <p className="counts">no facts yet</p>
  return (
    <ul className="counts">
      {shown.map((standing) => (
        <li key={standing} className={`standing ${standing}`}>
          <span aria-hidden="true">{STANDINGS[standing].mark}</span> {counts[standing]}{' '}
          {STANDINGS[standing].word}
        </li>
      ))}
    </ul>
  )
}
