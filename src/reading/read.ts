import type { Reading } from '../record/reading.ts'
import type { Report } from '../record/report.ts'
import { findActors, nameSpeakers } from './actors/index.ts'
import { findEvents } from './events/index.ts'
import { findFigures } from './figures/index.ts'
import type { Knowledge } from './knowledge.ts'
import { findPlaces } from './places/index.ts'
import { joinSections, splitReport } from './sections.ts'
import { findStatements } from './statements/index.ts'
import { findTimes, relateTimes } from './times/index.ts'

/** Reads one report. Pure and deterministic; in time that grows with its length and no faster. */
export function read(report: Report, knowledge: Knowledge): Reading {
  if (report.language !== 'en')
    return unread(report, `only English is read, and this looks like '${report.language}'`)
  const sections = splitReport(report)
  if (sections.length === 1) return readAtOnce(report, knowledge)
  return joinSections(
    report,
    sections.map((section) => [section, readAtOnce(section.report, knowledge)]),
  )
}

/** The stages in order, values in, values out. */
function readAtOnce(report: Report, knowledge: Knowledge): Reading {
  const sentences = knowledge.language.parse(report.text, { skip: report.furniture })
  const places = findPlaces(sentences, { report, gazetteer: knowledge.gazetteer })
  const stated = findTimes(sentences, { report, places, clock: knowledge.clock })
  const named = findActors(sentences, { report, places, lexicon: knowledge.actors })
  const said = findStatements(sentences, { report, actors: named, lexicon: knowledge.cues })
  const { actors, statements } = nameSpeakers(named, said, { sentences, report })
  const figures = findFigures(sentences, {
    actors,
    statements,
    times: stated,
    lexicon: knowledge.actors,
    text: report.text,
  })
  const told = findEvents(sentences, {
    actors,
    places,
    times: stated,
    statements,
    figures,
    triggers: knowledge.triggers,
    lexicon: knowledge.actors,
    text: report.text,
    publishedAt: report.publishedAt,
  })
  const { times, events } = relateTimes({ times: stated, events: told }, sentences)
  return {
    report,
    statements,
    events,
    places,
    times,
    figures,
    actors,
    sentences: sentences.map(({ span }) => span),
    readBy: knowledge.version,
  }
}

function unread(report: Report, remark: string): Reading {
  return {
    report,
    statements: [],
    events: [],
    places: [],
    times: [],
    figures: [],
    actors: [],
    remarks: [remark],
  }
}
