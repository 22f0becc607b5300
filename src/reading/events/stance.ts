import type { EventStatus, Stance } from '../../record/vocabulary.ts'

type Status = EventStatus

/** What words above an event make of it: "denied shelling" is denied, "threatened to shell" threatened. */
export const OPERATORS: ReadonlyMap<string, Status> = new Map<string, Status>(
  (
    [
      [
        'denied',
        'deny refute dispute reject rebut disclaim disavow refuse decline fail dismiss avoid foil thwart avert prevent stop cancel halt abort contradict debunk ridicule avoid neglect omit cease abandon shelve scrap veto block lack',
      ],
      ['threatened', 'threaten threat vow swear warn warning ultimatum menace'],
      [
        'planned',
        'plan intend prepare agree promise pledge offer order schedule decide expect propose announce undertake commit ready due about aim consider ponder mull approve authorise authorize slate project',
      ],
      [
        'hypothetical',
        'urge demand ask request appeal want beg implore press insist seek propose suggest recommend advise need risk danger fear possibility prospect chance able likely hope allow permit let enable capable',
      ],
      [
        'claimed',
        'claim allege accuse accusation allegation blame insist maintain assert contend charge boast',
      ],
      ['unconfirmed', 'rumour rumor suspect believe presume unconfirmed speculate speculation suggest'],
    ] as const
  ).flatMap(([status, words]) => words.split(' ').map((word) => [word, status] as const)),
)

/** Adverbs that say how sure a thing is. */
export const ADVERBS: ReadonlyMap<string, Status> = new Map<string, Status>([
  ['allegedly', 'claimed'],
  ['purportedly', 'claimed'],
  ['supposedly', 'claimed'],
  ['ostensibly', 'claimed'],
  ['reportedly', 'reported'],
  ['apparently', 'unconfirmed'],
  ['possibly', 'unconfirmed'],
  ['perhaps', 'unconfirmed'],
  ['probably', 'unconfirmed'],
  ['presumably', 'unconfirmed'],
])

/** What a statement makes of the events in it that say nothing themselves, by how its source stands to them. */
export const BY_STANCE: Readonly<Record<Stance, Status>> = {
  said: 'reported',
  confirmed: 'reported',
  denied: 'denied',
  claimed: 'claimed',
  vowed: 'threatened',
  promised: 'planned',
  threatened: 'threatened',
  warned: 'hypothetical',
  suggested: 'hypothetical',
  believed: 'unconfirmed',
  expected: 'planned',
  reported: 'reported',
  announced: 'reported',
  ordered: 'hypothetical',
  demanded: 'hypothetical',
  urged: 'hypothetical',
  asked: 'hypothetical',
  accused: 'claimed',
  praised: 'asserted',
  criticised: 'asserted',
  shown: 'reported',
  'could-not-confirm': 'unconfirmed',
  declined: 'asserted',
  estimated: 'reported',
}
