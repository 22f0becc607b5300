/** One kind of figure: what it is called on the page, the words that signal it, and examples that are its tests. */
export interface FigureKind {
  readonly label: string
  /** Lemmas that make a number they govern or describe a figure of this kind ("**killed** 12", "12 **dead**"). */
  readonly cues: readonly string[]
  /** Lemmas of counted things that make a figure of this kind where no cue says more ("40 **missiles**"). */
  readonly counts?: readonly string[]
  /** `[text, min, max]`; `max: null` is open ("at least 5"). */
  readonly examples: readonly (readonly [text: string, min: number, max: number | null])[]
  /** A count that only grows as a crisis goes on, so that a later, higher figure replaces a lower one. */
  readonly isRunningToll?: boolean
}

const words = (list: string): readonly string[] => list.split(' ')

// One long list on purpose: an entry a kind, so that adding one touches nothing else.
/** Every kind of figure. To add one, add an entry: type, extractor, label, help, docs and tests follow. */
export const FIGURE_KINDS = {
  killed: {
    label: 'killed',
    cues: words(
      'kill die dead death fatality deadly perish drown slay massacre murder assassinate execute ' +
        'behead lynch martyr martyrdom asphyxiate suffocate electrocute mourn lose neutralise neutralize toll loss',
    ),
    counts: words('fatality death corpse grave dead toll martyr life body coffin'),
    examples: [
      ['The blast killed 12 people.', 12, 12],
      ['At least five soldiers were killed in the attack.', 5, null],
      ['The death toll rose to 14.', 14, 14],
    ],
    isRunningToll: true,
  },
  injured: {
    label: 'injured',
    cues: words('injure wound hurt injury maim burn treat harm beat'),
    counts: words('injury wounded injured'),
    examples: [
      ['The shelling wounded at least 30 people.', 30, null],
      ['Three guards were slightly hurt.', 3, 3],
      ['No injuries were reported.', 0, 0],
    ],
    isRunningToll: true,
  },
  casualties: {
    label: 'casualties',
    cues: words('casualty victim'),
    counts: words('casualty victim'),
    examples: [['There were no casualties.', 0, 0]],
    isRunningToll: true,
  },
  missing: {
    label: 'missing',
    cues: words('missing unaccounted disappear vanish disappearance'),
    examples: [['Six fishermen were still missing.', 6, 6]],
  },
  trapped: {
    label: 'trapped',
    cues: words('trap trapped bury buried strand stranded underground'),
    examples: [['The collapse trapped 19 miners.', 19, 19]],
  },
  rescued: {
    label: 'rescued',
    cues: words('rescue save pluck extricate unearth winch alive'),
    examples: [['Divers rescued 41 passengers.', 41, 41]],
    isRunningToll: true,
  },
  survivors: {
    label: 'survivors',
    cues: words('survive'),
    counts: words('survivor'),
    examples: [['Boats landed 63 survivors.', 63, 63]],
    isRunningToll: true,
  },
  hospitalized: {
    label: 'in hospital',
    cues: words('hospitalize hospitalise hospital intensive'),
    examples: [['Sixteen pilgrims are in hospital.', 16, 16]],
    isRunningToll: true,
  },
  arrested: {
    label: 'arrested',
    cues: words('arrest detain custody detention jail imprison apprehend nab handcuff round_up bundle'),
    counts: words('arrest detention detainee'),
    examples: [
      ['Police arrested 41 people.', 41, 41],
      ['Fourteen men were taken into custody.', 14, 14],
    ],
    isRunningToll: true,
  },
  released: {
    label: 'released',
    cues: words('release free freed liberate pardon amnesty parole exchange swap repatriate return'),
    examples: [['The militia released 12 hostages.', 12, 12]],
    isRunningToll: true,
  },
  hostages: {
    label: 'hostages',
    cues: words('hold hostage kidnap abduct abduction kidnapping seize captive captivity hijack'),
    counts: words('hostage captive abductee'),
    examples: [['Gunmen kidnapped nine pupils.', 9, 9]],
  },
  captured: {
    label: 'captured',
    cues: words('capture prisoner'),
    examples: [['The army captured five fighters.', 5, 5]],
    isRunningToll: true,
  },
  prisoners: {
    label: 'prisoners',
    cues: [],
    counts: words('prisoner inmate convict'),
    examples: [['The jail holds 300 prisoners.', 300, 300]],
  },
  accused: {
    label: 'accused or charged',
    cues: words('charge indict prosecute arraign accuse summon'),
    counts: words('defendant suspect accused'),
    examples: [['Prosecutors charged six officers.', 6, 6]],
    isRunningToll: true,
  },
  convicted: {
    label: 'convicted',
    cues: words('convict sentence condemn'),
    examples: [['The court convicted four men.', 4, 4]],
    isRunningToll: true,
  },
  expelled: {
    label: 'expelled',
    cues: words('expel expulsion grata recall dismiss sack'),
    counts: words('diplomat envoy attaché'),
    examples: [['Oslo expelled three diplomats.', 3, 3]],
  },
  deported: {
    label: 'deported',
    cues: words('deport deportation extradite'),
    examples: [['The ministry deported 70 men.', 70, 70]],
  },
  sanctioned: {
    label: 'sanctioned',
    cues: words('sanction blacklist freeze ban bar penalise'),
    examples: [['The council sanctioned eight officials.', 8, 8]],
  },
  displaced: {
    label: 'displaced',
    cues: words('displace displacement flee uproot homeless shelter exile exodus'),
    counts: words('refugee evacuee idp displaced'),
    examples: [['Some 5,000 people fled.', 4750, 5250]],
    isRunningToll: true,
  },
  evacuated: {
    label: 'evacuated',
    cues: words('evacuate evacuation airlift relocate bus evacuee'),
    examples: [['Soldiers evacuated 800 villagers.', 800, 800]],
    isRunningToll: true,
  },
  migrants: {
    label: 'migrants',
    cues: [],
    counts: words('migrant asylum-seeker seeker'),
    examples: [['The boat carried 60 migrants.', 60, 60]],
  },
  aboard: {
    label: 'aboard',
    cues: words('aboard board manifest'),
    counts: words('passenger crew sailor'),
    examples: [['The ferry had 74 people aboard.', 74, 74]],
  },
  affected: {
    label: 'people affected',
    cues: words('affect power outage electricity cut'),
    counts: words('customer household resident subscriber'),
    examples: [['About 400 customers were without power.', 380, 420]],
  },
  'in-need': {
    label: 'in need',
    cues: words('need starve hunger hungry famine starvation'),
    examples: [['Two million people need food.', 2_000_000, 2_000_000]],
  },
  'at-risk': {
    label: 'at risk',
    cues: words('risk endanger'),
    examples: [['Some 200 people are at risk.', 190, 210]],
  },
  cases: {
    label: 'cases of illness',
    cues: words('infect sicken cholera infection poison'),
    counts: words('case patient infection'),
    examples: [['The clinic counted 212 cases.', 212, 212]],
    isRunningToll: true,
  },
  bodies: {
    label: 'bodies',
    cues: [],
    counts: words('remains'),
    examples: [['The ministry returned nine bodies.', 9, 9]],
    isRunningToll: true,
  },
  protesters: {
    label: 'protesters',
    cues: words(
      'protest demonstrate march rally strike picket demonstration riot walkout block blockade gather turnout crowd',
    ),
    counts: words('protester demonstrator marcher striker rioter picketer turnout crowd'),
    examples: [
      ['Several thousand people marched.', 3000, 9999],
      ['Some 300 protesters gathered.', 285, 315],
    ],
  },
  participants: {
    label: 'participants',
    cues: words('attend attendance'),
    counts: words('participant runner attendee spectator fan'),
    examples: [['The race drew 900 runners.', 900, 900]],
  },
  delegates: {
    label: 'delegates',
    cues: [],
    counts: words('delegate delegation negotiator mediator minister'),
    examples: [['The summit drew 300 delegates.', 300, 300]],
  },
  officials: {
    label: 'officials',
    cues: [],
    counts: words('official general politician lawmaker executive judge'),
    examples: [['The list names 41 officials.', 41, 41]],
  },
  voters: {
    label: 'voters',
    cues: words('turnout'),
    counts: words('voter elector'),
    examples: [['The roll lists 900 voters.', 900, 900]],
  },
  'votes-for': {
    label: 'votes for',
    cues: words('favour favor'),
    examples: [['The bill passed by 212 votes to 198.', 212, 212]],
  },
  'votes-against': {
    label: 'votes against',
    cues: words('against'),
    examples: [['The motion was carried with 11 against.', 11, 11]],
  },
  abstentions: {
    label: 'abstentions',
    cues: words('abstain abstention'),
    counts: words('abstention'),
    examples: [['There were three abstentions.', 3, 3]],
  },
  votes: {
    label: 'votes',
    cues: [],
    counts: words('vote ballot'),
    examples: [['She won 4,100 votes.', 4100, 4100]],
  },
  seats: {
    label: 'seats',
    cues: [],
    counts: words('seat'),
    examples: [['The party took 31 seats.', 31, 31]],
  },
  'polling-stations': {
    label: 'polling stations',
    cues: [],
    counts: words('station centre center'),
    examples: [['Officials closed 17 polling stations.', 17, 17]],
  },
  munitions: {
    label: 'munitions',
    cues: words('salvo barrage launch munition'),
    counts: words(
      'missile rocket shell drone bomb mortar grenade projectile round mine warhead interceptor ' +
        'torpedo bullet munition shot launch uav explosive device salvo cartridge',
    ),
    examples: [
      ['The army fired more than a dozen ballistic missiles.', 13, null],
      ['Dozens of shells landed near the town.', 24, 99],
    ],
  },
  troops: {
    label: 'troops',
    cues: words('deploy garrison mobilize mobilise station'),
    counts: words(
      'troop soldier fighter militant paratrooper marine personnel reservist peacekeeper gunman rebel ' +
        'insurgent commando guard sapper trainer ranger corporal gendarme conscript recruit militiaman serviceman guerrilla airman mercenary observer',
    ),
    examples: [['The Pentagon will send 600 troops.', 600, 600]],
  },
  police: {
    label: 'police',
    cues: [],
    counts: words('police policeman officer gendarme constable'),
    examples: [['The city deployed 900 officers.', 900, 900]],
  },
  units: {
    label: 'military units',
    cues: [],
    counts: words('battalion brigade division regiment company squadron platoon battery unit'),
    examples: [['Seoul moved two battalions.', 2, 2]],
  },
  aircraft: {
    label: 'aircraft',
    cues: [],
    counts: words(
      'aircraft plane jet helicopter bomber fighter-jet warplane airliner airplane flight gunship floatplane typhoon',
    ),
    examples: [['Six warplanes crossed the line.', 6, 6]],
  },
  ships: {
    label: 'ships',
    cues: [],
    counts: words(
      'ship vessel warship frigate tanker destroyer submarine corvette carrier cutter freighter ' +
        'trawler ferry',
    ),
    examples: [['Three frigates left port.', 3, 3]],
  },
  boats: {
    label: 'boats',
    cues: [],
    counts: words('boat canoe dinghy barge speedboat felucca skiff raft'),
    examples: [['Several boats overturned.', 3, 9]],
  },
  vehicles: {
    label: 'vehicles',
    cues: [],
    counts: words('vehicle car bus tank van motorcycle ambulance carrier pickup'),
    examples: [['The mob burned 14 vehicles.', 14, 14]],
  },
  trucks: {
    label: 'trucks',
    cues: [],
    counts: words('truck lorry convoy'),
    examples: [['Nine trucks reached the camp.', 9, 9]],
  },
  trains: {
    label: 'trains',
    cues: [],
    counts: words('train wagon carriage coach'),
    examples: [['Two trains collided.', 2, 2]],
  },
  homes: {
    label: 'homes',
    cues: [],
    counts: words('home house dwelling hut apartment flat homestead roof shack cabin'),
    examples: [['The quake destroyed 1,200 homes.', 1200, 1200]],
    isRunningToll: true,
  },
  buildings: {
    label: 'buildings',
    cues: [],
    counts: words('building mosque church hospital warehouse bridge block clinic'),
    examples: [['The fire gutted four buildings.', 4, 4]],
  },
  shops: {
    label: 'shops',
    cues: [],
    counts: words('shop market store stall'),
    examples: [['At least 60 shops were gutted.', 60, null]],
  },
  schools: {
    label: 'schools',
    cues: [],
    counts: words('school classroom'),
    examples: [['The city shut 137 schools.', 137, 137]],
  },
  villages: {
    label: 'villages',
    cues: [],
    counts: words('village town hamlet settlement barangay city'),
    examples: [['The army took four villages.', 4, 4]],
  },
  districts: {
    label: 'districts',
    cues: [],
    counts: words('district division ward province county region municipality'),
    examples: [['Warnings cover five districts.', 5, 5]],
  },
  countries: {
    label: 'countries',
    cues: [],
    counts: words('country nation'),
    examples: [['Delegates came from 17 countries.', 17, 17]],
  },
  states: {
    label: 'states',
    cues: [],
    counts: words('state government'),
    examples: [['The treaty binds 98 states.', 98, 98]],
  },
  targets: {
    label: 'targets',
    cues: [],
    counts: words('target position facility hangar'),
    examples: [['Jets struck 12 targets.', 12, 12]],
  },
  bases: {
    label: 'bases',
    cues: [],
    counts: words('base outpost camp bunker checkpoint post'),
    examples: [['The rebels overran six outposts.', 6, 6]],
  },
  sites: {
    label: 'sites',
    cues: [],
    counts: words('site location plant hub'),
    examples: [['Inspectors saw two sites.', 2, 2]],
  },
  incidents: {
    label: 'incidents',
    cues: [],
    counts: words('incident attack intrusion incursion clash raid strike explosion airstrike'),
    examples: [['The mission logged 12 incidents.', 12, 12]],
  },
  violations: {
    label: 'violations',
    cues: [],
    counts: words('violation breach infringement occasion'),
    examples: [['Athens counted 26 violations.', 26, 26]],
  },
  families: {
    label: 'families',
    cues: [],
    counts: words('family'),
    examples: [['Aid reached 62 families.', 62, 62]],
  },
  employees: {
    label: 'employees',
    cues: [],
    counts: words('employee staff worker job'),
    examples: [['The mill employs 200 staff.', 200, 200]],
  },
  people: {
    label: 'people',
    cues: [],
    counts: 'people person man woman child civilian villager student pupil local inhabitant citizen'.split(
      ' ',
    ),
    examples: [['The valley is home to 900 people.', 900, 900]],
  },
  tonnes: {
    label: 'tonnes',
    cues: [],
    counts: words('tonne ton'),
    examples: [['The barge carried 400 tonnes of sorghum.', 400, 400]],
  },
  'sentence-years': {
    label: 'years of prison',
    cues: words('prison sentence jail imprisonment'),
    examples: [['The court gave him a sentence of two years.', 2, 2]],
  },
  percent: {
    label: 'per cent',
    cues: [],
    counts: words('percent %'),
    examples: [['Output fell by 8 percent.', 8, 8]],
  },
  'vote-percent': {
    label: 'per cent of votes',
    cues: words('vote turnout ballot poll'),
    examples: [['She won 54 percent of the vote.', 54, 54]],
  },
  'aid-usd': {
    label: 'aid, US dollars',
    cues: words(
      'aid pledge donate relief grant fund funding assistance appeal contribute contribution loan humanitarian donor raise',
    ),
    examples: [['Tokyo pledged $1.2m in aid.', 1_200_000, 1_200_000]],
  },
  'aid-eur': {
    label: 'aid, euros',
    cues: words(
      'aid pledge donate relief grant fund funding assistance appeal contribute contribution loan humanitarian donor raise',
    ),
    examples: [['Berlin pledged 40 million euros in aid.', 40_000_000, 40_000_000]],
  },
  'ransom-usd': {
    label: 'ransom, US dollars',
    cues: words('ransom kidnapper captor hostage pirate bandit'),
    examples: [['The kidnappers demanded a ransom of $30,000.', 30_000, 30_000]],
  },
  'damage-usd': {
    label: 'damage, US dollars',
    cues: words('damage loss'),
    examples: [['The flood caused $3 million in damage.', 3_000_000, 3_000_000]],
  },
  'money-usd': {
    label: 'US dollars',
    cues: [],
    counts: words('dollar $'),
    examples: [['The bridge cost $1.3 billion.', 1_300_000_000, 1_300_000_000]],
  },
  money: {
    label: 'money, another currency',
    cues: [],
    counts: words('euro pound franc rupee naira yen yuan peso lira shilling € £'),
    examples: [['The fine came to 4,000 francs.', 4000, 4000]],
  },
  magnitude: {
    label: 'magnitude',
    cues: words('magnitude quake earthquake tremor richter aftershock shock'),
    examples: [['A 6.2-magnitude earthquake struck the coast.', 6.2, 6.2]],
  },
  'depth-km': {
    label: 'depth, kilometres',
    cues: words('depth deep'),
    examples: [['It struck at a depth of 10 kilometres.', 10, 10]],
  },
  'height-m': {
    label: 'height, metres',
    cues: words('wave height high tall altitude level crest rise'),
    examples: [['Waves reached four metres.', 4, 4]],
  },
  'wind-kmh': {
    label: 'wind, km/h',
    cues: words('wind gust storm hurricane typhoon cyclone'),
    counts: words('km/h kph mph'),
    examples: [['Gusts reached 215 kph.', 215, 215]],
  },
  'distance-km': {
    label: 'distance, kilometres',
    cues: [],
    counts: words('kilometer kilometre km mile'),
    examples: [['It fell 30 km from the coast.', 30, 30]],
  },
  'temperature-c': {
    label: 'temperature, °C',
    cues: words('temperature'),
    counts: words('degree'),
    examples: [['It reached 44 degrees.', 44, 44]],
  },
} as const satisfies Record<string, FigureKind>

export type FigureWhat = keyof typeof FIGURE_KINDS

/** Whether a figure of this kind only grows as a crisis goes on. */
export function isRunningToll(what: FigureWhat): boolean {
  const kind: FigureKind = FIGURE_KINDS[what]
  return kind.isRunningToll ?? false
}
