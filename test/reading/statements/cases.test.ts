import { describe, expect, test } from 'vitest'
import { linesOf, readSaid } from './read.ts'

/** Text, and what is read in it: `stance | speaker | cue | content | relayed by`. All invented. */
const CASES: readonly (readonly [name: string, text: string, lines: readonly string[]])[] = [
  [
    'before',
    'The mayor said that the bridge had collapsed.',
    ['said | The mayor | said | that the bridge had collapsed'],
  ],
  [
    'after',
    'The bridge had collapsed, the mayor said.',
    ['said | the mayor | said | The bridge had collapsed'],
  ],
  [
    'inverted',
    '“We will rebuild,” said Ilse Brandt, the mayor.',
    ['said | Ilse Brandt | said | “We will rebuild,”'],
  ],
  ['denial', 'The army denied that it had fired.', ['denied | The army | denied | that it had fired']],
  [
    'passive',
    'Two miners are believed to have died.',
    ['believed |  | are believed | Two miners … to have died'],
  ],
  [
    'according to',
    'Forty homes burned, according to the fire service.',
    ['said | the fire service | according to | Forty homes burned'],
  ],
  ['adverb', 'The general reportedly fled.', ['reported |  | reportedly | The general … fled']],
  [
    'could not',
    'The Harbour Post could not verify the claim.',
    ['could-not-confirm | Harbour Post | could not verify | the claim'],
  ],
  [
    'neither',
    'The ministry neither confirmed nor denied the strike.',
    ['could-not-confirm | The ministry | neither confirmed nor denied | the strike'],
  ],
  [
    'no threat',
    'The president stopped short of threatening Norland.',
    ['declined | The president | stopped short of threatening | Norland'],
  ],
  [
    'a threat',
    'The rebels warned that they would crush any patrol.',
    ['threatened | The rebels | warned | that they would crush any patrol'],
  ],
  [
    'accusation',
    'Norland accused Sudria of arming the rebels.',
    ['accused | Norland | accused | Sudria of arming the rebels'],
  ],
  [
    'two cues',
    'The governor confirmed the blast and said nobody had died.',
    ['confirmed | The governor | confirmed | the blast', 'said | The governor | said | nobody had died'],
  ],
  [
    'told',
    'Two officials told Radio Horizon that talks had failed.',
    ['said | Two officials | told | that talks had failed | Radio Horizon'],
  ],
  [
    'quoted',
    'Radio Horizon quoted the minister as saying the port was shut.',
    ['said | the minister | quoted | the port was shut | Radio Horizon'],
  ],
  [
    'citing',
    'Radio Horizon reported, citing two officials, that talks had failed.',
    [
      'reported | Radio Horizon | reported | that talks had failed',
      'said | two officials | citing | that talks had failed | Radio Horizon',
    ],
  ],
  [
    'running on',
    '“It was dark,” Ana Ruiz said. “Nobody came.”',
    ['said | Ana Ruiz | said | “It was dark,” … “Nobody came.”'],
  ],
  [
    'transcript',
    'RUIZ: Where were you?\nBRANDT: I was at home.\nRUIZ: And then?\nBRANDT: I slept.',
    [
      'said | RUIZ | : | Where were you?',
      'said | BRANDT | : | I was at home',
      'said | RUIZ | : | And then?',
      'said | BRANDT | : | I slept',
    ],
  ],
  [
    'pronoun',
    'Ana Ruiz left the port on Monday. She said the pier was empty.',
    ['said | Ana Ruiz | said | the pier was empty'],
  ],
  [
    'around the speaker',
    '“If he lied,” Ana Ruiz asked, “what then?”',
    ['asked | Ana Ruiz | asked | “If he lied,” … “what then?”'],
  ],
  [
    'half quoted to the end',
    'The mayor said the roads were closed, and “the worst is yet to come.”',
    ['said | The mayor | said | the roads were closed, and “the worst is yet to come.”'],
  ],
  [
    'a colon and the next paragraph',
    'The mayor added:\n“We have no water and no bread left in the town.”',
    ['said | The mayor | added | “We have no water and no bread left in the town.”'],
  ],
  [
    'told a crowd',
    'Ana Ruiz told the crowd that she believes in the bridge.',
    [
      'said | Ana Ruiz | told | that she believes in the bridge',
      'believed | Ana Ruiz | believes in | the bridge | Ana Ruiz',
    ],
  ],
  [
    'who speaks last',
    'The rebels will free two captives, a negotiator told Radio Horizon.',
    ['said | a negotiator | told | The rebels will free two captives | Radio Horizon'],
  ],
  [
    'a claim of one’s own',
    'The army’s claim that the road had been cleared was false.',
    ['claimed | The army’s | claim | that the road had been cleared'],
  ],
  [
    'insisting on nothing',
    'The general insisted that nobody had fired.',
    ['denied | The general | insisted | that nobody had fired'],
  ],
  [
    'a state, not a deed',
    'The mayor was convinced that the dam would hold.',
    ['believed | The mayor | was convinced | that the dam would hold'],
  ],
  ['no statement', 'The ferry left the port at noon and reached the island two hours later.', []],
]

describe('who says what', () => {
  test.each(CASES)('%s', (_, text, lines) => {
    expect(linesOf(readSaid(text))).toEqual(lines)
  })
})

describe('details', () => {
  test('kinds follow the quotation marks', () => {
    const kinds = (text: string) => readSaid(text).statements.map(({ kind }) => kind)
    expect(kinds('“We saw nothing,” Ana Ruiz said.')).toEqual(['direct'])
    expect(kinds('Ana Ruiz said they “saw nothing” at sea.')).toEqual(['mixed'])
    expect(kinds('Ana Ruiz said they saw nothing.')).toEqual(['indirect'])
  })

  test.each([
    ['Ana Ruiz said in a statement that she would resign.', 'statement'],
    ['Ana Ruiz wrote on Telegram that she would resign.', 'Telegram'],
    ['Ana Ruiz told Radio Horizon that she would resign.', 'told Radio Horizon'],
  ])('%s came through %s', (text, channel) => {
    expect(readSaid(text).statements.find(({ cue }) => cue.span)?.channel).toBe(channel)
  })

  test('every statement says why', () => {
    for (const { because } of readSaid('The army denied that it had fired.').statements)
      expect(because).toMatch(/^verb, that; word: deny \+\d.*; in all \+\d+\.\d, needs [+-]\d/u)
    const [negated] = readSaid('The army has not confirmed the strike.').statements
    expect(negated?.because).toMatch(/could-not-confirm because the verb group is negated$/u)
  })
})
