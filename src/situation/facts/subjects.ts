import { groupBy } from '../groups.ts'
import { compareText } from '../order.ts'
import { plainWords } from '../words.ts'
import { isVagueSubject } from './inherited.ts'
import type { Draft } from './draft.ts'

/** Whom or what a figure counts, so that figures of one kind of people meet and others do not. */
export interface SubjectClass {
  readonly key: string
  readonly rank: number
}

const list = (words: string): RegExp => new RegExp(`\\b(?:${words.trim().split(/\s+/).join('|')})s?\\b`, 'i')
const SOLDIERS = list(
  `soldier troop airman airmen serviceman servicemen servicewoman servicewomen sailor marine personnel paratrooper guardsman
  guardsmen corporal sergeant conscript reservist`,
)
const SERVICE = /\bservice members?\b/i
const POLICE = list('police policeman policemen policewoman officer gendarme constable')
const FORCES = /\bsecurity (?:forces|personnel)\b|\bmembers of the security\b/i
const FIGHTERS = list(
  `fighter militant rebel insurgent gunman gunmen militiaman militiamen attacker kidnapper hijacker abductor bandit raider
  assailant bomber robber`,
)
const YOUNG = list(
  'child children minor adolescent teenager boy girl pupil student woman women infant baby babies',
)
/** Counted by what was done with them, not by whom they belong to. */
const INTERCEPTED =
  /\b(?:intercept|shot down|knocked down|knocked out|brought down|downed|destroyed in|shoot down)/i
const LANDED = /\b(?:struck|hit|got through|landed|fell|impacted|reached|penetrated)\b/i

/**
 * The class of a draft's subject. People in general and all who are simply "people", "passengers" or "protesters" are one
 * class; soldiers and police count apart, by country; women and children are parts of a whole. `home` is the country of
 * the story.
 */
export function subjectClass(draft: Draft, home: string): SubjectClass {
  const { text, code } = draft.subject
  if (draft.value !== undefined) return { key: text || 'all', rank: 0 }
  if (draft.field.name === 'munitions') return munitionClass(draft)
  // Each donor's pledge is its own.
  if (draft.field.name === 'pledged') return { key: `${draft.origin.key}${currencyOf(draft)}`, rank: 0 }
  if (draft.isPart) return { key: `part ${plainWords(text).join(' ')}`, rank: 2 }
  const country = code === '' || code.length !== 3 ? home : code
  if (SOLDIERS.test(text) || SERVICE.test(text)) return { key: `${country} soldiers`, rank: 1 }
  if (FORCES.test(text) || POLICE.test(text)) return { key: `${country} security`, rank: 1 }
  if (FIGHTERS.test(text)) return { key: `${country} fighters`, rank: 1 }
  if (YOUNG.test(text)) return { key: `part ${plainWords(text).at(-1) ?? ''}`, rank: 2 }
  return country === home ? { key: 'all', rank: 0 } : { key: `${country} people`, rank: 1 }
}

/** Dollars and yuan cannot be compared. */
function currencyOf({ reading, figure }: Draft): string {
  const what = reading.figures.find(({ id }) => id === figure)?.what ?? ''
  const currency = what.split('-')[1] ?? 'usd'
  return currency === 'usd' ? '' : ` ${currency}`
}

function munitionClass({ reading, span }: Draft): SubjectClass {
  const { text } = reading.report
  const after = /^[^,;.:]*/.exec(text.slice(span[1], span[1] + 70))?.[0] ?? ''
  if (INTERCEPTED.test(after)) return { key: 'intercepted', rank: 1 }
  if (LANDED.test(after) && !/\bfired|launched\b/i.test(after)) return { key: 'landed', rank: 2 }
  return { key: 'fired', rank: 0 }
}

/** "Its soldiers" are soldiers to everybody else, and "three more bodies" are nobody's name. */
function plainSubject(text: string): string {
  const plain = text.trim().replace(LEADING, '')
  return isVagueSubject({ text: plain, code: '' }) ? '' : plain
}

const LEADING =
  /^(?:(?:the|its|his|her|their|our|them|these|those|some|all|more|other|another|further|additional|at least|of)\s+)+/i

/** How a subject is most often named, for people to read. */
export function subjectName(drafts: readonly Draft[], { key }: SubjectClass): { text: string; code: string } {
  if (drafts[0]?.field.name === 'pledged') return { text: key, code: drafts[0].chain.root.code }
  const named = drafts
    .map(({ subject }) => ({ ...subject, text: plainSubject(subject.text) }))
    .filter(({ text }) => text !== '')
  const byText = [...groupBy(named, ({ text }) => text.toLowerCase()).values()]
  byText.sort((a, b) => b.length - a.length || compareText(a[0]?.text ?? '', b[0]?.text ?? ''))
  const country = /^([A-Z]{3}) /.exec(key)?.[1]
  const common = { text: byText[0]?.[0]?.text ?? '', code: country ?? byText[0]?.[0]?.code ?? '' }
  if (key === 'intercepted' || key === 'landed')
    return { text: `${common.text || 'munitions'} ${key}`, code: common.code }
  return common
}
