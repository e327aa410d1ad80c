import type { Text } from '../core/brand.ts'
import type { Said, TimelineContext } from '../readmission/said.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { languageName } from '../web/spoken.ts'
import { indicatorTitles } from './duty-words.ts'
import type { SafeguardEvent } from './events.ts'
import * as say from './page-words.ts'

const plain = (en: string, fr: string): Text => ({ en, fr })
const both = (a: Text, b: Text): Text => ({ en: `${a.en}: ${b.en}`, fr: `${a.fr} : ${b.fr}` })
const quote = (text: string): Html => html`<q dir="auto">${text}</q>`
const said = (what: Text, detail: string | Html, tone?: Said['tone']): Said => ({
  what,
  detail,
  ...(tone === undefined ? {} : { tone }),
})

/** A fact of this slice in words, for the case's timeline. */
export function safeguardSaid(event: SafeguardEvent, context: TimelineContext): Said {
  switch (event.type) {
    case 'age-disputed':
      return said(plain('Age disputed', 'Âge contesté'), html`${event.by}. ${quote(event.grounds)}`, 'bad')
    case 'local-authority-told':
      return said(plain('Local authority told', 'Collectivité locale informée'), event.authority)
    case 'family-linked':
      return said(
        plain('Case of the family linked', 'Dossier de la famille rattaché'),
        `${event.other}, ${t(say.relationWords[event.relation], context.lang)}`,
      )
    case 'family-link-corrected':
      return said(
        plain('Link to a case of the family corrected: no relative', 'Lien familial rectifié : sans parenté'),
        html`${event.other}. ${quote(event.reasons)}`,
      )
    case 'family-travel-decided':
      return said(
        both(plain('Family travel decided', 'Voyage de la famille décidé'), say.travel[event.decision]),
        html`${event.other}. ${quote(event.reasons)}`,
      )
    case 'indicator-looked-at':
      return said(
        both(plain('Looked again at what was said', 'Propos revus'), indicatorTitles[event.indicator]),
        html`${t(say.looked[event.finding], context.lang)}. ${quote(event.reasons)}`,
      )
    default:
      return 'referral' in event || event.type === 'trafficking-referred' ? ofReferral(event) : ofHealth(event, context)
  }
}

type OfReferral = Extract<SafeguardEvent, { referral: string } | { type: 'trafficking-referred' }>
function ofReferral(event: OfReferral): Said {
  switch (event.type) {
    case 'trafficking-referred':
      return said(
        plain('Referred as a possible victim of trafficking', 'Signalement d’une victime possible de la traite'),
        html`${event.firstResponder}. ${quote(event.indicators)}`,
        'bad',
      )
    case 'trafficking-information-asked':
      return said(plain('The authority asks for more', 'L’autorité demande des précisions'), quote(event.asks), 'warn')
    case 'trafficking-information-given':
      return said(plain('The authority’s question answered', 'Réponse donnée à l’autorité'), quote(event.gives))
    case 'reasonable-grounds-decided':
      return said(
        both(plain('First decision on trafficking', 'Première décision sur la traite'), say.grounds[event.outcome]),
        event.document,
        'info',
      )
    case 'reconsideration-asked':
      return said(
        plain('Reconsideration asked for', 'Réexamen demandé'),
        html`${event.by}. ${quote(event.grounds)}`,
        'warn',
      )
    case 'reconsideration-decided':
      return said(
        both(plain('Reconsideration decided', 'Réexamen tranché'), say.reconsidered[event.outcome]),
        event.document,
        'info',
      )
    case 'conclusive-grounds-decided':
      return said(
        both(
          plain('Conclusive decision on trafficking', 'Décision définitive sur la traite'),
          say.grounds[event.outcome],
        ),
        event.document,
        'info',
      )
    case 'protection-disqualified':
      return said(
        both(plain('Disqualified from protection', 'Exclusion de la protection'), say.disqualifications[event.ground]),
        event.document,
        'warn',
      )
  }
}

type OfHealth = Extract<
  SafeguardEvent,
  {
    type:
      | 'examination-recorded'
      | 'medical-report-made'
      | 'medical-report-considered'
      | 'medical-report-told'
      | 'fitness-stated'
      | 'risk-level-found'
      | 'journey-needs-recorded'
  }
>
function ofHealth(event: OfHealth, { lang, agreement }: TimelineContext): Said {
  switch (event.type) {
    case 'examination-recorded':
      return said(both(plain('Doctor’s examination', 'Examen médical'), say.examined[event.outcome]), event.by)
    case 'medical-report-made': {
      const about = agreement.safeguards?.medical?.limbs[event.limb] ?? plain(event.limb, event.limb)
      return said(
        both(plain('Doctor’s report', 'Rapport médical'), about),
        html`${event.by}. ${quote(event.summary)}`,
        'bad',
      )
    }
    case 'medical-report-considered':
      return said(
        both(plain('Doctor’s report answered', 'Réponse au rapport médical'), say.considered[event.outcome]),
        html`${event.by}. ${quote(event.reasons)}`,
        'info',
      )
    case 'medical-report-told': {
      const through = event.interpreter === undefined ? '' : `, ${event.interpreter}`
      return said(
        plain('Person told the answer to the report', 'Personne informée de la réponse au rapport'),
        `${languageName(event.language, lang)}${through}`,
      )
    }
    case 'fitness-stated':
      return said(
        both(plain('Fitness to travel', 'Aptitude au voyage'), say.fit[event.outcome]),
        `${event.by}, ${event.document}`,
        event.outcome === 'fit' ? 'good' : 'bad',
      )
    case 'risk-level-found':
      return said(
        both(plain('Adult at risk', 'Adulte vulnérable'), say.levels[event.level]),
        quote(event.evidence),
        'warn',
      )
    case 'journey-needs-recorded':
      return said(plain('Needs for the journey', 'Besoins pour le voyage'), quote(event.needs))
  }
}
