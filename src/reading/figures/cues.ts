import { FIGURE_KINDS, type FigureKind, type FigureWhat } from '../../record/figure.ts'

const KINDS = Object.entries(FIGURE_KINDS) as [FigureWhat, FigureKind][]

/** Kinds whose unit decides them: money, measures and shares are no counts of people or things. */
const MEASURES = new Set<FigureWhat>([
  'aid-usd',
  'aid-eur',
  'ransom-usd',
  'damage-usd',
  'money-usd',
  'money',
  'magnitude',
  'depth-km',
  'height-m',
  'wind-kmh',
  'distance-km',
  'temperature-c',
  'percent',
  'vote-percent',
  'sentence-years',
])

function invert(words: (kind: FigureKind) => readonly string[]): ReadonlyMap<string, FigureWhat> {
  const map = new Map<string, FigureWhat>()
  for (const [what, kind] of KINDS)
    if (!MEASURES.has(what)) for (const word of words(kind)) if (!map.has(word)) map.set(word, what)
  return map
}

/** Words that make a figure near them one of a kind. */
export const CUES = invert((kind) => kind.cues)
/** Counted nouns that make a figure of a kind where no cue says more. */
export const COUNTS = invert((kind) => kind.counts ?? [])

/** Cues whose counted ones are the subject: "12 died", "300 marched". All other verbs count what they are done to. */
export const DOERS = new Set(
  (
    'die perish drown survive vanish disappear flee march protest demonstrate rally riot strike attend abstain ' +
    'starve suffocate picket need shelter evacuate return block blockade gather lose arrive missing'
  ).split(' '),
)
/** Verbs with the counted ones on either side: "the boat sank and 12 drowned", "the army drowned 12". */
export const EITHER = new Set('drown evacuate return shelter march rally strike burn'.split(' '))

/** Counted nouns that are what befell somebody, not those it befell: nothing else need be said of them. */
export const HAPPENINGS = new Set(
  (
    'fatality death life survivor injury casualty arrest detention abstention infection case dead wounded ' +
    'injured toll'
  ).split(' '),
)

/** Nouns that stand for a count of what they are "of": "the death toll", "the number of dead". */
export const COUNT_NOUNS = new Set('toll number count total tally figure balance estimate'.split(' '))
/** Kinds that tell what befell people; they win over what the counted noun alone would say. */
export const OUTCOMES: ReadonlySet<FigureWhat> = new Set<FigureWhat>([
  'killed',
  'injured',
  'casualties',
  'missing',
  'trapped',
  'rescued',
  'survivors',
  'hospitalized',
  'arrested',
  'released',
  'hostages',
  'captured',
  'accused',
  'convicted',
  'expelled',
  'deported',
  'sanctioned',
  'displaced',
  'evacuated',
  'aboard',
  'affected',
  'in-need',
  'at-risk',
  'cases',
  'protesters',
  'abstentions',
])

/** Verbs of moving away that displace people, where nothing else befalls them. */
export const LEAVING = new Set('arrive cross leave move sleep cram uproot live relocate'.split(' '))
/** Verbs of a crowd that protests. */
export const CROWDING = new Set('stage surround sit stone besiege chant fill join parade turn'.split(' '))
/** Verbs that say how large a count is: "put the dead at three", "the toll rose to 14". */
export const AMOUNT_VERBS = new Set(
  'put rise stand climb reach estimate count number total set be raise increase bring lower revise fall drop jump grow'.split(
    ' ',
  ),
)

/** Things rather than people: what is done to them says less than what they are. */
export const THINGS: ReadonlySet<string> = new Set(
  (
    'munitions aircraft ships boats vehicles trucks trains homes buildings shops schools villages districts countries ' +
    'states targets bases sites incidents violations tonnes votes seats polling-stations units'
  ).split(' '),
)
