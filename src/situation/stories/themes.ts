import { stemOf } from './stems.ts'

/**
 * What crises are about, and the words that give it away. Words of the aftermath that follow every kind (arrests, funerals,
 * inquiries, aid) are left out; a word may speak for two themes. Stemmed like the words of reports; `!` marks words that name
 * the theme by themselves and count double.
 */
const THEMES: Readonly<Record<string, string>> = {
  coup: `coup! junta! putsch! mutiny! mutineer! mutinous overthrow ousted oust deposed barracks constitutional transition
    transitional seized power palace presidency garrison decree officers loyal oath curfew`,
  election: `election! vote! ballot! voter! polls polling candidate campaign electoral tally count recount incumbent runoff
    re-elected rigged turnout challenger opposition landslide rally`,
  unrest: `protest! demonstration! demonstrator! protester! riot! strike! walkout! picket! blockade march marched marcher rally
    union unions tear gas cannon stones barricade crowd looting workers wages unrest`,
  bombing: `bomb! bombing! bomber! detonated explosive explosives blast suicide motorcycle device vest claimed responsibility
    militant terrorist terrorism counter-terrorism insurgent extremist shrapnel attacker`,
  shooting: `shooting! gunman! gunmen! shooter! shot gunfire rifle rampage opened fire magazine bullet massacre`,
  hostage: `hostage! kidnap! kidnapper! kidnapping! abduct! abduction! abducted! captor! captive! ransom! hijack! hijacker!
    hijacked! siege held freed negotiator demand release seized abductors`,
  war: `airstrike! offensive! shelling! artillery! frontline troops! missile! rocket! drone! mortar clash battle brigade
    battalion fired enemy intercepted airbase warplane jets tank ammunition army militia rebel front ambush convoy`,
  drones: `drone! drones! unmanned depot refinery launch shot down intercepted air-defence ramp`,
  border: `border! frontier! crossing crossings disputed demarcation exchange fire cross-border outpost ranger`,
  truce: `ceasefire! truce! peace! talks! negotiation! negotiator! mediator! mediation! envoy accord delegation delegates
    agreement signed hostilities rounds guarantor`,
  prisoners: `prisoner! prisoners! swap! exchange captives inmates! inmate! prison! jail! detainee convict cell guards
    penitentiary servicemen`,
  killing: `assassin! assassination! assassinated! assassinate! murdered! murder! gunned hitmen bodyguard candidate coffin`,
  embassy: `embassy! consulate! diplomat! ambassador! mission chancery diplomatic consul`,
  peacekeeping: `peacekeeper! peacekeeping! peacekeepers! helmets! mandate convoy mission blue`,
  sanctions: `sanction! sanctions! embargo! freeze assets frozen travel ban`,
  flood: `flood! floods! flooding! flooded! inundated! downpour! rain river embankment canal water breach overflowed submerged
    burst banks monsoon levee pumps washed rainfall`,
  storm: `cyclone! hurricane! typhoon! storm! tornado! landfall! winds gusts surge storm-surge eye`,
  earthquake: `earthquake! quake! aftershock! tremor! seismic! epicentre! epicenter! magnitude! rubble collapsed buildings
    observatory tents`,
  volcano: `volcano! eruption! erupted! volcanic! lava! crater! ash! lahar! lahars! magma volcanology pyroclastic`,
  landslide: `landslide! mudslide! avalanche! slide mud slope hillside buried rockfall`,
  wildfire: `wildfire! blaze! bushfire! forest! hectares! firefighter! firefighters! bombers brigade wind burned burning
    arson flames evacuated smoke scorched fire`,
  fire: `fire! blaze! flames! burned gutted smoke firefighters extinguished stalls inferno burnt alight`,
  drought: `drought! famine! hunger! starvation! starve! malnutrition! malnourished! crops failed rainy harvest food rations
    sorghum maize`,
  epidemic: `outbreak! epidemic! cholera! ebola! marburg! virus! disease! measles! infection! infected! vaccine! vaccination!
    contagious quarantine! cases confirmed symptom patients contacts doses haemorrhagic fever hospital health diarrhoea isolation
    laboratory pathogen strain`,
  poisoning: `poison! poisoned! poisoning! methanol! toxic! contaminated! tainted! adulterated! antidote! liquor alcohol drank
    drinking bootleg drunk bottles`,
  chemical: `chemical! toxic! spill! leak! cyanide! chlorine! ammonia! phenol! pollution! poisonous contaminated slick tank plant
    factory works tonnes tailings fumes cloud valve river downstream solvent`,
  explosion: `explosion! exploded! blast! plant! factory! refinery warehouse gas boiler silo workers workshop`,
  mine: `mine! miner! miners! mining! pit! shaft! tunnel! coal underground ore copper gold trapped heap slag seam gallery`,
  dam: `dam! reservoir! tailings! spillway! downstream burst wall pond valley engineers sluice`,
  railway: `train! trains! rail! rails! railway! railways! derail! derailed! derailment! locomotive! carriage! coach coaches
    express track tracks signal driver stationmaster platform level-crossing trackmen passenger`,
  aircraft: `plane! aircraft! airliner! airline! pilot! pilots! crashed cockpit! runway! jet flight flights helicopter aviation
    recorders turboprop airport take-off altitude passengers airways`,
  ship: `ferry! ship! vessel! boat! sank! capsized! capsize! coast guard! captain passengers divers deck manifest maritime
    aboard sea overboard crew harbour hull life-jackets tug`,
  road: `bus! lorry! truck! highway! road collision crash driver coach ravine gorge overturned minibus`,
  migrants: `migrant! migrants! refugee! refugees! smuggler! dinghy! asylum! crossing boat rescued coast guard helmsman`,
  crowd: `stadium! stampede! crush! crushed! fans! match! trampled gate gates league football crowd pilgrims supporters
    pitch steward trampling derby turnstile`,
  collapse: `collapsed! collapse! rubble building bridge floors concrete contractor storey flats girders scaffold`,
  power: `blackout! outage! grid! electricity! power! transmission! line substation megawatts restored relay generators
    hospitals turbines`,
  cyber: `cyber! hacker! hackers! ransomware! malware! computers! servers! data! network systems encrypted records online breach
    bitcoin ransom software`,
  economy: `currency! inflation! devaluation! reserves! default! bank! banks! banking! peg! withdrawals! exchange rupee peso
    lira dollars central debt imports fund petrol queue queues monetary lenders`,
  fuel: `fuel! petrol! diesel! pump! oil! pipeline! barrels! subsidy litre tanker tankers refinery crude`,
  harvest: `farmers! dockers! port! terminal! grain! cargo ships loading harvest soy`,
  school: `school! schools! pupil! pupils! schoolgirls! students! dormitory! teacher! classroom girls boys`,
  camp: `camp! displaced! shelter! tents! humanitarian! winter! appeal blankets relief`,
  animals: `bear! wolf! shark! elephant! tiger! lion! crocodile! mauled! hiker`,
  court: `verdict! trial! sentenced! acquitted! tribunal! convicted`,
  nuclear: `nuclear! reactor! radiation! uranium! centrifuge radioactive enrichment`,
  space: `rocket! satellite! launch! orbit! spacecraft!`,
}

