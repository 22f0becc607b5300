import type { Tree } from '../tree.ts'

const SPEECH =
  /^(?:say|add|tell|deny|claim|insist|warn|report|announce|confirm|urge|expect|believe|ask|demand|accuse|vow|promise|pledge|threaten|condemn|note|write|reject|describe|estimate|plan|want|hope|order|state|acknowledge|decline|refuse)$/u

/** Subject of a verb of saying: "it *said*" is of somebody who can speak. */
export function speaks(tree: Tree, i: number): boolean {
  const token = tree.tokens[i]
  const verb = tree.tokens[token?.head ?? -1]
  return (
    token !== undefined &&
    /^(?:nsubj|expl)$/u.test(token.deprel) &&
    verb !== undefined &&
    SPEECH.test(verb.lemma)
  )
}
