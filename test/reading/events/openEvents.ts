import { openKnowledge } from '../../../src/desk/data.ts'
import { read } from '../../../src/reading/read.ts'
import type { Reading, ReportEvent } from '../../../src/record/reading.ts'
import { reportOf } from '../reportOf.ts'

/** What reads a text on its own: types of its events. */
export async function openEvents(): Promise<(text: string) => string[]> {
  const readText = await openReader()
  return (text) => readText(text).events.flatMap(typesOf)
}

/** A reader of single texts; every span of its events and figures is checked against the text. */
export async function openReader(): Promise<(text: string) => Reading> {
  const knowledge = await openKnowledge()
  return (text) => {
    const reading = read(reportOf(text), knowledge)
    for (const { trigger, actors } of reading.events) {
      checkSpan(text, trigger.span)
      for (const { span } of actors) checkSpan(text, span)
    }
    for (const { span } of reading.figures) checkSpan(text, span)
    return reading
  }
}

function checkSpan(text: string, [start, end]: readonly [number, number]): void {
  if (text.slice(start, end).trim() === '' || end > text.length)
    throw new Error(`an empty span: ${start}–${end}`)
}

/** The type an event counts as, and the one its trigger stands for (planned aid is an agreement). */
function typesOf({ type, because }: ReportEvent): string[] {
  const told = / as ([A-Z]+);/.exec(because ?? '')?.[1]
  return told && told !== type ? [type, told] : [type]
}
