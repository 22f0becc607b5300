import type { Change, StoryItem } from '../desk/memory.ts'

/** The changes of a story's facts, and what people decided about it, as an Atom feed (RFC 4287), newest first. */
export function atomFeed(story: StoryItem, changes: readonly Change[], origin: string): string {
  const address = `${origin}/api/v1/stories/${encodeURIComponent(story.id)}`
  const entries = changes
    .filter(({ kind }) => kind.startsWith('fact.') || kind === 'judgement.added')
    .map((change) => atomEntry(change, address))
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${escape(address)}</id>`,
    `<title>${escape(story.title)}</title>`,
    `<updated>${story.changedAt}</updated>`,
    `<link rel="self" href="${escape(`${address}/feed.atom`)}"/>`,
    '<author><name>Sitrep</name></author>',
    '<subtitle>What reports say, and how surely. Reported, not verified.</subtitle>',
    ...entries,
    '</feed>',
    '',
  ].join('\n')
}

const WORDS: Readonly<Record<string, string>> = {
  'fact.new': 'New',
  'fact.changed': 'Changed',
  'fact.disputed': 'Now disputed',
  'fact.retracted': 'Retracted',
}

function atomEntry(change: Change, address: string): string {
  const { title, content } = change.kind === 'judgement.added' ? tellJudgement(change) : tellFact(change)
  return [
    '<entry>',
    `<id>${escape(`${address}#${change.id}`)}</id>`,
    `<title>${escape(title)}</title>`,
    `<updated>${change.at}</updated>`,
    `<content type="text">${escape(content)}</content>`,
    '</entry>',
  ].join('\n')
}

function tellFact({ kind, data: { field, subject, standing, current } }: Change) {
  return {
    title: `${WORDS[kind] ?? kind}: ${[field, subject].filter(Boolean).map(String).join(', ')}`,
    content: `${String(standing)}: ${showValue(current)}`,
  }
}

function tellJudgement({ data: { kind, report, by } }: Change) {
  return {
    title: `Decided by ${String(by)}: ${String(kind)}`,
    content: `about report ${String(report ?? 'none')}`,
  }
}

function showValue(current: unknown): string {
  if (current === null || current === undefined) return 'nothing is left of it'
  if (Array.isArray(current)) return current.map(String).join(' or ')
  if (typeof current !== 'object') return String(current)
  const { min, max } = current as { min?: unknown; max?: unknown }
  if (min === max) return String(min)
  return max === null ? `at least ${String(min)}` : `${String(min)} to ${String(max)}`
}

/** Text for XML; characters XML 1.0 does not know are left out. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
