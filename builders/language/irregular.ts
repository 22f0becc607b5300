// Irregular forms, our own list: they fill in for what the treebanks happen to lack.

export interface Irregular {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
}

/** Verb, past tense, past participle where it differs. */
const VERBS = `abide abode|arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|befall befell befallen|
  beget begot begotten|begin began begun|bend bent|beset beset|bet bet|bid bid|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|
  breed bred|bring brought|broadcast broadcast|build built|burn burnt|burst burst|buy bought|cast cast|catch caught|choose chose chosen|cling clung|
  come came come|cost cost|creep crept|cut cut|deal dealt|dig dug|dive dove|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|
  dwell dwelt|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden|
  forecast forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone|forsake forsook forsaken|
  freeze froze frozen|get got gotten|give gave given|go went gone|grind ground|grow grew grown|hang hung|hear heard|hide hid hidden|hit hit|hold held|
  hurt hurt|keep kept|kneel knelt|know knew known|lay laid|lead led|lean leant|leap leapt|learn learnt|leave left|lend lent|let let|lie lay lain|
  light lit|lose lost|make made|mean meant|meet met|mislead misled|mistake mistook mistaken|mow mowed mown|offset offset|outbid outbid|outdo outdid outdone|
  outgrow outgrew outgrown|overcome overcame overcome|overhear overheard|override overrode overridden|overrun overran overrun|oversee oversaw overseen|
  overtake overtook overtaken|overthrow overthrew overthrown|overturn overturned|pay paid|plead pled|prove proved proven|put put|quit quit|read read|
  rebuild rebuilt|repay repaid|rethink rethought|retell retold|rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|saw sawed sawn|say said|
  see saw seen|seek sought|sell sold|send sent|set set|sew sewed sewn|shake shook shaken|shed shed|shine shone|shoot shot|show showed shown|
  shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid|sling slung|slit slit|sow sowed sown|
  speak spoke spoken|speed sped|spell spelt|spend spent|spill spilt|spin spun|spit spat|split split|spread spread|spring sprang sprung|stand stood|
  steal stole stolen|stick stuck|sting stung|stink stank stunk|strew strewed strewn|stride strode stridden|strike struck|string strung|
  strive strove striven|swear swore sworn|sweep swept|swell swelled swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|
  tell told|think thought|throw threw thrown|thrust thrust|tread trod trodden|undergo underwent undergone|undermine undermined|understand understood|
  undertake undertook undertaken|undo undid undone|uphold upheld|upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|
  wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|wring wrung|write wrote written`

/** Noun and plural. */
const NOUNS = `child children|man men|woman women|foot feet|tooth teeth|goose geese|mouse mice|ox oxen|person people|knife knives|life lives|wife wives|
  half halves|leaf leaves|loaf loaves|shelf shelves|thief thieves|wolf wolves|calf calves|crisis crises|analysis analyses|basis bases|axis axes|
  hypothesis hypotheses|thesis theses|phenomenon phenomena|criterion criteria|medium media|datum data|stratum strata|bacterium bacteria|
  gunman gunmen|policeman policemen|serviceman servicemen|spokesman spokesmen|spokeswoman spokeswomen|fisherman fishermen|fireman firemen|
  crewman crewmen|airman airmen|lawman lawmen|businessman businessmen|congressman congressmen|chairman chairmen|salesman salesmen|clansman clansmen`

const entriesOf = (list: string): string[][] => list.split('|').map((entry) => entry.trim().split(' '))

export function readIrregulars(): Irregular[] {
  const verbs = entriesOf(VERBS).flatMap(([lemma = '', past = '', participle = past]) => [
    { form: past, lemma, upos: 'VERB', xpos: 'VBD' },
    { form: participle, lemma, upos: 'VERB', xpos: 'VBN' },
  ])
  const nouns = entriesOf(NOUNS).map(([lemma = '', form = '']) => ({
    form,
    lemma,
    upos: 'NOUN',
    xpos: 'NNS',
  }))
  return [...verbs, ...nouns]
}