export const THEME_COUNT = Object.keys(THEMES).length

/** Which themes a stem speaks for, and how loudly. */
const SPEAKERS: ReadonlyMap<string, readonly (readonly [number, number])[]> = speakers()

function speakers(): Map<string, (readonly [number, number])[]> {
  const found = new Map<string, (readonly [number, number])[]>()
  for (const [theme, words] of Object.values(THEMES).entries())
    for (const word of words.split(/\s+/)) {
      const stem = stemOf(word.replace('!', ''))
      const known = found.get(stem) ?? []
      if (!known.some(([other]) => other === theme))
        found.set(stem, [...known, [theme, word.endsWith('!') ? 2 : 1]])
    }
  return found
}

/** Weights of the themes, by their number, that these words speak for; every word counts once, at its weight. */
export function themesOf(words: ReadonlyMap<string, number>): Map<number, number> {
  const themes = new Map<number, number>()
  for (const [stem, weight] of words)
    for (const [theme, loudness] of SPEAKERS.get(stem) ?? [])
      themes.set(theme, (themes.get(theme) ?? 0) + weight * loudness)
  return themes
}

/** One word in passing is no theme. */
const IN_PASSING = 1

/** Logarithms: ten words on one theme and two on another are not five to one. */
export function dampened(themes: ReadonlyMap<number, number>): Map<number, number> {
  return new Map(
    [...themes]
      .filter(([, weight]) => weight > IN_PASSING)
      .map(([theme, weight]) => [theme, Math.log1p(weight - IN_PASSING)]),
  )
}
