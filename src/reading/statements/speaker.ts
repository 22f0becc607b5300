import { childBy, relation, type Tree } from '../tree.ts'
import type { Source } from './candidate.ts'
import type { VerbGroup } from './group.ts'
import { agentOf, phraseBefore, sourceAt, subjectOf } from './sources.ts'

const TELLING = new Set(['tell', 'inform', 'assure', 'remind', 'notify', 'brief'])

/** A verb form that must have a subject. */
function isFinite(tree: Tree, verb: number): boolean {
  return /^VB[DZP]$/u.test(tree.tokens[verb]?.xpos ?? '') && childBy(tree, verb, 'expl') === undefined
}

/** "“…”, said *the guard*": who stands after the verb with the clause before it, taken for an object. */
function inverted(tree: Tree, verb: number): number | undefined {
  const clause = childBy(tree, verb, 'ccomp')
  const object = childBy(tree, verb, 'obj')
  return clause !== undefined && clause < verb && object !== undefined && object > verb ? object : undefined
}

/** The subject; for telling, never whom it was told to. */
function activeSource(tree: Tree, { head, top }: VerbGroup): number | undefined {
  const subject = subjectOf(tree, top) ?? inverted(tree, head)
  const isToldTo = subject !== undefined && subject > head && TELLING.has(tree.tokens[head]?.lemma ?? '')
  const isLost = subject === undefined && isFinite(tree, head) && relation(tree.tokens[top]) !== 'conj'
  return isToldTo || isLost ? (phraseBefore(tree, top) ?? subject) : subject
}

/** Who says what a verb group says; nobody where a passive names none. */
export function sourceOf(tree: Tree, group: VerbGroup, cue: ReadonlySet<number>): Source | null {
  if (group.form === 'quoted-as') {
    const quoted = group.isPassive
      ? childBy(tree, group.top, 'nsubj:pass', 'nsubj')
      : childBy(tree, group.top, 'obj')
    return quoted === undefined ? null : sourceAt(tree, quoted, cue)
  }
  const head = group.isPassive ? agentOf(tree, group.head) : activeSource(tree, group)
  return head === undefined ? null : sourceAt(tree, head, cue)
}
