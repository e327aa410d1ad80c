import type { LetterLanguage } from '../../../law/letter-texts.ts'

const help = `## Nëse ju duhet ndihmë
- Kërkoni avokat. Nëse mbaheni në një qendër largimi, kërkojini personelit një takim me avokatët e rojës: takimi i parë
është falas.
- Kërkoni përkthyes sa herë që dikush flet me ju për këtë letër.
- Pyetje për këtë letër: {{contact}}

## Na tregoni tani nëse diçka nuk shkon
Tregojini çdo nëpunësi, infermieri ose avokati, në gjuhën tuaj, nëse njëra nga këto është e vërtetë. Ne duhet ta shkruajmë
dhe ta shqyrtojmë.
- Jeni fëmijë, ose ju kanë trajtuar si më të rritur sesa jeni.
- Jeni i sëmurë, i lënduar, shtatzënë ose me aftësi të kufizuara, ose mendoni t’i bëni keq vetes.
- Dikush ju ka detyruar, kërcënuar ose shitur, ose ju ka përdorur për punë, seks apo krim.
- Keni frikë nga ajo që mund t’ju ndodhë në Francë.
- Një gjykatë e ka çështjen tuaj, ose një i afërm i ngushtë është këtu.`

const negative = (right: string): string => `# Vendimi për trafikimin: nuk ka arsye të bazuara
U vendos se nuk ka arsye të bazuara për të besuar se jeni viktimë e trafikimit të njerëzve ose e skllavërisë moderne.

## Përse
{{reasons}}

Ligji: {{rule}}.

## Çfarë mund të bëni
${right}

${help}`

