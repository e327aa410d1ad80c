import type { LetterLanguage } from '../../../law/letter-texts.ts'

const help = `## Haddii aad caawimaad u baahan tahay
- Codso qareen. Haddii lagugu hayo xarunta tarxiilka, shaqaalaha weyddiiso ballan aad la yeelato qareennada heeganka ah:
ballanta ugu horreysa waa bilaash.
- Codso turjubaan mar kasta oo qof kaala hadlo warqaddan.
- Su’aalaha warqaddan ku saabsan: {{contact}}

## Hadda noo sheeg haddii wax khaldan yihiin
U sheeg sarkaal, kalkaaliye caafimaad ama qareen kasta, luqaddaada, haddii mid ka mid ah kuwan uu ku khuseeyo. Waa in aan
qornaa oo aan eegnaa.
- Waxaad tahay ilmo, ama dadku waxay kuula dhaqmeen sidii qof kaa weyn.
- Waad jiran tahay, dhaawacan tahay, uur leedahay ama naafo tahay, ama waxaad ka fikiraysaa inaad naftaada wax yeesho.
- Qof ayaa ku qasbay, kuu hanjabay, ku iibiyay, ama kuu adeegsaday shaqo, galmo ama dembi.
- Waxaad ka baqaysaa waxa kugu dhici kara Faransiiska.
- Maxkamad ayaa kiiskaaga haysa, ama qaraabo kuu dhow ayaa halkan jooga.`

const negative = (right: string): string => `# Go’aanka ku saabsan tahriibinta dadka: ma jiraan sababo macquul ah
Waxaa la go’aamiyay in aanay jirin sababo macquul ah oo lagu rumaysto inaad tahay dhibbane tahriibinta dadka ama
addoonsiga casriga ah.

## Sababta
{{reasons}}

Sharciga: {{rule}}.

## Waxaad samayn karto
${right}

${help}`

