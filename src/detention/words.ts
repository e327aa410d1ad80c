import type { Instant, Text } from '../core/brand.ts'
import { formatDay, formatInstant } from '../core/calendar.ts'
import type { Deadline } from '../law/law.ts'

const lastDay = ({ lastDay: day }: Deadline) => ({ en: formatDay(day, 'en'), fr: formatDay(day, 'fr') })

/** Refusals of detention, bail and centres, in words. */
export const words = {
  noTerms: {
    en: 'Detention is not recorded under this agreement.',
    fr: 'La rétention n’est pas enregistrée dans le cadre de cet accord.',
  },
  notHeld: { en: 'This person is not in detention.', fr: 'Cette personne n’est pas en rétention.' },
  beforeDetention: {
    en: 'This time is before the detention began. Check the date.',
    fr: 'Cette heure précède le début de la rétention. Vérifiez la date.',
  },
  beforeLast: {
    en: 'Something later is already on file for this detention. Give a time after it.',
    fr: 'Un fait plus récent figure déjà au dossier de cette rétention. Indiquez une heure postérieure.',
  },
  alreadyDecided: {
    en: 'Detention under this power is already decided. To change the place, record a move.',
    fr: 'La rétention sur ce fondement est déjà décidée. Pour changer de lieu, enregistrez un transfert de centre.',
  },
  otherPlace: {
    en: 'The person is held elsewhere. Give the place they are at, and record a move apart.',
    fr: 'La personne est retenue ailleurs. Indiquez le lieu où elle se trouve, et enregistrez le transfert à part.',
  },
  gatekeeperRefused: {
    en: 'The gatekeeper did not accept the detention, so it cannot be recorded as decided. If the person is held, release them.',
    fr: 'Le service de contrôle n’a pas accepté la rétention : elle ne peut être enregistrée. Si la personne est retenue, libérez-la.',
  },
  unknownLevel: {
    en: 'Choose a level of risk from the list.',
    fr: 'Choisissez un niveau de vulnérabilité dans la liste.',
  },
  unknownCentre: {
    en: 'No open centre of this name is on the list. Check the name, or have the centre added first.',
    fr: 'Aucun centre ouvert de ce nom ne figure sur la liste. Vérifiez le nom, ou faites d’abord ajouter le centre.',
  },
  childPlace: {
    en: 'An unaccompanied child may be held only in a short-term holding facility that is on the list of centres.',
    fr: 'Un mineur isolé ne peut être retenu que dans un local de courte durée inscrit sur la liste des centres.',
  },
  samePlace: { en: 'The person is already there.', fr: 'La personne s’y trouve déjà.' },
  unknownReview: { en: 'Choose which review this is.', fr: 'Indiquez de quel réexamen il s’agit.' },
  reviewHeld: { en: 'This review has already been held.', fr: 'Ce réexamen a déjà eu lieu.' },
  reviewedThatDay: {
    en: 'A review of this kind is already on file for that day.',
    fr: 'Un réexamen de ce type figure déjà au dossier pour ce jour.',
  },
  reviewTooEarly: (opens: Instant, zone: string): Text => ({
    en: `This review cannot be held before ${formatInstant(opens, zone, 'en')}: the time of the one before it still runs. Record it as an extra review.`,
    fr: `Ce réexamen ne peut avoir lieu avant le ${formatInstant(opens, zone, 'fr')} : le délai du précédent court encore. Enregistrez-le comme réexamen supplémentaire.`,
  }),
  limitRecorded: {
    en: 'This is already on file. Record it again only with a minister’s authority.',
    fr: 'C’est déjà au dossier. Ne l’enregistrez de nouveau qu’avec l’autorisation d’un ministre.',
  },
  applicationPending: {
    en: 'An application to the same body is still undecided.',
    fr: 'Une demande adressée à la même autorité est encore en attente.',
  },
  tribunalTooEarly: (wait: Deadline): Text => ({
    en: `The person is held for examination: the tribunal cannot grant bail before the end of ${lastDay(wait).en}. The Secretary of State can.`,
    fr: `La personne est retenue pour examen : le tribunal ne peut accorder la liberté avant la fin du ${lastDay(wait).fr}. Le ministre le peut.`,
  }),
  repeatTooEarly: (wait: Deadline): Text => ({
    en: `The tribunal refused bail a short time ago. Until the end of ${lastDay(wait).en} it dismisses a further application without a hearing, unless something material has changed: say what.`,
    fr: `Le tribunal a récemment refusé la liberté. Jusqu’à la fin du ${lastDay(wait).fr}, il rejette sans audience une nouvelle demande, sauf changement important de situation : indiquez lequel.`,
  }),
  noApplication: {
    en: 'There is no undecided application of this kind on the case.',
    fr: 'Aucune demande de ce type n’est en attente dans ce dossier.',
  },
  beforeApplication: {
    en: 'This time is before the application was made.',
    fr: 'Cette heure précède la demande.',
  },
  conditionNeeded: {
    en: 'Bail must carry at least one condition. Write it down.',
    fr: 'La liberté est assortie d’au moins une condition. Indiquez-la.',
  },
  noTagForChild: {
    en: 'Nobody who is, or may be, under 18 can be made to wear an electronic tag. Choose another condition.',
    fr: 'La surveillance électronique ne peut être imposée à une personne qui a, ou pourrait avoir, moins de 18 ans. Choisissez une autre condition.',
  },
  beginsBefore: {
    en: 'Bail cannot begin before it is granted.',
    fr: 'La liberté ne peut commencer avant d’être accordée.',
  },
  consentNeeded: (departsAt: Instant, zone: string): Text => ({
    en: `Removal is directed for ${formatInstant(departsAt, zone, 'en')}. So near to it, the tribunal needs the Secretary of State’s consent: record it first. If the tribunal has ordered release all the same, record the release with the order.`,
    fr: `L’éloignement est fixé au ${formatInstant(departsAt, zone, 'fr')}. Si près de cette date, il faut l’accord du ministre : enregistrez-le d’abord. Si le tribunal a malgré tout ordonné la libération, enregistrez-la avec sa décision.`,
  }),
  consentOnlyTribunal: {
    en: 'Consent is asked only for bail by the tribunal.',
    fr: 'L’accord n’est demandé que pour une liberté accordée par le tribunal.',
  },
  consentAsked: {
    en: 'Consent is already asked or answered.',
    fr: 'L’accord est déjà demandé, ou la réponse est connue.',
  },
  consentNotAsked: {
    en: 'Consent was not asked for. Record that first.',
    fr: 'L’accord n’a pas été demandé. Enregistrez-le d’abord.',
  },
  alreadyReferred: {
    en: 'The detention is already before the tribunal without an application.',
    fr: 'Le tribunal est déjà saisi d’office de cette rétention.',
  },
  noBailGranted: {
    en: 'No bail that has begun is on file. Record the decision first, or give another reason for the release.',
    fr: 'Aucune liberté ayant pris effet ne figure au dossier. Enregistrez d’abord la décision, ou indiquez un autre motif.',
  },
  centreName: {
    en: 'Give the centre a name with letters or figures.',
    fr: 'Donnez au centre un nom comportant des lettres ou des chiffres.',
  },
  centreOpen: { en: 'A centre of this name is already open.', fr: 'Un centre de ce nom est déjà ouvert.' },
  noCentre: { en: 'There is no open centre of this name.', fr: 'Aucun centre ouvert ne porte ce nom.' },
  sameCapacity: { en: 'The centre already has this many beds.', fr: 'Le centre compte déjà ce nombre de places.' },
  centreOccupied: {
    en: 'People are held there. Record where they have gone first.',
    fr: 'Des personnes y sont retenues. Enregistrez d’abord où elles sont allées.',
  },
}