/** Albanian, made by machine. */
export const sq: LetterLanguage = {
  language: 'sq',
  locale: 'sq',
  name: 'Shqip',
  direction: 'ltr',
  times: ['ditë', 'javë', 'muaj', 'orë'],
  numbers: ['tre', 'pesë', 'shtatë', 'dhjetë', 'katërmbëdhjetë', 'njëzet', 'tridhjetë'],
  labels: {
    official: 'Teksti zyrtar',
    reference: 'Numri i çështjes',
    date: 'Data',
    addressee: 'Për',
    birthDate: 'Datëlindja',
    unchecked: 'Ky përkthim ende nuk është kontrolluar nga një përkthyes. Nëse ndryshon, vlen teksti zyrtar.',
    beside: 'Arsyet janë shkruar në tekstin zyrtar. Përkthyesi duhet t’jua lexojë.',
    noTranslation:
      'Nuk ka tekst të shkruar të kësaj letre në gjuhën {{language}}. Një përkthyes duhet t’ia lexojë të gjithën personit.',
    received: 'Kjo letër m’u dorëzua. Nënshkrimi im nuk do të thotë se jam dakord.',
    signature: 'Nënshkrimi',
    interpreter: 'Përkthyesi',
    day: 'Dita dhe ora',
  },
  promises: {
    'rg-negative-v4.1':
      'Mund të kërkoni që ky vendim të rishqyrtohet. Keni {{promiseDays}} ditë: deri në fund të datës {{promiseUntil}}. Nuk do të largoheni gjatë kësaj kohe.',
    'rg-positive':
      'Nuk do të largoheni gjatë periudhës suaj të rimëkëmbjes. Ajo zgjat të paktën {{promiseDays}} ditë, deri në fund të datës {{promiseUntil}}, dhe më gjatë nëse deri atëherë nuk është marrë vendimi përfundimtar.',
  },
  texts: {
    'notice-of-intent': `# Kërkesa juaj për azil mund të mos shqyrtohet në Mbretërinë e Bashkuar
Ju keni kërkuar azil. Ne mund ta shpallim kërkesën tuaj të papranueshme: atëherë ajo nuk do të shqyrtohej këtu, sepse keni
një lidhje me Francën. Ende nuk është vendosur asgjë.

## Përse
{{reasons}}

Ligji: {{rule}}.

## Çfarë mund të bëni, dhe deri kur
Mund të na tregoni përse kërkesa juaj duhet të shqyrtohet këtu dhe përse nuk duhet të dërgoheni në Francë. Përgjigjja juaj
duhet të na arrijë para fundit të datës {{answerBy}}.
- Mund të shkruani, ose t’ia thoni një nëpunësi, i cili duhet ta shënojë.
- Mund të na jepni dokumente dhe fotografi.
- Nëse ju duhet më shumë kohë, kërkojeni para asaj date dhe tregoni arsyen.

## Çfarë ndodh më pas
Ne e lexojmë përgjigjen tuaj dhe pastaj vendosim. Vendimin e merrni me shkrim, me arsyet e tij.

${help}`,
    'inadmissibility-decision': `# Kërkesa juaj për azil është e papranueshme
Kemi vendosur se kërkesa juaj për azil është e papranueshme. Ajo nuk do të shqyrtohet në Mbretërinë e Bashkuar. Ky nuk është
refuzim i kërkesës: askush këtu nuk ka vendosur nëse jeni refugjat.

## Përse
{{reasons}}

Ligji: {{rule}}.

## Çfarë ndodh më pas
Mund të ktheheni në Francë. Para kësaj duhet t’ju jepet me shkrim njoftimi se synojmë t’ju largojmë, dhe hollësitë e nisjes.

## Çfarë mund të bëni
- Ky vendim nuk hap ankim në gjykatë për kërkesën e azilit. Një avokat mund t’ju thotë nëse një gjykatë mund ta rishikojë.
- Nëse largimi do të shkelte të drejtat tuaja të njeriut, na e thoni tani dhe tregoni përse.

${help}`,
    'removal-notice': `# Njoftim për synimin që t’ju largojmë
Synojmë t’ju largojmë nga Mbretëria e Bashkuar. Do të çoheni në: {{destination}}.

## Përse
{{reasons}}

Ligji: {{rule}}.

## Kur
Nuk do të largoheni para fundit të datës {{noticeUntil}}. Njoftimi zgjat {{noticeDays}} ditë pune, dhe dita e parë është e
nesërmja e dorëzimit të kësaj letre. Ditët kur zyrat këtu janë të mbyllura nuk llogariten.

Para nisjes duhet të njoftoheni gjithashtu me shkrim për ditën e nisjes dhe vendin e mbërritjes.

## Çfarë mund të bëni deri atëherë
- Nëse besoni se nuk duhet të largoheni, na e thoni ne dhe një avokati tani. Mos prisni atë ditë.
- Mund t’i kërkoni një gjykate ta ndalë largimin. Nëse e keni bërë, na e thoni menjëherë.

${help}`,
    'departure-details': `# Hollësitë e nisjes suaj
Do të largoheni nga Mbretëria e Bashkuar më {{departsAt}}. Do të çoheni në: {{destination}}.

Këto hollësi zëvendësojnë çdo hollësi të dhënë më parë. Ligji: {{rule}}.

## Para nisjes
- Na thoni çfarë ju duhet gjatë rrugës: ilaçe, ndihmë për të ecur, ushqim, një person nga i cili nuk duhet të ndaheni.
- Na thoni nëse doni të njoftoni familjen ose avokatin.

## Nëse diçka e pengon
Nëse ju ose avokati juaj i jeni drejtuar gjykatës, ose na keni thënë diçka së cilës ende nuk i jemi përgjigjur, thojani tani
cilitdo nëpunës.

${help}`,
    'rg-negative-v4.1': negative(`{{promise}}

Për ta kërkuar, na shkruani, ose thojani një nëpunësi a një avokati. Thoni çfarë është e gabuar në vendim dhe jepni çdo gjë
të re.`),
    'rg-negative':
      negative(`Kjo letër nuk jep të drejtë për rishqyrtimin e vendimit. Mund t’i kërkoni një gjykate ta rishikojë. Një avokat mund t’ju
tregojë si; kjo mund të bëhet edhe nga një vend tjetër.`),
    'rg-positive': `# Vendimi për trafikimin: ka arsye të bazuara
U vendos se ka arsye të bazuara për të besuar se jeni viktimë e trafikimit të njerëzve ose e skllavërisë moderne. Më pas do
të vijë vendimi përfundimtar.

## Përse
{{reasons}}

Ligji: {{rule}}.

## Çfarë do të thotë kjo për ju
{{promise}}

Nëse nuk jeni të sigurt aty ku jeni, thojani menjëherë personit të cilit i besoni më shumë këtu.

${help}`,
    'access-code': `# Qasja juaj në çështjen tuaj
Me këtë kod ju, dhe ata të cilëve ua tregoni, mund të lexoni çfarë ka në çështjen tuaj dhe të na dërgoni mesazhe:

{{code}}

Ruajeni këtë letër në vend të sigurt. Askush prej nesh nuk do t’ju pyesë për kodin. Nëse e ka dikush tjetër, na e thoni dhe
merrni një tjetër.

Kjo letër nuk vendos asgjë për ju dhe nuk ndryshon asgjë në çështjen tuaj. Ligji: {{rule}}.

${help}`,
  },
}
