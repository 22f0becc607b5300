import type { EventType } from '../../record/event.ts'
import type { EventContextName } from '../../record/plover.ts'
import type { EventActor } from '../../record/reading.ts'

/** Words of a sentence that put its events in a context. */
const WORDS: readonly (readonly [context: EventContextName, words: string])[] = [
  ['election', 'election vote ballot poll referendum candidate electoral runoff turnout'],
  [
    'economic',
    'trade tariff economic economy loan debt currency price wage fuel investment budget tax export import',
  ],
  ['legal', 'court judge trial law lawsuit verdict indictment prosecutor tribunal warrant sentence'],
  ['human_rights', 'torture massacre genocide atrocity abuse rights detainee'],
  ['diplomatic', 'ambassador embassy diplomat envoy summit talks treaty negotiation consulate foreign'],
  ['territory', 'border annexation territory sovereignty enclave island frontier'],
  ['peacekeeping', 'peacekeeper peacekeeping observer ceasefire'],
  ['health', 'hospital epidemic outbreak vaccine cholera ebola clinic patient'],
  ['asylum', 'asylum refugee'],
  ['migration', 'migrant migration deportation smuggler'],
  ['disasters', 'earthquake flood cyclone hurricane landslide tsunami drought eruption famine'],
  ['natural_resource', 'oil gas water mine mineral pipeline dam'],
  ['environment', 'climate pollution emission environmental spill'],
  ['terrorism', 'terrorist terrorism suicide jihadist'],
  ['cbrn', 'nuclear chemical biological uranium radiation sarin'],
  ['cyber', 'cyber cyberattack hacker ransomware'],
  ['misinformation', 'disinformation misinformation propaganda'],
  ['crime', 'murder robbery gang kidnapping ransom theft'],
  ['corruption', 'corruption bribe bribery graft embezzlement'],
  ['illegal_drugs', 'drug cocaine heroin cartel narcotics'],
  ['trafficking', 'trafficking smuggling trafficker'],
  ['rights_freedoms', 'censorship press newspaper freedom protest rally'],
  ['religion_ethnicity', 'mosque church temple muslim christian hindu jewish ethnic sectarian religious'],
  ['legislative', 'parliament bill lawmaker senate assembly congress'],
  ['intelligence', 'spy intelligence espionage'],
]
const BY_WORD: ReadonlyMap<string, EventContextName> = new Map(
  WORDS.flatMap(([context, words]) => words.split(' ').map((word) => [word, context] as const)),
)
const FORCEFUL = new Set<EventType>(['ASSAULT', 'MOBILIZE', 'RETREAT', 'COERCE', 'THREATEN', 'COOPERATE'])

/** The contexts of an event: state armed forces, its mode, and the words of its sentence. */
export function findContexts(
  event: { readonly type: EventType; readonly mode: string; readonly actors: readonly EventActor[] },
  lemmas: readonly string[],
): EventContextName[] {
  const found = new Set<EventContextName>()
  if (FORCEFUL.has(event.type) && event.actors.some(({ sector }) => sector === 'MIL')) found.add('military')
  if (event.mode === 'cyber' || event.mode === 'misinformation') found.add(event.mode)
  for (const lemma of lemmas) {
    const context = BY_WORD.get(lemma)
    if (context) found.add(context)
  }
  if (
    ['corruption', 'trafficking', 'illegal_drugs'].some((context) => found.has(context as EventContextName))
  )
    found.delete('crime')
  return [...found]
}
