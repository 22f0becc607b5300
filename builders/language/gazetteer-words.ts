// Our own lists for the gazetteer of the net, lower case. Phrases are separated by bars.
const words = (list: string): string[] => list.trim().split(/\s+/)
const phrases = (list: string): string[] =>
  list
    .split('|')
    .map((phrase) => phrase.trim())
    .filter(Boolean)

export const TITLES = words(`
  mr mrs ms miss dr sir lord lady dame president vice-president premier chancellor secretary minister
  senator sen rep representative congressman congresswoman governor gov mayor judge justice attorney
  prosecutor spokesman spokeswoman spokesperson chairman chairwoman chair director ceo king queen prince
  princess emir sheikh sheik ayatollah imam pope cardinal bishop archbishop rev reverend father pastor
  rabbi prof professor ambassador envoy adviser advisor leader chief deputy commissioner speaker
  commander coach detective inspector officer dictator candidate
`)

export const MILITARY = words(`
  gen lt col maj capt cmdr sgt cpl pvt adm brig general lieutenant colonel major captain sergeant
  corporal admiral brigadier marshal
`)

export const ORGANISATION_WORDS = words(`
  inc corp ltd llc plc co gmbh company corporation group holdings bank university college school
  institute hospital ministry department dept agency bureau office commission committee council court
  parliament congress senate house assembly party union federation association organization organisation
  foundation fund authority board service services police army navy guard corps force forces front
  brigade brigades movement league alliance coalition network news times post journal press tv radio
  media airlines airways systems technologies international industries club fc museum center centre
  society church embassy administration command intelligence taskforce observatory watch
`)

export const ORGANISATIONS = phrases(`
  cnn|bbc|nbc|nbc news|abc news|cbs|cbs news|fox news|msnbc|reuters|associated press|ap|afp|
  agence france-presse|al jazeera|al arabiya|new york times|the new york times|washington post|
  wall street journal|guardian|the guardian|financial times|bloomberg|tass|interfax|xinhua|npr|politico|
  axios|le monde|der spiegel|foreign policy|pentagon|white house|kremlin|congress|senate|
  house of representatives|supreme court|state department|defense department|department of defense|
  department of state|justice department|treasury|cia|fbi|nsa|dhs|mi6|mi5|mossad|fsb|gru|irgc|
  revolutionary guard|islamic revolutionary guard corps|quds force|hezbollah|hizbullah|hamas|fatah|
  taliban|al qaeda|al-qaeda|al - qaeda|isis|isil|islamic state|daesh|houthis|boko haram|al shabaab|pkk|
  ypg|kataib hezbollah|kata’ib hezbollah|popular mobilization forces|joint chiefs of staff|
  central command|centcom|nato|un|u.n.|united nations|security council|un security council|
  general assembly|eu|european union|european commission|european parliament|european council|
  african union|arab league|opec|imf|international monetary fund|world bank|who|world health organization|
  wto|iaea|icc|international criminal court|unicef|unhcr|unesco|wfp|red cross|red crescent|icrc|msf|
  doctors without borders|amnesty international|amnesty|human rights watch|greenpeace|oxfam|osce|asean|g7|
  g20|federal reserve|european central bank|labour|labour party|conservative party|republican party|
  democratic party|gop|democrats|republicans|likud|knesset|bundestag|duma|state duma|downing street|
  foreign office|home office|scotland yard|interpol|europol|google|apple|microsoft|amazon|facebook|
  twitter|meta|tesla|boeing|airbus|exxon|shell|bp|gazprom|rosneft|huawei|samsung|toyota|volkswagen|
  goldman sachs|jpmorgan|citigroup|hsbc|deutsche bank|enron|halliburton|lockheed martin|raytheon
`)

export const PLACES = phrases(`
  europe|africa|asia|middle east|north america|south america|latin america|gaza|gaza strip|west bank|
  golan heights|crimea|donbas|donbass|kashmir|kurdistan|chechnya|darfur|tigray|xinjiang|tibet|balkans|
  caucasus|persian gulf|gulf|strait of hormuz|black sea|red sea|mediterranean|south china sea|baltic|u.s.|
  us|u.s|usa|u.s.a.|u.k.|uk|uae|u.a.e.|britain|great britain|england|scotland|wales|northern ireland|
  soviet union|ussr|holy land|palestine|catalonia|bavaria|siberia|manhattan|brooklyn|hollywood|
  wall street|silicon valley|washington|washington , d.c.|d.c.|new england|midwest|west coast|east coast|
  antarctica|arctic|atlantic|pacific|indian ocean|hudson|helmand|kandahar|anbar|idlib|aleppo|raqqa|mosul|
  fallujah|erbil|basra|tikrit|sanaa|aden|marib|hodeidah|benghazi|tripoli
`)
