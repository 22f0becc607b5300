import type { Reading } from '../../record/reading.ts'
import { navigate, withQuery } from '../router.tsx'
import { clip } from '../words.ts'

type Statement = Reading['statements'][number]

/** Who relays whom: each statement by the way it came, from whoever said it first to this report. */
export function Chains({ reading }: { readonly reading: Reading }) {
  const { statements, report } = reading
  if (statements.length === 0) return null
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  return (
    <section aria-labelledby="chains-title" className="chains">
      <h2 id="chains-title">Who says so here</h2>
      <ol>
        {statements.map((statement) => (
          <li key={statement.id}>
            <Chain links={chainOf(statement, byId)} outlet={report.source.name} />
            <button type="button" className="linkish words" dir="auto" onClick={() => show(statement)}>
              {clip(wordsOf(statement, report.text), 160)}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Chain({ links, outlet }: { readonly links: readonly Statement[]; readonly outlet: string }) {
  const first = links[0]
  const isOutletLast = links.at(-1)?.source.text === outlet
  return (
    <p className="chain">
      {links.map((link, i) => (
        <span key={link.id}>
          <bdi className="node">{link.source.text || 'not named'}</bdi>
          <span className="arrow">
            {link.stance}
            {link.channel ? `, ${link.channel}` : ''}{' '}
            {!(isOutletLast && i === links.length - 1) && <span aria-label="to">→</span>}
          </span>
        </span>
      ))}
      {!isOutletLast && <bdi className="node">{outlet}</bdi>}{' '}
      {first?.kind === 'direct' && <small>word for word</small>}
    </p>
  )
}

/** The statement and those that relay it, innermost first; a ring of parents ends. */
function chainOf(statement: Statement, byId: ReadonlyMap<string, Statement>): Statement[] {
  const chain: Statement[] = []
  for (let link: Statement | undefined = statement; link && !chain.includes(link);)
    [link] = [link.parent === null ? undefined : byId.get(link.parent), chain.push(link)]
  return chain
}

function wordsOf({ content }: Statement, text: string): string {
  return content.spans.map((span) => text.slice(...span)).join(' … ')
}

function show({ id, cue, content }: Statement): void {
  const span = cue.span ?? content.spans[0]
  navigate(withQuery({ record: `statements:${id}`, span: span ? span.join('-') : null, event: null }), {
    replace: true,
  })
}
