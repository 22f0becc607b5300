import { expect, it } from 'vitest'
import { openReader } from './openEvents.ts'

const read = await openReader()

/** The words that date the event told by a trigger. */
function timeOf(text: string, word: string): string | undefined {
  const { events, times } = read(text)
  const event = events.find(({ trigger }) => trigger.text.includes(word))
  return times.find(({ id }) => id === event?.time)?.text
}

it.each([
  ['The council condemned Friday’s strike on Sunday.', 'condemned', 'Sunday'],
  ['Police detained ten men on Monday and released them on Tuesday.', 'detained', 'Monday'],
  ['A court jailed the editor for two years on Monday.', 'jailed', 'Monday'],
])('%s: %s', (text, word, found) => {
  expect(timeOf(text, word)).toBe(found)
})
