const DOUBLED = /[^aeiou][aeiou][bdgklmnprt]$/u

/** The regular forms of a verb: "beg" → begs, begged, begging. Both spellings where a last consonant may be doubled. */
export function formsOf(verb: string): string[] {
  if (verb.endsWith('e')) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`]
  if (/[^aeiou]y$/u.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`]
  const third = /(?:s|x|z|ch|sh)$/u.test(verb) ? `${verb}es` : `${verb}s`
  const stems = DOUBLED.test(verb) ? [verb, verb + verb.slice(-1)] : [verb]
  return [third, ...stems.flatMap((stem) => [`${stem}ed`, `${stem}ing`])]
}
