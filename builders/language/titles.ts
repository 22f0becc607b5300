// Headlines are rare in the treebanks: short sentences without their full stop and in title case stand in for
// them.
import type { Example, Word } from './corpora.ts'

/** Every sixth sentence that will do. */
const EVERY = 6
const SMALL =
  /^(?:a|an|and|as|at|but|by|for|from|in|into|of|on|or|over|the|to|with|after|is|are|be|not|n't|'s|’s)$/i

export function titlesOf(examples: readonly Example[]): Example[] {
  return examples
    .filter(({ words }) => words.length > 4 && words.length < 16 && isPlain(words))
    .filter((_, i) => i % EVERY === 0)
    .map(toTitle)
}

/** Ends in a full stop that nothing hangs on, and has a verb for a root. */
function isPlain(words: readonly Word[]): boolean {
  const root = words.find(({ head }) => head === 0)
  return (
    words.at(-1)!.form === '.' && root?.upos === 'VERB' && !words.some(({ head }) => head === words.length)
  )
}

function toTitle({ id, words, paragraph }: Example): Example {
  const titled = words.slice(0, -1).map((word, i) => ({
    ...word,
    form: i > 0 && SMALL.test(word.form) ? word.form : capitalised(word.form),
    ner: undefined,
  }))
  return { id: `${id}-title`, words: titled, paragraph }
}

const capitalised = (form: string): string => form.charAt(0).toUpperCase() + form.slice(1)
