// One long list on purpose: all that is fixed of a kind of figure stands in its one entry.
import { z } from 'zod'

/** One kind of figure: what it is called on the page, the words that signal it, and examples that are its tests. */
export interface FigureKind {
  readonly label: string
  /** Lemmas that make a number they govern or describe a figure of this kind ("**killed** 12", "12 **dead**"). */
  readonly cues: readonly string[]
  /** A verb and the words that go with it, for what is done to the counted ones: "**let go** 12". */
  readonly done?: readonly string[]
  /** The same for what the counted ones do: "12 **went missing**". */
  readonly doing?: readonly string[]
  /** Lemmas of counted things that make a figure of this kind where no cue says more ("40 **missiles**"). */
  readonly counts?: readonly string[]
  /** `[text, min, max]`; null is open ("at least 5", "up to 5"). */
  readonly examples: readonly (readonly [text: string, min: number | null, max: number | null])[]
  /** A count that only grows as a crisis goes on, so that a later, higher figure replaces a lower one. */
  readonly isRunningToll?: boolean
}

const phrases = (list: string): readonly string[] => list.split(', ')
const words = (list: string): readonly string[] => list.split(' ')

// One long list on purpose: an entry a kind, so that adding one touches nothing else.
/** Kinds of figure that have a name of their own. To add one, add an entry: type, extractor, label, help, docs and tests follow. */
export const FIGURE_KINDS = {
  killed: {
    label: 'killed',
    done: phrases(
      'shoot dead, gun down, cut down, mow down, wipe out, claim life, cost life, take life, find dead, leave dead, render ineffective, beat death, burn death, crush death, put death, hack death, stab death, trample death, hang, decapitate, bring dead, confirm dead, pronounce dead, declare dead, list dead, lay rest, mourn, claim outbreak, claim disease, claim cholera, claim fever, claim flood, claim blast, claim crash, claim fire, claim quake, claim storm, claim virus',
    ),
    doing: phrases(
      'lose life, embrace martyrdom, attain martyrdom, fall martyr, bleed death, starve death, freeze death, burn death, perish, succumb',
    ),
    cues: words(
      'kill die dead death fatality deadly perish drown shoot slay massacre murder assassinate execute ' +
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
    done: phrases(
      'shoot wound, treat wound, treat injury, treat burn, treat smoke, treat bite, receive wound, receive burn, cut glass, hit shrapnel, hit bullet, hit stone, leave injured, leave wounded, scald, bruise, evaluate for, diagnose with, assess for, take hospital, rush hospital, bring hospital, fly hospital, airlift hospital, take ambulance, carry hospital',
    ),
    doing: phrases(
      'sustain injury, sustain wound, sustain burn, sustain fracture, suffer injury, suffer burn, suffer wound, suffer concussion, suffer fracture, suffer inhalation, need stitch, need surgery, escape injury, come wound, come burn',
    ),
    cues: words('injure wound hurt injury maim burn treat harm beat hospital'),
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
    done: phrases(
      'report missing, list missing, sweep away, wash away, wash overboard, sweep sea, search for, look for, hunt for, comb for, lose sea, not find',
    ),
    doing: phrases('go missing, be unaccounted, remain missing, fail return, not return'),
    cues: words('missing unaccounted disappear vanish disappearance'),
    examples: [['Six fishermen were still missing.', 6, 6]],
  },
  trapped: {
    label: 'trapped',
    done: phrases('trap, bury under, bury beneath, pin under, strand'),
    cues: words('trap trapped bury buried strand stranded underground'),
    examples: [['The collapse trapped 19 miners.', 19, 19]],
  },
  rescued: {
    label: 'rescued',
    done: phrases(
      'take off, pull from, pull alive, pull out, bring ashore, bring out, bring surface, bring up alive, lift from, winch, pluck, pick up, dig out, cut free, find alive, haul from, fish from, drag from, free rubble, free wreckage, free mine, free cave, free compound, free trafficker, help ashore, reach alive, reach rescue, reach rescuer, reach diver, reach team, find boat, find fisherman, find trawler',
    ),
    doing: phrases('make ashore, swim ashore'),
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
    done: phrases('admit hospital, put intensive, treat intensive, take intensive'),
    cues: words('hospitalize hospitalise intensive'),
    examples: [['Sixteen pilgrims were hospitalized.', 16, 16]],
    isRunningToll: true,
  },
  arrested: {
    label: 'arrested',
    done: phrases(
      'round up, haul away, haul off, take away, lead away, take custody, bundle into, hold question, hold custody, take question, lock up, place arrest, put arrest, cart off, pick up police, remand, put bar',
    ),
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
    done: phrases(
      'let go, set free, hand over, send home, bring home, give back, fly home, free, allow home, give amnesty, free prison, free jail, free detention, free custody, free captivity',
    ),
    doing: phrases('walk free, go free, return home, come home, be home, fly home, arrive home'),
    cues: words('release free freed liberate pardon amnesty parole exchange swap repatriate return'),
    examples: [['The militia released 12 hostages.', 12, 12]],
    isRunningToll: true,
  },
  hostages: {
    label: 'hostages',
    done: phrases(
      'take hostage, hold hostage, take captive, hold captive, march off, carry off, spirit away, snatch, drag away, take checkpoint, take gunpoint, take gunman, take from, lead off, drive off, hold for ransom, hold ransom',
    ),
    cues: words('hold hostage kidnap abduct abduction kidnapping seize captive captivity hijack'),
    counts: words('hostage captive abductee'),
    examples: [['Gunmen kidnapped nine pupils.', 9, 9]],
  },
  captured: {
    label: 'captured',
    done: phrases('take prisoner, take alive, hold prisoner, take war'),
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
    done: phrases('put trial, order trial, clear charge, acquit, send trial, commit trial, bring charge'),
    doing: phrases('face trial, stand trial, face charge, face prosecution, go trial'),
    cues: words('charge indict prosecute arraign accuse summon'),
    counts: words('defendant suspect accused'),
    examples: [['Prosecutors charged six officers.', 6, 6]],
    isRunningToll: true,
  },
  convicted: {
    label: 'convicted',
    done: phrases('find guilty, sentence, condemn'),
    doing: phrases('plead guilty'),
    cues: words('convict sentence condemn'),
    examples: [['The court convicted four men.', 4, 4]],
    isRunningToll: true,
  },
  expelled: {
    label: 'expelled',
    done: phrases(
      'throw out, kick out, order out, order leave, declare grata, ask leave, tell leave, give hour, send pack, show door',
    ),
    cues: words('expel expulsion grata recall dismiss sack'),
    examples: [['Oslo expelled three diplomats.', 3, 3]],
  },
  deported: {
    label: 'deported',
    done: phrases('send back, return border, put plane'),
    cues: words('deport deportation extradite'),
    examples: [['The ministry deported 70 men.', 70, 70]],
  },
  sanctioned: {
    label: 'sanctioned',
    done: phrases('impose on, adopt against, place list, put list, add list, impose against, blacklist'),
    cues: words('sanction blacklist freeze ban bar penalise'),
    examples: [['The council sanctioned eight officials.', 8, 8]],
  },
  displaced: {
    label: 'displaced',
    done: phrases(
      'drive from, drive out, force from, force flee, force leave, force out, make homeless, leave homeless, render homeless, push out, chase from, uproot, make leave',
    ),
    doing: phrases(
      'return not, return cannot, return unable, lose home, lose shelter, lose roof, cross into, cross over, sleep rough, sleep open, sleep church, sleep school, sleep mosque, arrive camp, leave home, seek refuge, take refuge, take shelter, pour into, pour over, stream into, stream out, be move, be homeless, move west, move foot, live tent, live camp',
    ),
    cues: words('displace displacement flee uproot homeless shelter exile exodus'),
    counts: words('refugee evacuee idp displaced arrival newcomer'),
    examples: [['Some 5,000 people fled.', 4750, 5250]],
    isRunningToll: true,
  },
  evacuated: {
    label: 'evacuated',
    done: phrases(
      'lead out, walk out, take safety, move safety, move out, bring safety, clear from, ferry out, fly out, lift out, bus out, move shelter, move from, lead safety, carry safety, take shelter, order evacuate, tell evacuate, urge leave',
    ),
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
    counts: words('passenger crew sailor soul'),
    examples: [['The ferry had 74 people aboard.', 74, 74]],
  },
  affected: {
    label: 'people affected',
    done: phrases('leave without, cut off, leave dark, plunge darkness, leave electricity, leave power'),
    doing: phrases('lose power, be without, sit dark, go without'),
    cues: words('affect power outage electricity cut'),
    counts: words('customer resident subscriber'),
    examples: [['About 400 customers were without power.', 380, 420]],
  },
  'in-need': {
    label: 'in need',
    done: phrases('feed, confine'),
    doing: phrases(
      'go hungry, face hunger, face famine, face starvation, depend aid, rely aid, face shortage',
    ),
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
    doing: phrases('fall ill, test positive, fall sick, contract'),
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
    doing: phrases(
      'take street, take part, sit in, walk out, down tool, stop work, stage sit-in, stage protest, stage walkout, block road, block highway, fill square, pour street, pack square, turn out, gather outside, gather against, march against, join march, join rally, join protest, join strike, wave placard, chant',
    ),
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
    counts: words('participant runner'),
    examples: [['The race drew 900 runners.', 900, 900]],
  },
  delegates: {
    label: 'delegates',
    cues: words('delegation'),
    counts: words('delegate'),
    examples: [['The summit drew 300 delegates.', 300, 300]],
  },
  officials: {
    label: 'officials',
    cues: [],
    counts: words('official general'),
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
    counts: words('vote'),
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
    counts: words('station'),
    examples: [['Officials closed 17 polling stations.', 17, 17]],
  },
  munitions: {
    label: 'munitions',
    done: phrases('fire, launch, lob, intercept, shoot down, knock down, bring down'),
    doing: phrases('land in, fall on, rain down, slam into'),
    cues: words('salvo barrage launch munition'),
    counts: words(
      'missile rocket shell drone bomb mortar grenade projectile round mine warhead interceptor ' +
        'torpedo bullet munition shot launch uav uas explosive device salvo cartridge',
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
      'ship vessel craft warship frigate tanker destroyer submarine corvette carrier cutter freighter ' +
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
    counts: words('truck lorry'),
    examples: [['Nine trucks reached the camp.', 9, 9]],
  },
  trains: {
    label: 'trains',
    cues: [],
    counts: words('train'),
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
    counts: words('building block'),
    examples: [['The fire gutted four buildings.', 4, 4]],
  },
  shops: {
    label: 'shops',
    cues: [],
    counts: words('shop store stall'),
    examples: [['At least 60 shops were gutted.', 60, null]],
  },
  schools: {
    label: 'schools',
    cues: [],
    counts: words('school'),
    examples: [['The city shut 137 schools.', 137, 137]],
  },
  villages: {
    label: 'villages',
    cues: [],
    counts: words('village hamlet settlement barangay'),
    examples: [['The army took four villages.', 4, 4]],
  },
  districts: {
    label: 'districts',
    cues: [],
    counts: words('district division ward'),
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
    counts: words('state'),
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
    counts: words('incident intrusion incursion'),
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
      'aid pledge donate relief grant fund funding assistance appeal contribute contribution loan humanitarian donor raise refugee request receive seek forgive debt victim bereaved compensation compensate family household drought famine hunger',
    ),
    examples: [['Tokyo pledged $1.2m in aid.', 1_200_000, 1_200_000]],
  },
  'aid-eur': {
    label: 'aid, euros',
    cues: words(
      'aid pledge donate relief grant fund funding assistance appeal contribute contribution loan humanitarian donor raise refugee request receive seek forgive debt victim bereaved compensation compensate family household drought famine hunger',
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
    cues: words(
      'wave height high tall level crest rise gauge peak reservoir river water flood snow ash column surge swell tide',
    ),
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

/** A kind in the list. */
export type KnownFigure = keyof typeof FIGURE_KINDS

/**
 * What a figure counts: a kind in the list, or where none fits the plural of the counted noun, in lower case with hyphens
 * ("journalists", "water-cannon").
 */
export const FigureWhat = z.string().regex(/^[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*$/u)
export type FigureWhat = z.infer<typeof FigureWhat>

/** Whether a figure of this kind only grows as a crisis goes on. */
export function isRunningToll(what: FigureWhat): boolean {
  const kinds: Readonly<Record<string, FigureKind>> = FIGURE_KINDS
  return (Object.hasOwn(kinds, what) && kinds[what]?.isRunningToll) ?? false
}
