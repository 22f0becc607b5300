import type { Fact, Story } from '../record/situation.ts'
import type { ChangeKind, NewChange } from '../store/index.ts'

/** What is new in a story against an older state of it (null: there was none), as entries for the log of changes. */
export function compareStories(before: Story | null, after: Story, at: string): NewChange[] {
  const entry = (kind: ChangeKind, subject: string, data: Record<string, unknown>): NewChange => ({
    kind,
    at,
    story: after.id,
    subject,
    data: { title: after.title, ...data },
  })
  const told = { reports: after.reports.length, events: after.events.length }
  const changes = [entry(before === null ? 'story.new' : 'story.changed', after.id, told)]
  for (const { event, fact, old } of changedFacts(before, after))
    changes.push(
      entry(kindOf(fact, old), fact.id, {
        event,
        ...describe(fact),
        before: old === null ? null : describe(old),
      }),
    )
  return changes
}

export interface FactChange {
  readonly event: string
  readonly fact: Fact
  /** null: the fact is new. */
  readonly old: Fact | null
}

/** Facts whose standing or value is not what it was. */
export function changedFacts(before: Story | null, after: Story): FactChange[] {
  const known = new Map<string, Fact>()
  for (const event of before?.events ?? []) for (const fact of event.facts) known.set(fact.id, fact)
  return after.events.flatMap((event) =>
    event.facts.flatMap((fact) => {
      const old = known.get(fact.id) ?? null
      const isSame =
        old !== null &&
        old.standing === fact.standing &&
        JSON.stringify(old.current) === JSON.stringify(fact.current)
      return isSame ? [] : [{ event: event.id, fact, old }]
    }),
  )
}

function kindOf(fact: Fact, old: Fact | null): ChangeKind {
  if (fact.standing === 'disputed' && old?.standing !== 'disputed') return 'fact.disputed'
  if (fact.standing === 'retracted' && old?.standing !== 'retracted') return 'fact.retracted'
  return old === null ? 'fact.new' : 'fact.changed'
}

function describe({ field, subject, standing, current, independentSources }: Fact) {
  return { field, subject: subject.text, standing, current, independentSources }
}
