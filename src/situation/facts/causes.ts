/** A cause that reports give for what happened, by the words that name it; the example must be found by them. */
export interface Cause {
  readonly value: string
  readonly words: RegExp
  readonly example: string
}

/** To add a cause, add a row. */
export const CAUSES: readonly Cause[] = [
  {
    value: 'flooding',
    words:
      /\b(?:engine room|hold|hull|deck)\b[^.]{0,20}\bflood|\bwater (?:had )?(?:entered|came in|poured in)|\btook on water/i,
    example: 'The mate said the engine room was flooding.',
  },
  {
    value: 'overloaded',
    words:
      /\boverload|\bovercrowd|\bfuller than\b|\b(?:more|twice as many) (?:people|passengers) than (?:it|allowed|permitted)/i,
    example: 'The lorry was overloaded, the police said.',
  },
  {
    value: 'hit a reef',
    words: /\b(?:hit|struck|ran onto|ran into) (?:a|the) (?:reef|rock|sandbank)|\bran aground/i,
    example: 'The ship had hit a reef.',
  },
  {
    value: 'engine failure',
    words: /\bengines?\b[^.]{0,25}\b(?:fail|cut out|stopped|trouble)/i,
    example: 'The engine had cut out.',
  },
  {
    value: 'steering fault',
    words:
      /\b(?:fault|problem|trouble|failure|defect)\b[^.]{0,30}\bsteering|\bsteering\b[^.]{0,20}\b(?:fail|fault|problem|jam)/i,
    example: 'He had reported a problem with the steering.',
  },
  {
    value: 'brake failure',
    words: /\bbrakes?\b[^.]{0,20}\bfail|\bbrake failure/i,
    example: 'The brakes failed on the slope.',
  },
  {
    value: 'signal failure',
    words: /\bsignal(?:ling)?\b[^.]{0,20}\b(?:fail|fault)/i,
    example: 'A signal failure sent the train onto the wrong track.',
  },
  {
    value: 'speeding',
    words: /\bspeeding\b|\btoo fast\b|\bexcessive speed/i,
    example: 'The driver was speeding.',
  },
  {
    value: 'driver error',
    words: /\bfell asleep at the wheel|\b(?:driver|pilot|human|crew) error/i,
    example: 'Investigators spoke of pilot error.',
  },
  {
    value: 'short circuit',
    words: /\bshort[- ]circuit|\belectrical fault|\bfaulty wiring|\bcharging cable/i,
    example: 'A short circuit started the fire.',
  },
  { value: 'gas leak', words: /\bgas leak|\bleaking gas/i, example: 'A gas leak was to blame.' },
  {
    value: 'arson',
    words: /\barson\b|\bset on fire deliberately|\bdeliberately set/i,
    example: 'The fire brigade suspects arson.',
  },
  { value: 'sabotage', words: /\bsabotage/i, example: 'The railway did not rule out sabotage.' },
  {
    value: 'bomb',
    words:
      /\b(?:bomb|explosive device)\b[^.]{0,20}\b(?:caus|went off|planted)|\bcaused by (?:a|an) (?:bomb|explosive)/i,
    example: 'The blast was caused by a bomb.',
  },
  { value: 'lightning', words: /\blightning\b/i, example: 'Lightning struck the tank.' },
  {
    value: 'poor maintenance',
    words:
      /\bpoor maintenance|\bnot been (?:serviced|maintained)|\b(?:rotten|old) (?:timber|beams)|\bmetal fatigue|\bcorro(?:sion|ded)/i,
    example: 'The union blamed old timber.',
  },
  {
    value: 'landslide',
    words: /\b(?:caused|triggered|set off) by (?:a |the )?(?:landslide|mudslide|rockfall)/i,
    example: 'The derailment was caused by a landslide.',
  },
  {
    value: 'bad weather',
    words: /\bbad weather\b|\bhit by a gust|\bthick fog/i,
    example: 'The boat was hit by a gust.',
  },
  {
    value: 'live rounds fired',
    words: /\blive (?:rounds|ammunition|fire|bullets)|\bused firearms|\blethal (?:rounds?|ammunition)/i,
    example: 'Witnesses said live rounds were fired.',
  },
]
