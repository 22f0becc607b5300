import type { Signal } from './match.ts'

/** What befalls people and things in mishaps and in attacks alike. */
const HARM = new Set(
  'kill killing wound injure hurt die perish crush destroy destruction damage wreck flatten level ruin burn displace uproot'.split(
    ' ',
  ),
)
/** Types that a storm or a flood cannot do: what it does is the mishap itself. */
const DONE_BY_PEOPLE = new Set(['ASSAULT', 'SANCTION', 'COERCE'])

/**
 * "Twelve people were killed when two trains collided", "the quake struck the valley, killing 30": harm without a doer beside
 * a mishap, or done by it, is the mishap's.
 */
export function withoutMishaps(signals: readonly Signal[]): readonly Signal[] {
  const mishaps = signals.filter(({ trigger }) => trigger.type === 'ACCIDENT' || trigger.type === 'DISASTER')
  if (mishaps.length === 0) return signals
  const happened = new Set(mishaps.flatMap(({ tokens }) => tokens))
  const isDoneByMishap = ({ trigger, roles }: Signal): boolean =>
    DONE_BY_PEOPLE.has(trigger.type) && roles.agents.length > 0 && roles.agents.every((i) => happened.has(i))
  const told = signals.filter((signal) => !isDoneByMishap(signal))
  const isHarm = ({ trigger }: Signal): boolean => HARM.has(trigger.words[0] as string)
  if (told.some((signal) => signal.trigger.type === 'ASSAULT' && !isHarm(signal))) return told
  return told.filter(
    (signal) => signal.trigger.type !== 'ASSAULT' || !isHarm(signal) || signal.roles.agents.length > 0,
  )
}
