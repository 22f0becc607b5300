// Word lists of the repair rules.

/** Verbs that report what somebody says, thinks or makes known, in every form. */
export const SAYING: ReadonlySet<string> = new Set(
  [
    'say said says saying',
    'tell told tells telling',
    'confirm',
    'announce',
    'report',
    'add',
    'claim',
    'insist',
    'warn',
    'signal signaled signals signalled',
    'suggest',
    'indicate',
    'state',
    'tweet',
    'note',
    'acknowledge',
    'admit admitted admits',
    'argue',
    'declare',
    'explain',
    'stress stressed stresses',
    'reveal',
    'vow',
    'promise',
    'pledge',
    'deny denied denies',
    'predict',
    'estimate',
    'believe',
    'write wrote writes written',
    'testify testified testifies',
    'reiterate',
    'maintain',
    'allege',
    'conclude',
    'repeat',
    'inform',
    'assure',
    'remind',
    'caution',
    'charge',
    'concede',
    'recall',
    'respond',
    'reply replied replies',
    'hint',
    'disclose',
  ].flatMap((entry) => (entry.includes(' ') ? entry.split(' ') : formsOf(entry))),
)

/** Verbs of doing something to somebody by speaking, in every form. */
export const ADDRESSING: ReadonlySet<string> = new Set(
  'accuse urge condemn blame demand threaten reject dismiss describe criticize criticise denounce praise thank call ask advise'
    .split(' ')
    .flatMap(formsOf),
)

function formsOf(verb: string): string[] {
  return [
    verb,
    `${verb}s`,
    verb.endsWith('e') ? `${verb}d` : `${verb}ed`,
    verb.endsWith('e') ? `${verb.slice(0, -1)}ing` : `${verb}ing`,
  ]
}

export const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/
export const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/
const TIME_NOUN =
  /^(?:morning|afternoon|evening|night|noon|midnight|week|month|year|weekend|today|tomorrow|yesterday|tonight|hours?|minutes|days|weeks|months|years|time)$/
const SELF_STANDING = /^(?:today|tomorrow|yesterday|tonight)$/
const TIME_MODIFIER = /^(?:last|next|this|late|early|earlier|that|Mon|Tues|Wed|Thurs|Fri|Satur|Sun)/i

/** Whether a word heads a time such as "Tuesday", "last week" or "yesterday", given its children's words. */
export function isTime(word: string, children: readonly string[]): boolean {
  return (
    WEEKDAY.test(word) ||
    (TIME_NOUN.test(word) &&
      (SELF_STANDING.test(word) || children.some((child) => TIME_MODIFIER.test(child))))
  )
}
