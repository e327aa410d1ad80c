import type { Text } from '../core/brand.ts'
import type { CaseAction } from '../readmission/actions.ts'
import { html } from '../web/html.ts'
import { action, choice, type Field } from './form-actions.ts'
import * as say from './page-words.ts'
import { labels } from './page-words.ts'
import type { Report } from './state.ts'
import { words } from './words.ts'

/** Examination, reports, fitness to travel, risk and needs: the forms. */
const prose = (name: string, label: Text): Field => ({ kind: 'prose', name, label })
const doctor: Field = { kind: 'line', name: 'by', label: labels.doctor }

const limb: Field = {
  kind: 'choice',
  name: 'limb',
  label: labels.limb,
  options: ({ agreement }) =>
    Object.entries(agreement.safeguards?.medical?.limbs ?? {}).map(([value, text]) => ({ value, text })),
}

const reports = (which: (report: Report) => boolean): Field => ({
  kind: 'choice',
  name: 'report',
  label: labels.report,
  options: ({ state, agreement }) =>
    state.safeguards.reports.filter(which).map(({ id, limb: about, summary, by }) => ({
      value: id,
      text: agreement.safeguards?.medical?.limbs[about] ?? about,
      hint: html`${by}, <q dir="auto">${summary}</q>`,
    })),
})
const unread = ({ considered }: Report): boolean => considered === null
const untold = ({ considered, told }: Report): boolean => considered !== null && told === null

export const medicalActions: readonly CaseAction[] = [
  action({
    name: 'record-examination',
    part: 'medical',
    title: { en: 'Record the doctor’s examination', fr: 'Enregistrer l’examen médical' },
    fields: [choice('outcome', labels.outcome, say.examined), doctor],
    done: { en: 'The examination is on file.', fr: 'L’examen est au dossier.' },
  }),
  action({
    name: 'record-medical-report',
    bites: true,
    part: 'medical',
    title: { en: 'Record a doctor’s report', fr: 'Enregistrer un rapport médical' },
    intro: {
      en: 'One report for each concern. Nobody travels until it is read, answered and the answer told to the person.',
      fr: 'Un rapport par motif. Aucun départ tant qu’il n’est pas lu, traité, et la réponse communiquée à la personne.',
    },
    fields: [limb, prose('summary', labels.summary), doctor],
    evenClosed: true,
    warning: true,
    done: {
      en: 'The report is on file and the gate is shut.',
      fr: 'Le rapport est au dossier et le passage est fermé.',
    },
  }),
  action({
    name: 'consider-medical-report',
    part: 'medical',
    title: { en: 'Answer a doctor’s report', fr: 'Répondre à un rapport médical' },
    fields: [
      reports(unread),
      { kind: 'line', name: 'by', label: labels.consideredBy },
      choice('outcome', labels.outcome, say.considered),
      prose('reasons', labels.reasons),
    ],
    notNow: ({ state }) => (state.safeguards.reports.some(unread) ? null : words.noSuchReport),
    done: { en: 'The answer is on file. Now tell the person.', fr: 'La réponse est au dossier. Informez la personne.' },
  }),
  action({
    name: 'tell-medical-report',
    part: 'medical',
    title: { en: 'Record that the person was told the answer', fr: 'Enregistrer l’information de la personne' },
    fields: [
      reports(untold),
      { kind: 'language', name: 'language', label: labels.language },
      { kind: 'line', name: 'interpreter', label: labels.interpreter, optional: true },
    ],
    notNow: ({ state }) => {
      if (state.safeguards.reports.some(untold)) return null
      return state.safeguards.reports.some(unread) ? words.notConsidered : words.noSuchReport
    },
    warning: true,
    done: {
      en: 'The person was told; the report’s barrier is lifted.',
      fr: 'La personne est informée ; l’obstacle est levé.',
    },
  }),
  action({
    name: 'state-fitness',
    bites: true,
    part: 'medical',
    title: { en: 'Record fitness to travel', fr: 'Enregistrer l’aptitude au voyage' },
    fields: [
      choice('outcome', labels.outcome, say.fit),
      doctor,
      { kind: 'line', name: 'document', label: labels.document },
    ],
    evenClosed: true,
    done: { en: 'The statement is on file.', fr: 'L’attestation est au dossier.' },
  }),
  action({
    name: 'find-risk-level',
    part: 'medical',
    title: { en: 'Record the level of an adult at risk', fr: 'Enregistrer le niveau de vulnérabilité' },
    fields: [choice('level', labels.level, say.levels), prose('evidence', labels.evidence)],
    done: { en: 'The level is on file.', fr: 'Le niveau est au dossier.' },
  }),
  action({
    name: 'record-journey-needs',
    part: 'medical',
    title: { en: 'Record needs for the journey', fr: 'Enregistrer les besoins pour le voyage' },
    fields: [prose('needs', labels.needs)],
    done: { en: 'The needs are on file.', fr: 'Les besoins sont au dossier.' },
  }),
]
