import { EventTime } from '../clock.tsx'
import { navigate, withQuery } from '../router.tsx'
import { isFirm } from '../words.ts'
import type { TimedEvent } from './select.ts'

/** An event with its place on PLOVER's scale, −10 … 10. */
export type Step = TimedEvent & { readonly intensity: number }

export const signed = (intensity: number) =>
  intensity > 0 ? `+${intensity}` : String(intensity).replace('-', '−')

/** The turns of the story: its hardest and its kindest steps, as words. */
export function Table({ steps }: { readonly steps: readonly Step[] }) {
  const telling = steps.toSorted((a, b) => Math.abs(b.intensity) - Math.abs(a.intensity)).slice(0, 8)
  const rows = telling.toSorted((a, b) => (a.start < b.start ? -1 : 1))
  return (
    <table className="plain">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Intensity</th>
          <th scope="col">What</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((step) => (
          <tr key={step.id}>
            <td className="when">
              <EventTime event={step} />
            </td>
            <td className="num">{signed(step.intensity)}</td>
            <td dir="auto">
              <button
                type="button"
                className="linkish"
                onClick={() => navigate(withQuery({ event: step.id }), { replace: true })}
              >
                {step.what}
              </button>
              {!isFirm(step) && <small>{step.status}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
