import type { Reading } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'
import type { ReportDetail } from '../api.ts'
import { JudgePanel } from '../judging/panel.tsx'
import { useCanJudge } from '../judging/useCanJudge.ts'
import { choose, unchoose } from './choose.ts'
import { Details } from './details.tsx'
import { type Item, itemsWithin, KIND_ORDER, RECORD_KINDS } from './records.ts'

interface InspectorProps {
  readonly report: ReportDetail
  readonly reading: Reading
  readonly items: readonly Item[]
  readonly chosen: Item | null
  readonly sentence: Span | null
}

/** The records beside the text: the chosen one in full, those of its sentence, then all of them by kind. */
export function Inspector({ report, reading, items, chosen, sentence }: InspectorProps) {
  const canJudge = useCanJudge()
  const near = sentence === null ? [] : itemsWithin(items, sentence)
  return (
    <aside className="inspector" aria-label="Records">
      <div className={sentence || chosen ? 'sheet' : undefined}>
        {(sentence || chosen) && <Close />}
        {chosen && (
          <section className="card" aria-label="Chosen record">
            <h2>
              <small>{RECORD_KINDS[chosen.kind].one}</small> <bdi>{chosen.label}</bdi>
            </h2>
            <Details reading={reading} item={chosen} />
            {chosen.because && <p className="because">{chosen.because}</p>}
            {canJudge && <JudgePanel key={chosen.key} report={report} reading={reading} item={chosen} />}
          </section>
        )}
        {sentence && (
          <section>
            <h3>In this sentence</h3>
            {near.length === 0 ? (
              <p>No record was read from it.</p>
            ) : (
              <ItemList items={near} chosen={chosen} />
            )}
          </section>
        )}
      </div>
      {!chosen && !sentence && <p className="hint">Click words in the text, or choose a record here.</p>}
      {KIND_ORDER.map((kind) => {
        const own = items.filter((item) => item.kind === kind)
        return (
          own.length > 0 && (
            <details key={kind} open={!sentence && own.length < 12}>
              <summary>
                {RECORD_KINDS[kind].many} <small>{own.length}</small>
              </summary>
              <ItemList items={own} chosen={chosen} />
            </details>
          )
        )
      })}
    </aside>
  )
}

/** On a narrow screen what is chosen covers some of the text. */
function Close() {
  return (
    <button type="button" className="close" onClick={unchoose}>
      Close <kbd>Esc</kbd>
    </button>
  )
}

function ItemList({ items, chosen }: { readonly items: readonly Item[]; readonly chosen: Item | null }) {
  return (
    <ul className="items">
      {items.slice(0, 300).map((item) => (
        <ItemRow key={item.key} item={item} isChosen={item.key === chosen?.key} />
      ))}
    </ul>
  )
}

function ItemRow({ item, isChosen }: { readonly item: Item; readonly isChosen: boolean }) {
  return (
    <li>
      <button
        type="button"
        className="linkish"
        aria-pressed={isChosen}
        dir="auto"
        onClick={() => choose(item)}
      >
        <span className={`on-${item.kind} swatch`} aria-hidden="true">
          {RECORD_KINDS[item.kind].one}
        </span>{' '}
        {item.label}
      </button>
    </li>
  )
}
