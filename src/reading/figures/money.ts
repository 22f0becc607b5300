import type { Token } from '../../language/index.ts'
import { FIGURE_KINDS } from '../../record/figure.ts'
import { CURRENCIES, currencyOf } from './currencies.ts'
import type { Kind } from './kind.ts'
import { wordAt, wordsNear } from './numbers.ts'
import type { Quantity } from './quantities.ts'

/** An amount of money: its kind, and where it stands. */
export interface Money extends Kind {
  readonly first: number
  readonly end: number
}

/** What money is for, by words near it; the first row that fits. Together with the currency it makes the kind. */
const PURPOSES: readonly (readonly [purpose: string, cues: ReadonlySet<string>])[] = [
  ['ransom', new Set(FIGURE_KINDS['ransom-usd'].cues)],
  ['fine', new Set('fine penalty repay bail'.split(' '))],
  ['wage', new Set('wage salary stipend'.split(' '))],
  ['damage', new Set(FIGURE_KINDS['damage-usd'].cues)],
  ['aid', new Set(FIGURE_KINDS['aid-usd'].cues)],
]
/** Words around an amount that say what it is for. */
const WINDOW = 12

/** Reads an amount by its sign or the word behind it; `countries` of the report tell rupees from rupees. */
export function readMoney(
  tokens: readonly Token[],
  quantity: Quantity,
  countries: readonly string[],
): Money | null {
  const sign = signBefore(tokens, quantity.numeral)
  const unit = sign === undefined ? unitAt(tokens, quantity.end) : null
  const currency = sign?.code ?? (unit ? codeOf(unit, countries) : null)
  if (currency === null) return null
  const purpose = purposeOf(tokens, quantity)
  const name = currency === '' ? 'money' : `${purpose?.name ?? 'money'}-${currency.toLowerCase()}`
  return {
    what: name,
    because: purpose?.because ?? unit?.word ?? currency,
    first: sign === undefined ? quantity.first : Math.min(quantity.first, sign.at),
    end: unit?.end ?? quantity.end,
  }
}

/** "$", "R$" in one token or two, "NPR". */
function signBefore(tokens: readonly Token[], numeral: number): { code: string; at: number } | undefined {
  const text = tokens[numeral - 1]?.text
  const letters = tokens[numeral - 2]
  const isGlued = letters?.span[1] === tokens[numeral - 1]?.span[0]
  const both = isGlued && text === '$' ? currencyOf(`${letters?.text}$`) : undefined
  if (both !== undefined) return { code: both, at: numeral - 2 }
  const code = currencyOf(text)
  return code === undefined ? undefined : { code, at: numeral - 1 }
}

interface Unit {
  readonly word: string
  /** The country named with it: "Swiss francs". */
  readonly country: string
  readonly end: number
}

const NATIONAL: ReadonlyMap<string, string> = new Map([
  ['us', 'USA'],
  ['u.s.', 'USA'],
  ['american', 'USA'],
  ['canadian', 'CAN'],
  ['australian', 'AUS'],
  ['swiss', 'CHE'],
  ['indian', 'IND'],
  ['pakistani', 'PAK'],
  ['sri', 'LKA'],
  ['nepali', 'NPL'],
  ['egyptian', 'EGY'],
  ['sudanese', 'SDN'],
  ['syrian', 'SYR'],
  ['lebanese', 'LBN'],
  ['cfa', 'SEN'],
  ['mexican', 'MEX'],
  ['philippine', 'PHL'],
  ['kenyan', 'KEN'],
  ['ugandan', 'UGA'],
])

function unitAt(tokens: readonly Token[], end: number): Unit | null {
  const skipped = wordAt(tokens, end) === '-' ? end + 1 : end
  const country = NATIONAL.get(wordAt(tokens, skipped)) ?? ''
  const at = country === '' ? skipped : skipped + 1
  const token = tokens[at]
  if (!token || !/^(NOUN|PROPN|SYM|X)$/.test(token.upos)) return null
  const word = token.lemma.toLowerCase()
  // A 500-pound bomb.
  const isWeight = word === 'pound' && skipped > end
  const isName = (CURRENCIES.has(word) && !isWeight) || currencyOf(token.text) !== undefined
  return isName ? { word: CURRENCIES.has(word) ? word : token.text, country, end: at + 1 } : null
}

/** The currency's code; empty where its name serves several countries and the report names none of them. */
function codeOf({ word, country }: Unit, countries: readonly string[]): string {
  const users = CURRENCIES.get(word)
  if (users === undefined) return currencyOf(word) ?? ''
  for (const one of country === '' ? countries : [country]) {
    const code = users.get(one)
    if (code !== undefined) return code
  }
  return users.get('') ?? ''
}

function purposeOf(tokens: readonly Token[], quantity: Quantity): { name: string; because: string } | null {
  const near = wordsNear(tokens, quantity, WINDOW)
  for (const [name, cues] of PURPOSES) {
    const because = near.find((word) => cues.has(word))
    if (because !== undefined) return { name, because }
  }
  return null
}
