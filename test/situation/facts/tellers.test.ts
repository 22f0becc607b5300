import { expect, it } from 'vitest'
import { openKnowledge, read, reconcile, reportFromText } from '../../../src/index.ts'

const knowledge = await openKnowledge()
const given = { publishedAt: '2028-03-02T15:00:00Z', source: { name: 'Great Lakes Wire' } }

it.each([
  [
    'The Red Cross said on Thursday that 21 bodies had been found near Kirundo. Police arrested two engineers.',
    'Great Lakes Wire',
  ],
  ['The ministry said police had arrested two engineers in Kirundo.', 'The ministry'],
])('tells who says how many were arrested: %s', (text, who) => {
  const { stories } = reconcile([read(reportFromText(text, given), knowledge)])
  const facts = stories.flatMap(({ events }) => events).flatMap((event) => event.facts)
  const arrested = facts.filter(({ field }) => field === 'arrested').flatMap(({ claims }) => claims)
  expect(arrested.map(({ saidBy }) => saidBy.text)).toEqual([who])
})
