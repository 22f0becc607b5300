import type { Signal } from './match.ts'

/** What befalls people in mishaps and in attacks alike. */
const HARM = new Set(['kill', 'wound', 'injure', 'hurt', 'die', 'perish', 'crush'])

/** "Twelve people were killed when two trains collided": harm without a doer beside a mishap is the mishap's. */
export function withoutMishaps(signals: readonly Signal[]): readonly Signal[] {
  const isMishap = signals.some(({ trigger }) => trigger.type === 'ACCIDENT' || trigger.type === 'DISASTER')
  const isAttack = signals.some(
    ({ trigger }) => trigger.type === 'ASSAULT' && !HARM.has(trigger.words[0] as string),
  )
  if (!isMishap || isAttack) return signals
  return signals.filter(
    ({ trigger, roles }) =>
      trigger.type !== 'ASSAULT' || !HARM.has(trigger.words[0] as string) || roles.agents.length > 0,
  )
}
