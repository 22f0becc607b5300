import type { Fact } from '../record/situation.ts'
import { LOCALE } from './locale.ts'

interface Sum {
  readonly value: string
  /** What was done with it. */
  readonly deed: string
  readonly subject: string
}

const currencies = new Set(Intl.supportedValuesOf('currency'))

/**
 * A fact about money with its currency: `€2,000,000 pledged`. The currency stands at the end of the field or of the subject;
 * a pledge without one is in US dollars. Null for all other facts.
 */
export function sumOf({ field, subject, current }: Pick<Fact, 'field' | 'subject' | 'current'>): Sum | null {
  const sought = /^funding_sought_([a-z]{3})$/.exec(field)?.[1]
  if (sought === undefined && field !== 'pledged') return null
  if (current === null || typeof current === 'string' || !('min' in current)) return null
  const [, before = '', last = ''] = /^(.*?)\s?\b([a-z]{3})$/.exec(subject.text) ?? []
  const isCurrency = currencies.has(last.toUpperCase())
  const currency = sought ?? (isCurrency ? last : 'usd')
  if (!currencies.has(currency.toUpperCase())) return null
  const { min, max } = current
  const format = new Intl.NumberFormat(LOCALE, { style: 'currency', currency, maximumFractionDigits: 0 })
  const value =
    max === null
      ? `${format.format(min)} or more`
      : min === max
        ? format.format(min)
        : format.formatRange(min, max)
  return { value, deed: sought ? 'sought' : 'pledged', subject: isCurrency ? before : subject.text }
}
