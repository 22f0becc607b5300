import type { Span } from '../../record/span.ts'
import type { Tree } from '../tree.ts'
import type { Candidate, Source } from './candidate.ts'
import { merge, trim } from './content.ts'
import type { Scene } from './verbs.ts'

/** "PENCE: …", "Loretta Lynch: ‘Be the voice …’": a speaker before a colon at the head of a line. */
const COLON =
  /^[\s"“]*((?:\p{Lu}[\p{L}\p{N}.'’-]*|of|the|de|al|el|bin|van|von|and|for)(?: (?:\p{Lu}[\p{L}\p{N}.'’-]*|of|the|de|al|el|bin|van|von|and|for)){0,6}): +(?=\S)/u
const LABEL =
  /^(?:breaking|update|updated|correction|photo|file photo|video|caption|note|editor.s note|read more|related|source|sources|also|watch|live|exclusive|analysis|opinion|headline|published|location|date|time|tags?|by|via|advertisement|context|what we know|background|figures|summary|key points|alert|situation|weather|casualties|damage|response|access|needs?|priorities|highlights|live blog|latest|flash|urgent|bulletin|factbox|timeline|q|a)$/iu
/** "… “I am ashamed.” ― Jacklyn Ashley": a speaker after a dash that follows a quotation. */
const DASH =
  /([”"’])\s*([―—–]|--)\s*((?:\p{Lu}[\p{L}.'’-]+)(?: [\p{L}.'’-]+){0,5}?)(?=\s*(?:,[^\n“"]{0,80})?(?:\n|$))/gu

/** Attributions by punctuation alone. */
export function findPunctuationCues(trees: readonly Tree[], scene: Scene): Candidate[] {
  return [...byColon(trees, scene), ...byDash(trees, scene)]
}

function byColon(trees: readonly Tree[], scene: Scene): Candidate[] {
  const { text } = scene
  const found: Candidate[] = []
  const names = text.split('\n').map((line) => COLON.exec(line)?.[1] ?? '')
  let start = 0
  for (const line of text.split('\n')) {
    const match = COLON.exec(line)
    const name = match?.[1] ?? ''
    if (match && !LABEL.test(name) && !/^\d|^the$/iu.test(name)) {
      const at = start + line.indexOf(name, 0)
      const colon = at + name.length
      const candidate = candidateOf(trees, {
        source: [at, colon],
        cue: [colon, colon + 1],
        content: [colon + 1, start + line.length],
        rule: 'colon',
        scene,
        isTranscript: name === name.toUpperCase() && names.filter((other) => other === name).length > 1,
      })
      if (candidate) found.push(candidate)
    }
    start += line.length + 1
  }
  return found
}

function byDash(trees: readonly Tree[], scene: Scene): Candidate[] {
  return [...scene.text.matchAll(DASH)].flatMap((match) => {
    const [whole, , dash = '', name = ''] = match
    const cueAt = match.index + whole.indexOf(dash, 1)
    const nameAt = match.index + whole.length - name.length
    const quote = spokenBefore(match.index + 1, scene)
    if (!quote) return []
    const found = candidateOf(trees, {
      source: [nameAt, nameAt + name.length],
      cue: [cueAt, cueAt + dash.length],
      content: quote,
      rule: 'dash',
      scene,
    })
    return found ? [found] : []
  })
}

/** From the first mark of quotation in the line to the dash. */
function spokenBefore(end: number, { text }: Scene): Span | undefined {
  const line = text.lastIndexOf('\n', end - 2) + 1
  const opening = text.slice(line, end).search(/[“”"‘]/u)
  return opening < 0 ? undefined : [line + opening, end]
}

interface Parts {
  readonly isTranscript?: boolean
  readonly source: Span
  readonly cue: Span
  readonly content: Span
  readonly rule: string
  readonly scene: Scene
}

function candidateOf(
  trees: readonly Tree[],
  { source, cue, content, rule, scene, isTranscript = false }: Parts,
): Candidate | undefined {
  const at = tokenAt(trees, cue[0])
  const speaker = speakerOf(trees, source)
  const spans = merge(trim(content, scene.text, scene.quotes), scene.text)
  if (!at || !speaker || spans.length === 0) return undefined
  return {
    rule,
    ...at,
    cue,
    source: speaker,
    content: spans,
    stance: 'said',
    frame: 'beside',
    isListed: true,
    isNegated: false,
    relays: [],
    isCertain: rule === 'dash' || isTranscript,
  }
}

function speakerOf(trees: readonly Tree[], span: Span): Source | undefined {
  const at = tokenAt(trees, span[0])
  return at && { ...at, span }
}

function tokenAt(trees: readonly Tree[], offset: number): { tree: Tree; head: number } | undefined {
  const tree = trees.find(({ sentence: { span } }) => span[0] <= offset && offset < span[1])
  const head = tree?.tokens.findIndex(({ span }) => span[0] <= offset && offset < span[1]) ?? -1
  return tree && head >= 0 ? { tree, head } : undefined
}