/** Somali, made by machine. */
export const so: LetterLanguage = {
  language: 'so',
  locale: 'so',
  name: 'Soomaali',
  direction: 'ltr',
  times: ['maalin', 'maalmood', 'toddobaad', 'usbuuc', 'bil', 'saac'],
  numbers: ['saddex', 'shan', 'toddoba', 'toban', 'labaatan', 'soddon'],
  labels: {
    official: 'Qoraalka rasmiga ah',
    reference: 'Tixraac',
    date: 'Taariikh',
    addressee: 'Ku socota',
    birthDate: 'Dhalashada',
    unchecked:
      'Tarjumaaddan weli ma hubin turjubaan. Haddii ay ka duwan tahay qoraalka rasmiga ah, kan rasmiga ah ayaa la raacayaa.',
    beside: 'Sababuhu waxay ku qoran yihiin qoraalka rasmiga ah. Turjubaanku waa inuu kuu akhriyaa.',
    noTranslation: 'Warqaddan ma laha qoraal {{language}} ah. Turjubaan waa inuu dhammaanteed qofka u akhriyaa.',
    received: 'Warqaddan waa la i siiyay. Saxiixaygu macnaheedu maaha inaan ku raacsanahay.',
    signature: 'Saxiix',
    interpreter: 'Turjubaan',
    day: 'Maalinta iyo saacadda',
  },
  promises: {
    'rg-negative-v4.1':
      'Waxaad codsan kartaa in go’aankan dib loo eego. Waxaad haysataa {{promiseDays}} maalmood: ilaa dhammaadka {{promiseUntil}}. Muddadaas laguma tarxiilayo.',
    'rg-positive':
      'Laguma tarxiilayo inta lagu jiro muddada soo kabashadaada. Waa ugu yaraan {{promiseDays}} maalmood, ilaa dhammaadka {{promiseUntil}}, wayna dheeraanaysaa haddii aan markaas go’aanka kama dambaysta ah la gaarin.',
  },
  texts: {
    'notice-of-intent': `# Codsigaaga magangelyada waxaa laga yaabaa in aan lagu eegin Boqortooyada Ingiriiska
Waxaad codsatay magangelyo. Waxaa laga yaabaa in aan ku dhawaaqno in codsigaagu aanu la aqbali karin: markaas halkan laguma
eegayo, sababtoo ah waxaad xiriir la leedahay Faransiiska. Weli waxba lama go’aamin.

## Sababta
{{reasons}}

Sharciga: {{rule}}.

## Waxaad samayn karto, iyo goorta ugu dambaysa
Waxaad noo sheegi kartaa sababta codsigaaga halkan loogu eego, iyo sababta aan laguugu dirin Faransiiska. Jawaabtaadu waa
inay na soo gaadho dhammaadka {{answerBy}} ka hor.
- Waad qori kartaa, ama waxaad u sheegi kartaa sarkaal, isaguna waa inuu qoraa.
- Waxaad na siin kartaa dukumentiyo iyo sawirro.
- Haddii aad waqti dheeraad ah u baahan tahay, codso maalintaas ka hor oo sheeg sababta.

## Waxa xiga
Jawaabtaada ayaan akhrinnaa, kadibna waan go’aaminnaa. Go’aanka waxaad ku helaysaa qoraal ay sababuhu la socdaan.

${help}`,
    'inadmissibility-decision': `# Codsigaaga magangelyada lama aqbali karo
Waxaan go’aansannay in codsigaaga magangelyada aan la aqbali karin. Laguma eegi doono Boqortooyada Ingiriiska. Tani maaha
diidmada codsigaaga: halkan qofna kama go’aamin inaad qaxooti tahay iyo in kale.

## Sababta
{{reasons}}

Sharciga: {{rule}}.

## Waxa xiga
Waxaa laga yaabaa in laguu celiyo Faransiiska. Taas ka hor waa in qoraal lagugu siiyaa ogeysiis ah inaan doonayno inaan ku
tarxiilno, iyo faahfaahinta bixitaankaaga.

## Waxaad samayn karto
- Go’aankani ma furayo rafcaan maxkamadeed oo ku saabsan codsigaaga magangelyada. Qareen ayaa kuu sheegi kara haddii
maxkamadi dib u eegi karto.
- Haddii tarxiilkaagu jebinayo xuquuqdaada aadanaha, hadda noo sheeg oo sabab sheeg.

${help}`,
    'removal-notice': `# Ogeysiiska ujeeddada tarxiilkaaga
Waxaan doonaynaa inaan kaa saarno Boqortooyada Ingiriiska. Waxaa lagu geyn doonaa: {{destination}}.

## Sababta
{{reasons}}

Sharciga: {{rule}}.

## Goorta
Laguma tarxiilayo dhammaadka {{noticeUntil}} ka hor. Ogeysiisku waa {{noticeDays}} maalmood oo shaqo, maalinta ugu horreysana
waa maalinta ku xigta marka warqaddan lagu siiyo. Maalmaha xafiisyadu halkan ka xiran yihiin lama tirinayo.

Intaanad bixin waa in sidoo kale qoraal laguugu sheegaa maalinta bixitaanka iyo halka safarku ku socdo.

## Waxaad samayn karto ilaa markaas
- Haddii aad rumaysan tahay in aan lagu tarxiilin, hadda noo sheeg, qareenna u sheeg. Ha sugin maalintaas.
- Waxaad maxkamad weyddiisan kartaa inay joojiso tarxiilkaaga. Haddii aad samaysay, isla markiiba noo sheeg.

${help}`,
    'departure-details': `# Faahfaahinta bixitaankaaga
Waxaad ka baxaysaa Boqortooyada Ingiriiska {{departsAt}}. Waxaa lagu geyn doonaa: {{destination}}.

Faahfaahintani waxay beddelaysaa wixii hore laguu siiyay. Sharciga: {{rule}}.

## Intaanad bixin
- Noo sheeg waxa aad jidka uga baahan tahay: dawo, caawimaad socod, cunto, qof aan lagaa kala saarin.
- Noo sheeg haddii aad rabto inaad ogeysiiso qoyskaaga ama qareenkaaga.

## Haddii wax hor taagan yihiin
Haddii adiga ama qareenkaagu maxkamad aaddeen, ama aad noo sheegtay wax aan weli ka jawaabin, hadda u sheeg sarkaal kasta.

${help}`,
    'rg-negative-v4.1': negative(`{{promise}}

Si aad u codsato, noo soo qor ama u sheeg sarkaal ama qareen. Sheeg waxa go’aanka ku khaldan, oo keen wixii cusub.`),
    'rg-negative':
      negative(`Warqaddani ma bixinayso xuquuq in go’aanka dib loo eego. Waxaad maxkamad weyddiisan kartaa inay dib u eegto. Qareen
ayaa kuu sheegi kara sida; waxaa sidoo kale laga samayn karaa waddan kale.`),
    'rg-positive': `# Go’aanka ku saabsan tahriibinta dadka: sababo macquul ah ayaa jira
Waxaa la go’aamiyay in ay jiraan sababo macquul ah oo lagu rumaysto inaad tahay dhibbane tahriibinta dadka ama addoonsiga
casriga ah. Go’aan kama dambays ah ayaa xigi doona.

## Sababta
{{reasons}}

Sharciga: {{rule}}.

## Waxa ay taasi kuu tahay
{{promise}}

Haddii aanad ammaan ku ahayn halka aad joogto, isla markiiba u sheeg qofka aad halkan ugu kalsoon tahay.

${help}`,
    'access-code': `# Gelitaanka kiiskaaga
Koodkan adiga, iyo cidda aad tusto, waxaad ku akhrisan kartaan waxa ku jira kiiskaaga oo aad fariimo noogu soo diri kartaan:

{{code}}

Warqaddan meel ammaan ah ku hay. Qof naga mid ah koodka kuma weyddiin doono. Haddii qof kale haysto, noo sheeg oo mid kale
ayaad helaysaa.

Warqaddani waxba kaama go’aaminayso, waxbana kama beddelayso kiiskaaga. Sharciga: {{rule}}.

${help}`,
  },
}
